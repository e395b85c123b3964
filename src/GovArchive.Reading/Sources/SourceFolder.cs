using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Sources;

/// <summary>Goes through a folder of sources and says what it passes by, so that nothing in it is left out silently.</summary>
public static class SourceFolder
{
    /// <summary>
    /// The files below a folder, as paths relative to it with forward slashes, in ordinal order; none when there is no such folder. Hidden
    /// files are left out, and so is <see cref="Litter"/>. Links, folders named like a source and folders that cannot be listed are
    /// findings: none is entered.
    /// </summary>
    /// <param name="folder">Where it is; may itself be a link.</param>
    /// <param name="display">The same for messages, with forward slashes.</param>
    /// <param name="findings">Takes what was passed by.</param>
    /// <param name="wanted">Which of the files and folders right in the folder are looked at, by name; null for all.</param>
    public static IReadOnlyList<string> Files(
        string folder, string display, ICollection<Finding> findings, Func<string, bool>? wanted = null)
    {
        var files = new List<string>();
        if (!Directory.Exists(folder)) return files;
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var below))
        {
            foreach (var entry in Entries(folder, below, display, findings))
            {
                if (Litter.Is(entry.Name) || below.Length == 0 && wanted?.Invoke(entry.Name) == false) continue;
                var path = below + entry.Name;
                // Links are such points; asking every file for its target would be a question more to the disk.
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                    && entry.LinkTarget is not null) findings.Add(FindingCodes.LinkNotFollowed.At(new Place($"{display}/{path}")));
                else if (entry is FileInfo) files.Add(path);
                else if (Readers.FormatOf(path) is not null) findings.Add(FindingCodes.FolderNotFile.At(new Place($"{display}/{path}")));
                else folders.Push(path + "/");
            }
        }
        files.Sort(string.CompareOrdinal);
        return files;
    }

    private static FileSystemInfo[] Entries(string folder, string below, string display, ICollection<Finding> findings)
    {
        var options =
            new EnumerationOptions { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        try
        {
            return [.. new DirectoryInfo(Path.Combine(folder, below)).EnumerateFileSystemInfos("*", options)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.FileUnreadable.At(new Place($"{display}/{below}".TrimEnd('/')), SourceFile.Reason(exception)));
            return [];
        }
    }
}
