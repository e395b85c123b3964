using System.Security.Cryptography;
using System.Text;
using GovArchive.Sources;

namespace GovArchive.Publishing;

/// <summary>The list, kept in a site's folder, of the files that are the program's own, and of what they were made.</summary>
/// <param name="Inputs">Digest of what the site was made of; null when it was not made whole and without a finding.</param>
/// <param name="Files">SHA-256 of each file by its path; "" for one that was only begun.</param>
internal sealed record OutputManifest(string? Inputs, SortedDictionary<string, string> Files)
{
    private const string InputsMark = "# made of ";
    private const int DigestLength = 64;

    /// <summary>Empty when there is none. A line that cannot be read counts as the path of a file only begun.</summary>
    public static OutputManifest Read(string path)
    {
        string? inputs = null;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var text = SourceFile.Exists(path) && SourceFile.Read(path, path, []) is { } file ? Encoding.UTF8.GetString(file.Bytes) : "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith(InputsMark, StringComparison.Ordinal)) inputs = line[InputsMark.Length..];
            else if (line.Length > DigestLength + 2 && line.IndexOf(' ', StringComparison.Ordinal) == DigestLength) files[line[(DigestLength + 2)..]] = line[..DigestLength];
            else files[line] = "";
        }
        return new OutputManifest(inputs, files);
    }

    public byte[] Write() => Encoding.UTF8.GetBytes(
        (Inputs is null ? "" : InputsMark + Inputs + "\n") + string.Concat(Files.Select(entry => entry.Value.Length == 0 ? Begun(entry.Key) : $"{entry.Value}  {entry.Key}\n")));

    /// <summary>The line of a file that is about to be written.</summary>
    public static string Begun(string path) => path + "\n";

    /// <summary>Size in bytes of all files together when every one still is what was written; null when one is not.</summary>
    public long? SizeIfWhole(string folder)
    {
        var size = 0L;
        foreach (var (path, digest) in Files)
        {
            if (SourceFile.Read(Path.Combine(folder, path), path, []) is not { } file || Digest(file.Bytes) != digest) return null;
            size += file.Bytes.Length;
        }
        return size;
    }

    public static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
