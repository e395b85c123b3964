using GovArchive.Diagnostics;

namespace GovArchive.Archives;

/// <summary>Writing that the disk may refuse: it is full, or a file may not be touched.</summary>
public static class WriteAttempt
{
    /// <summary>Does it; false, with a finding, where it is refused.</summary>
    /// <param name="path">What the finding names.</param>
    /// <param name="write">Writes or removes files.</param>
    /// <param name="findings">Takes what was refused.</param>
    public static bool Run(string path, Action write, ICollection<Finding> findings)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(path), exception.Message));
            return false;
        }
    }
}
