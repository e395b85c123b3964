using System.IO.Compression;
using System.Xml;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Sources.Docx;

/// <summary>
/// The XML parts of a DOCX file, looked over before anything is made of them: a file of some kilobytes may unpack to gigabytes, or nest
/// deeper than a program can follow.
/// </summary>
/// <param name="Document">The document itself, as XML.</param>
/// <param name="Styles">Null when there are none.</param>
/// <param name="Numbering">Null when there are no lists.</param>
/// <param name="Chunks">Files embedded as a part of the text, by the id of their relation.</param>
/// <param name="Pictures">Embedded pictures that are large enough to be of a table, by the id of their relation.</param>
internal sealed record DocxPackage(
    string Document, string? Styles, string? Numbering, IReadOnlyDictionary<string, DocxChunk> Chunks,
    IReadOnlyDictionary<string, DocxChunk> Pictures)
{
    // A report has some dozens of parts and some megabytes; its pictures hardly pack.
    private const int MostParts = 4096;
    private const long MostBytes = 512L << 20;
    private const long LargestRatio = 200;
    private const long RatioMatters = 8L << 20;
    private const int LongestXml = 32 << 20;
    private const long MostEmbedded = 256L << 20;

    // Bytes: no picture of a table is smaller.
    private const int SmallestPicture = 4 << 10;
    private const int DeepestXml = 200;

    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Null, with a finding, when it is no DOCX, is damaged, or is larger or deeper than any report.</summary>
    public static DocxPackage? Open(SourceFile file, ICollection<Finding> findings)
    {
        var place = new Place(file.Path);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes), ZipArchiveMode.Read);
            if (TooLarge(zip, file.Bytes.Length) is { } reason)
            {
                findings.Add(FindingCodes.DocxTooLarge.At(place, reason));
                return null;
            }
            var main = Target(zip, "_rels/.rels", "/officeDocument") ?? "word/document.xml";
            var folder = main[..(main.LastIndexOf('/') + 1)];
            var relations = $"{folder}_rels/{main[folder.Length..]}.rels";
            if (zip.GetEntry(main) is not { } document || Read(document) is not { } xml
                || !xml.Contains(Transitional, StringComparison.Ordinal))
            {
                findings.Add(FindingCodes.NotDocx.At(place, "a zip archive without a Word document"));
                return null;
            }
            var chunks = xml.Contains("altChunk", StringComparison.Ordinal) ? Embedded(zip, relations, folder, "/aFChunk", 0) : [];
            var pictures = Embedded(zip, relations, folder, "/image", SmallestPicture);
            return new DocxPackage(xml, Part("/styles", "styles.xml"), Part("/numbering", "numbering.xml"), chunks, pictures);

            string? Part(string type, string name) =>
                zip.GetEntry(folder + (Target(zip, relations, type) ?? name)) is { } entry ? Read(entry) : null;
        }
        catch (InvalidDataException) when (!file.Bytes.AsSpan().StartsWith("PK"u8))
        {
            findings.Add(FindingCodes.NotDocx.At(place, Kind(file.Bytes)));
        }
        catch (TooDeep)
        {
            findings.Add(FindingCodes.DocxTooLarge.At(place, $"elements are nested more than {DeepestXml} deep"));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException
            or ArgumentException)
        {
            findings.Add(FindingCodes.DocxUnreadable.At(place, exception.Message.Split('\n')[0]));
        }
        return null;
    }

    private static string? TooLarge(ZipArchive zip, long packed)
    {
        if (zip.Entries.Count > MostParts) return $"it has more than {MostParts} parts";
        var bytes = zip.Entries.Sum(entry => (decimal)entry.Length);
        if (bytes > MostBytes) return $"it unpacks to {bytes / (1 << 20):0} MB, more than {MostBytes >> 20} MB";
        return bytes > RatioMatters && bytes > LargestRatio * packed ? $"it unpacks to {bytes / packed:0} times its size" : null;
    }

    // What other programs write under this name.
    private static string Kind(byte[] file)
    {
        ReadOnlySpan<byte> bytes = file;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "an old Word document (.doc), or one locked with a password";
        if (bytes.StartsWith("{\\rtf"u8)) return "RTF";
        return bytes.StartsWith("%PDF"u8) ? "PDF" : "something that is no zip archive";
    }

    private sealed class TooDeep : Exception;

    // The XML from its root on; document types are refused, so that no entity can grow.
    private static string Read(ZipArchiveEntry entry)
    {
        using var limited = Scan(entry);
        while (limited.Read())
            if (limited.Depth > DeepestXml) throw new TooDeep();
        using var reader = Scan(entry);
        reader.MoveToContent();
        return reader.ReadOuterXml().Replace(Strict, Transitional, StringComparison.Ordinal);
    }

    private static XmlReader Scan(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LongestXml,
        CloseInput = true,
    });

    private static Dictionary<string, DocxChunk> Embedded(ZipArchive zip, string relations, string folder, string type, int smallest)
    {
        var (chunks, left) = (new Dictionary<string, DocxChunk>(StringComparer.Ordinal), MostEmbedded);
        foreach (var relation in Relations(zip, relations).Where(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)))
        {
            if (zip.GetEntry(
                relation.Target.StartsWith('/')
                    ? relation.Target[1..] : folder + relation.Target) is not { Length: <= DocxChunk.MostBytes } entry
                || entry.Length < smallest || (left -= entry.Length) < 0) continue;
            using var bytes = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(bytes);
            chunks.TryAdd(relation.Id, new DocxChunk(entry.Name, bytes.ToArray()));
        }
        return chunks;
    }

    // The part that a relation of a type points to; null when there is none.
    private static string? Target(ZipArchive zip, string relations, string type) =>
        Relations(zip, relations).FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)).Target?.TrimStart('/');

    private static IEnumerable<(string Id, string Type, string Target)> Relations(ZipArchive zip, string relations)
    {
        if (zip.GetEntry(relations) is not { } entry) yield break;
        using var reader = Scan(entry);
        while (reader.Read())
            if (reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") != "External"
                && reader.GetAttribute("Target") is { } target)
                yield return (reader.GetAttribute("Id") ?? "", reader.GetAttribute("Type") ?? "", target);
    }
}
