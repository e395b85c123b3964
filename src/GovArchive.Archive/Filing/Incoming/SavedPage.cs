using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Text;
using MimeKit;

namespace GovArchive.Filing.Incoming;

/// <summary>
/// A page that a browser saved as one file (MHTML): the page as HTML, with where it was and when it was saved. The file itself and its
/// larger pictures are kept beside it.
/// </summary>
internal static class SavedPage
{
    // How Chrome calls where the page was; others say it of the page's own part.
    private const string Snapshot = "Snapshot-Content-Location";

    private const int MostParts = 2000;

    // A date that cannot be read is of the year 1.
    private const int FirstYear = 1990;

    public static IEnumerable<Candidate> Open(SourceFile file, ICollection<Finding> findings)
    {
        var place = new Place(file.Path);
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(file.Bytes));
            MimePart[] parts = [.. message.BodyParts.OfType<MimePart>().Take(MostParts)];
            var page = Array.Find(parts, part => part.ContentType.IsMimeType("text", "html"));
            if (page?.Content is null)
            {
                findings.Add(FindingCodes.ContainerEmpty.At(place));
                return [];
            }
            var bound = new Bounded();
            if (Bytes(page, bound) is not { } bytes)
            {
                findings.Add(FindingCodes.EntryTooLarge.At(place));
                return [];
            }
            var kept = ImmutableArray.CreateBuilder<KeptFile>();
            kept.Add(new KeptFile("original" + Path.GetExtension(file.Path).ToLowerInvariant(), file.Bytes));
            foreach (var part in parts.Where(part => part.ContentType.IsMimeType("image", "*")))
                if (NameOf(part) is var name && Bytes(part, bound) is { } picture && Candidates.IsKept(name, picture))
                    kept.Add(new KeptFile(KeptFile.SafeName(name, kept), picture));
            var stem = Path.GetFileNameWithoutExtension(file.Path);
            return
            [
                new Candidate(stem + ".html", $"{file.Path}/{stem}.html")
                {
                    Bytes = Utf8(bytes, page.ContentType.Charset),
                    Url = Address(message.Headers[Snapshot]) ?? Address(page.ContentLocation?.OriginalString),
                    Fetched = message.Headers.Contains(HeaderId.Date) && message.Date.Year > FirstYear
                        ? DateOnly.FromDateTime(message.Date.Date) : null,
                    Kept = kept.ToImmutable(),
                },
            ];
        }
        catch (Exception exception) when (exception is FormatException or IOException or ArgumentException or NotSupportedException)
        {
            findings.Add(FindingCodes.ContainerUnreadable.At(place, exception.Message.Split('\n')[0]));
            return [];
        }
    }

    private static byte[]? Bytes(MimePart part, Bounded bound)
    {
        if (part.Content is null) return null;
        using var stream = part.Content.Open();
        return bound.Read(stream, part.Content.Stream?.Length ?? 0);
    }

    // Its picture's address tells the kind where the part has no name.
    private static string NameOf(MimePart part)
    {
        var name = part.FileName ?? part.ContentLocation?.OriginalString.Split('?', '#')[0].Split('/')[^1] ?? "picture";
        return Candidates.IsPicture(name) ? name : $"{name}.{part.ContentType.MediaSubtype.Split('+')[0]}";
    }

    // What the part says of its encoding is not in the page: with it the page is written so that it need not say anything.
    private static byte[] Utf8(byte[] bytes, string? charset)
    {
        if (charset is null || SourceEncoding.IsUtf8(bytes)) return bytes;
        try
        {
            var encoding = charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase)
                ? SourceEncoding.Chinese : Encoding.GetEncoding(charset);
            return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(encoding.GetString(bytes))];
        }
        catch (ArgumentException)
        {
            return bytes;
        }
    }

    private static string? Address(string? text) => text is null ? null : WebAddress.Read(text.Trim())?.AbsoluteUri;
}
