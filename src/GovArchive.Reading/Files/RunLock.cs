using GovArchive.Diagnostics;

namespace GovArchive.Files;

/// <summary>
/// Keeps a folder to one run at a time. The operating system holds the lock on an open file, so a run that is killed leaves none behind;
/// the file itself stays. While a run works there is a mark in it, by which the next one knows that it was broken off.
/// </summary>
public sealed class RunLock : IDisposable
{
    // How a file that another process has locked is told apart from one that cannot be written: EWOULDBLOCK of Linux and of macOS,
    // ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream? _file;

    private RunLock(FileStream? file, bool wasBrokenOff) => (_file, WasBrokenOff) = (file, wasBrokenOff);

    /// <summary>Whether the run before died at its work: its temporary files are still there.</summary>
    public bool WasBrokenOff { get; }

    /// <summary>
    /// Takes the lock. Null, with a finding, while another run holds it. Where no lock can be made because the folder may not be written
    /// there is none to wait for: nobody can write there, and who tries learns of it then.
    /// </summary>
    /// <param name="path">Of the lock's file; its folder is made when it is not there.</param>
    /// <param name="display">What is locked, for messages.</param>
    /// <param name="findings">Takes who is in the way.</param>
    public static RunLock? Take(string path, string display, ICollection<Finding> findings) =>
        Open(path, display, FileAccess.ReadWrite, FileShare.None, findings);

    /// <summary>
    /// The same, beside others that take it so: none of them can while a run has it alone, and no run can have it alone while one of them
    /// has it. It bears no mark.
    /// </summary>
    /// <param name="path">Of the lock's file; its folder is made when it is not there.</param>
    /// <param name="display">What is locked, for messages.</param>
    /// <param name="findings">Takes who is in the way.</param>
    public static RunLock? Share(string path, string display, ICollection<Finding> findings) =>
        Open(path, display, FileAccess.Read, FileShare.Read, findings);

    private static RunLock? Open(string path, string display, FileAccess access, FileShare share, ICollection<Finding> findings)
    {
        if (SourceFile.IsLink(Path.GetDirectoryName(path)!))
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(display)));
            return null;
        }
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Through a link something else would be marked.
            if (SourceFile.IsLink(path)) File.Delete(path);
            var file = new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0);
            var wasBrokenOff = file.Length > 0;
            if (file.CanWrite) Mark(file);
            return new RunLock(file, wasBrokenOff);
        }
        catch (IOException exception) when (Held.Contains(exception.HResult))
        {
            findings.Add(FindingCodes.OtherRun.At(new Place(display)));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RunLock(null, wasBrokenOff: false);
        }
    }

    /// <summary>The work is done.</summary>
    public void Dispose()
    {
        if (_file is { CanWrite: true }) _file.SetLength(0);
        Leave();
    }

    /// <summary>The work is not done: to the next run it is as if this one had been killed.</summary>
    public void Leave() => _file?.Dispose();

    // On a full disk there is no mark, but no temporary file either.
    private static void Mark(FileStream file)
    {
        try
        {
            file.Write("1"u8);
        }
        catch (IOException)
        {
        }
    }
}
