using System.Security.Cryptography;
using GovArchive.Diagnostics;

namespace GovArchive.Sources;

/// <summary>A file's bytes as they were read once. The only door through which the library reads the disk.</summary>
/// <param name="Path">For messages: as given, or relative to the archive with forward slashes.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record SourceFile(string Path, byte[] Bytes)
{
    /// <summary>No report is larger: the largest seen, with pictures, has 40 MB.</summary>
    public const long LargestFile = 64L << 20;

    /// <summary>Lower-case extension with its dot; "" when there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Reads a file. Null, with a finding, when it is not there, cannot be read or is larger than <see cref="LargestFile"/>.</summary>
    public static SourceFile? Read(string path, string display, ICollection<Finding> findings)
    {
        try
        {
            var info = new FileInfo(path);
            if (info.Exists && info.Length > LargestFile)
            {
                findings.Add(FindingCodes.FileTooLarge.At(new Place(display), $"{info.Length >> 20} MB", $"{LargestFile >> 20} MB"));
                return null;
            }
            return new SourceFile(display, File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(FindingCodes.FileMissing.At(new Place(display)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            findings.Add(FindingCodes.FileUnreadable.At(new Place(display), Reason(exception)));
        }
        return null;
    }

    /// <summary>Whether a file is there.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>
    /// The files below a folder, as paths relative to it with forward slashes, in ordinal order; none when there is no such folder. Hidden files
    /// are left out, and so are links: a link could lead out of the archive.
    /// </summary>
    public static IReadOnlyList<string> FilesBelow(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 16,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        var files = Directory.EnumerateFiles(folder, "*", options)
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .ToArray();
        Array.Sort(files, string.CompareOrdinal);
        return files;
    }

    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access is denied, or it is a folder",
        _ => exception.Message.Split('\n')[0],
    };
}
