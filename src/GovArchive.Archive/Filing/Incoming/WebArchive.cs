using System.Globalization;
using System.IO.Compression;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Filing.Incoming;

/// <summary>
/// The pages, PDF and DOCX files of a web archive (WARC, ISO 28500), as they were fetched, with their addresses and dates. The same
/// address fetched twice is the later one.
/// </summary>
internal static class WebArchive
{
    private static readonly (string Type, string Extension)[] Types =
    [
        ("text/html", ".html"),
        ("application/xhtml+xml", ".html"),
        ("application/pdf", ".pdf"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    ];

    public static IEnumerable<Candidate> Open(SourceFile file, ICollection<Finding> findings)
    {
        var (place, bound) = (new Place(file.Path), new Bounded());
        var found = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        try
        {
            using var packed = new MemoryStream(file.Bytes);
            using Stream stream = file.Bytes is [0x1f, 0x8b, ..] ? new GZipStream(packed, CompressionMode.Decompress) : packed;
            using var reader = new WarcReader(stream);
            var records = 0;
            while (reader.Next() is { } record)
            {
                if (++records > Bounded.MostEntries * 10L)
                {
                    findings.Add(FindingCodes.ContainerTooLarge.At(place, string.Create(CultureInfo.InvariantCulture, $"> {records - 1}")));
                    break;
                }
                if (Candidate(file.Path, record, bound, findings) is { } candidate) found[candidate.Url!] = candidate;
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or FormatException)
        {
            findings.Add(FindingCodes.ContainerUnreadable.At(place, exception.Message.Split('\n')[0]));
        }
        if (found.Count == 0 && !findings.Any(finding => finding.Place.File.StartsWith(file.Path, StringComparison.Ordinal)))
            findings.Add(FindingCodes.ContainerEmpty.At(place));
        return found.Values;
    }

    private static Candidate? Candidate(string file, WarcRecord record, Bounded bound, ICollection<Finding> findings)
    {
        if (record.Address is not { } address || WarcResponse.Of(record) is not { } response) return null;
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        if (ExtensionOf(response.Type, path) is not { } extension) return null;
        var at = new Place($"{file}/{address.AbsoluteUri}");
        if (response.Body(bound) is not { } bytes)
        {
            findings.Add(FindingCodes.EntryTooLarge.At(at));
            return null;
        }
        if (path.EndsWith('/')) path += "index";
        if (!path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) path += extension;
        return new Candidate(address.Host + path, $"{file}/{address.Host}{path}")
        {
            Bytes = bytes,
            Url = address.AbsoluteUri,
            Fetched = record.Date,
            Container = file,
        };
    }

    // Servers that do not know a type call it octets.
    private static string? ExtensionOf(string type, string path) =>
        Array.Find(Types, known => known.Type == type) is { Extension: { } extension } ? extension
        : type is "application/octet-stream" or "" or "application/x-download" or "application/force-download"
            ? Types.Select(known => known.Extension).FirstOrDefault(known => path.EndsWith(known, StringComparison.OrdinalIgnoreCase))
            : null;
}
