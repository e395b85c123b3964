using System.Text;
using GovArchive.Files;
using GovArchive.Text;

namespace GovArchive.Archives;

/// <summary>
/// Stands for all that data files follow from beside their sources: the code and tables of reading and importing, and the versions of the
/// packages they use. Another fingerprint may read the same source otherwise. It is the same on every machine: of files that git keeps, by
/// their names and bytes.
/// </summary>
public static class ReadingFingerprint
{
    private const string File = "Archives/reading-files.txt";

    private static readonly Lazy<string> Known = new(Made);

    /// <summary>SHA-256, in lower-case hexadecimal.</summary>
    public static string Value => Known.Value;

    // Listed when the library is built, in the order of that machine's file system.
    private static string Made()
    {
        var lines = EmbeddedTable.Text(typeof(ReadingFingerprint), File).Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Replace('\\', '/')).Order(StringComparer.Ordinal);
        return ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', lines))).ToString();
    }
}
