using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Archives;

/// <summary>
/// A run that writes into an archive. A run of the whole holds the archive alone until it is disposed; runs of different parts hold it
/// together, each its own part.
/// </summary>
public sealed class ArchiveRun : IDisposable
{
    private const string LockName = "lock";

    private readonly ImmutableArray<RunLock> _locks;
    private readonly ICollection<Finding> _findings;

    private ArchiveRun(ImmutableArray<RunLock> locks, ICollection<Finding> findings) => (_locks, _findings) = (locks, findings);

    /// <summary>
    /// Takes the archive, and sets right what an earlier run that was killed or could not write left half done. Null, with a finding, while
    /// another run holds it, or when that cannot be set right.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="findings">Of the whole run: what could not be written is looked for again by the next one.</param>
    /// <param name="part">The part of the archive that is worked on; null for all of it.</param>
    public static ArchiveRun? Begin(ArchiveLayout layout, ICollection<Finding> findings, Shard? part = null)
    {
        var locks = ImmutableArray.CreateBuilder<RunLock>();
        var all = Path.Combine(layout.Cache, LockName);
        var isHeld = Add(
            part is null ? RunLock.Take(all, ArchiveLayout.CacheName, findings) : RunLock.Share(all, ArchiveLayout.CacheName, findings))
            && (part is null ? Parts(layout) : [layout.CacheOf(part)]).All(folder => Add(Take(folder, findings)));
        var run = new ArchiveRun(locks.ToImmutable(), findings);
        if (!isHeld)
        {
            run.Leave();
            return null;
        }
        try
        {
            // What another part left half done is its own to set right: it may be at work on it.
            if (part is not null) AtomicFile.Recover(layout.Data, path => part.Holds(path.Split('/')[0]));
            else if (run._locks.Any(own => own.WasBrokenOff)) AtomicFile.Recover(layout.Content);
            return run;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(ArchiveLayout.ContentName), exception.Message));
            run.Leave();
            return null;
        }

        bool Add(RunLock? own)
        {
            if (own is not null) locks.Add(own);
            return own is not null;
        }
    }

    public void Dispose()
    {
        if (_findings.Any(finding => finding.Code == FindingCodes.WriteFailed)) Leave();
        else foreach (var own in _locks.Reverse()) own.Dispose();
    }

    // Of the parts that ever ran here: one that was killed left its mark.
    private static IEnumerable<string> Parts(ArchiveLayout layout) => SourceFile.FilesBelow(layout.Cache)
        .Where(path => path.EndsWith("/" + LockName, StringComparison.Ordinal))
        .Select(path => Path.Combine(layout.Cache, path[..^(LockName.Length + 1)]));

    private static RunLock? Take(string folder, ICollection<Finding> findings) =>
        RunLock.Take(Path.Combine(folder, LockName), $"{ArchiveLayout.CacheName}/{Path.GetFileName(folder)}", findings);

    private void Leave()
    {
        foreach (var own in _locks.Reverse()) own.Leave();
    }
}
