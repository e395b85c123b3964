using System.Formats.Tar;
using System.IO.Enumeration;
using GovArchive.Diagnostics;
using GovArchive.Text;
using Microsoft.Win32.SafeHandles;

namespace GovArchive.Files;

/// <summary>A file's bytes as they were read once. The only door through which the library reads the disk.</summary>
/// <param name="Path">For messages: as given, or relative to the archive with forward slashes.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record SourceFile(string Path, byte[] Bytes)
{
    /// <summary>No report is larger: the largest seen, with pictures, has 40 MB.</summary>
    public const long LargestFile = 64L << 20;

    /// <summary>Gives the bytes of a file that came with this one by its address in it, null for any other; null where none came.</summary>
    public Func<string, byte[]?>? Beside { get; init; }

    /// <summary>Lower-case extension with its dot; "" when there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>SHA-256 of the bytes in lower-case hexadecimal.</summary>
    public string Sha256 => ContentHash.Of(Bytes).ToString();

    /// <summary>Reads a file. Null, with a finding, when it is not there, cannot be read or is too large.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="display">Its name for messages.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="largest">In bytes; more only of what the program itself wrote.</param>
    public static SourceFile? Read(string path, string display, ICollection<Finding> findings, long largest = LargestFile)
    {
        try
        {
            if (!IsOrdinary(path))
            {
                findings.Add(FindingCodes.NotAnOrdinaryFile.At(new Place(display)));
                return null;
            }
            // Opened once and not locked: of a hundred thousand reports these are two hundred thousand files.
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (length > largest)
            {
                findings.Add(FindingCodes.FileTooLarge.At(new Place(display), $"{length >> 20} MB", $"{largest >> 20} MB"));
                return null;
            }
            return new SourceFile(display, Whole(file, length));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(FindingCodes.FileMissing.At(new Place(display)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException
            or ArgumentException)
        {
            findings.Add(FindingCodes.FileUnreadable.At(new Place(display), Reason(exception)));
        }
        return null;
    }

    // A file that is being written may be shorter or longer by now than it said.
    private static byte[] Whole(SafeFileHandle file, long length)
    {
        var bytes = new byte[length];
        var read = 0;
        while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var more) read += more;
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Reads a text file of the archive. Null, with a finding, when it cannot be read or is no text.</summary>
    public static string? ReadText(string path, string display, ICollection<Finding> findings) =>
        Read(path, display, findings)?.Text(findings);

    /// <summary>
    /// The bytes as text, line ends as LF; null, with a finding, when they are none: another encoding, or NUL among them.
    /// </summary>
    public string? Text(ICollection<Finding> findings)
    {
        var text = SourceEncoding.Decode(Bytes);
        var nul = text?.IndexOf('\0', StringComparison.Ordinal) ?? -1;
        if (text is not null && nul < 0) return text;
        findings.Add(
            text is null
                ? FindingCodes.UnknownEncoding.At(new Place(Path))
                : FindingCodes.NulInText.At(new Place(Path, 1 + text.AsSpan(0, nul).Count('\n'), 1)));
        return null;
    }

    /// <summary>Whether no byte is NUL, which is how version control tells texts from pictures and fonts.</summary>
    public bool IsText => !Bytes.AsSpan().Contains((byte)0);

    /// <summary>
    /// The same with LF for every CRLF, as the archive's own files are written: version control may have changed them on the way. Not for
    /// sources, which stay as they came.
    /// </summary>
    public SourceFile WithPlainLineEnds() => Bytes.AsSpan().IndexOf("\r\n"u8) < 0 ? this : this with { Bytes = PlainLineEnds(Bytes) };

    private static byte[] PlainLineEnds(byte[] bytes)
    {
        var (kept, count) = (new byte[bytes.Length], 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n') kept[count++] = bytes[i];
        return kept[..count];
    }

    /// <summary>Whether a file is there.</summary>
    public static bool Exists(string path) => File.Exists(path);

    /// <summary>
    /// Whether what is at a path may be opened for its bytes: opening a pipe waits for somebody who writes, and a device may have no end.
    /// True where nothing is. Only files that say they are empty are looked at closely: none of the others says so.
    /// </summary>
    internal static bool IsOrdinary(string path)
    {
        var info = new FileInfo(path);
        if (info.LinkTarget is not null) info = info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
        return !info.Exists || info.Length > 0 || OperatingSystem.IsWindows()
            || KindInArchive(info.FullName) is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }

    // .NET tells of a file's kind only by what it would be in an archive. Null for kinds that no archive holds, such as sockets.
    private static TarEntryType? KindInArchive(string path)
    {
        const int KindOffset = 156;
        using var archive = new MemoryStream();
        try
        {
            using var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true);
            writer.WriteEntry(path, "file");
        }
        catch (Exception exception) when (exception is IOException and not (FileNotFoundException or DirectoryNotFoundException))
        {
            return null;
        }
        return archive.Length > KindOffset ? (TarEntryType)archive.GetBuffer()[KindOffset] : null;
    }

    /// <summary>Whether a folder is there.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>Whether a symbolic link is there, wherever it leads; false where nothing is.</summary>
    public static bool IsLink(string path) => new FileInfo(path.TrimEnd('/', '\\')).LinkTarget is not null;

    /// <summary>
    /// The first part of a path below a folder that is a symbolic link: what is read or written through it may lie anywhere. Null when none
    /// is.
    /// </summary>
    /// <param name="folder">Itself allowed to be a link.</param>
    /// <param name="path">Relative, with forward slashes.</param>
    public static string? FirstLink(string folder, string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (IsLink(System.IO.Path.Combine(folder, part))) return part;
            if (end < 0) return null;
        }
    }

    /// <summary>
    /// The files below a folder, as paths relative to it with forward slashes, in ordinal order; none when there is no such folder. Hidden
    /// files are left out, and so are links: a link could lead out of the archive.
    /// </summary>
    public static IReadOnlyList<string> FilesBelow(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var files = Directory.EnumerateFiles(folder, "*", Below)
            .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .ToArray();
        Array.Sort(files, string.CompareOrdinal);
        return files;
    }

    /// <summary>
    /// All files below a folder, hidden ones too, and the symbolic links, which are not followed: paths relative to it with forward
    /// slashes, in ordinal order; none when there is no such folder.
    /// </summary>
    public static (string[] Files, string[] Links) AllBelow(string folder)
    {
        if (!Directory.Exists(folder)) return ([], []);
        var all = new FileSystemEnumerable<(string Path, bool IsLink)>(
            folder,
            (ref entry) => (System.IO.Path.GetRelativePath(folder, entry.ToFullPath()).Replace('\\', '/'), IsLink(ref entry)),
            new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = Below.MaxRecursionDepth, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        }.OrderBy(entry => entry.Path, StringComparer.Ordinal).ToArray();
        return (
            [.. all.Where(entry => !entry.IsLink).Select(entry => entry.Path)],
            [.. all.Where(entry => entry.IsLink).Select(entry => entry.Path)]);

        static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
    }

    // How the files below a folder are gone through.
    internal static EnumerationOptions Below => new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 16,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    internal static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "access is denied, or it is a folder",
        _ => exception.Message.Split('\n')[0],
    };
}
