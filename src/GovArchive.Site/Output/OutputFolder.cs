using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Output;

/// <summary>
/// The folder of a site, held by one run: the program's own, and whole as far as an earlier run that was broken off had come.
/// </summary>
public sealed class OutputFolder : IDisposable
{
    private const string LockName = ".govarchive-lock";

    private readonly RunLock _lock;

    private OutputFolder(string path, string display, RunLock own) => (Path, Display, _lock) = (path, display, own);

    public string Path { get; }

    /// <summary>Its name for messages.</summary>
    public string Display { get; }

    /// <summary>
    /// Takes the folder and completes what an earlier run left undone. Null, with a finding, when it holds files that the program did not
    /// write, another run is at work in it, or it cannot be written; what is there is then as it was.
    /// </summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="display">The folder's name for messages.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static OutputFolder? Open(string folder, string display, ICollection<Finding> findings)
    {
        var isOurs = SourceFile.Exists(System.IO.Path.Combine(folder, OutputStage.ManifestName)) || OutputStage.IsUnfinished(folder);
        if (!isOurs && SourceFile.FilesBelow(folder) is [var foreign, ..])
        {
            findings.Add(FindingCodes.OutputNotOurs.At(new Place(display), foreign));
            return null;
        }
        if (RunLock.Take(System.IO.Path.Combine(folder, LockName), display, findings) is not { } own) return null;
        try
        {
            OutputStage.Recover(folder);
            return new OutputFolder(folder, display, own);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(display), exception.Message));
            own.Dispose();
            return null;
        }
    }

    /// <summary>Lets other runs have it.</summary>
    public void Dispose() => _lock.Dispose();
}
