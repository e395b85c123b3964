using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>A run that writes into an archive. It holds the archive until it is disposed; meanwhile no other run can.</summary>
public sealed class ArchiveRun : IDisposable
{
    private const string LockName = "lock";

    private readonly RunLock _lock;
    private readonly ICollection<Finding> _findings;

    private ArchiveRun(RunLock own, ICollection<Finding> findings) => (_lock, _findings) = (own, findings);

    /// <summary>
    /// Takes the archive, and sets right what an earlier run that was killed or could not write left half done. Null, with a finding, while another run
    /// holds it, or when that cannot be set right.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="findings">Of the whole run: what could not be written is looked for again by the next one.</param>
    public static ArchiveRun? Begin(ArchiveLayout layout, ICollection<Finding> findings)
    {
        if (RunLock.Take(Path.Combine(layout.Cache, LockName), ArchiveLayout.CacheName, findings) is not { } own) return null;
        try
        {
            if (own.WasBrokenOff) AtomicFile.Recover(layout.Content);
            return new ArchiveRun(own, findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(ArchiveLayout.ContentName), exception.Message));
            own.Leave();
            return null;
        }
    }

    public void Dispose()
    {
        if (_findings.Any(finding => finding.Code == FindingCodes.WriteFailed)) _lock.Leave();
        else _lock.Dispose();
    }
}
