using System.Text;
using System.Text.RegularExpressions;

namespace GovArchive.Text;

/// <summary>A page's text.</summary>
/// <param name="Text">Without byte order mark, line ends as LF.</param>
/// <param name="Encoding">Its name, for people.</param>
/// <param name="Lost">Places whose bytes are no characters; U+FFFD is there.</param>
public sealed record DecodedMarkup(string Text, string Encoding, int Lost);

/// <summary>
/// How a web page is encoded: by byte order mark, else UTF-8 where the bytes are valid UTF-8, else what the page says of itself, else
/// GB18030. Pages are cut and pasted together, so some lost characters are borne with.
/// </summary>
public static partial class MarkupEncoding
{
    private const int BytesSearched = 4096;

    /// <summary>With more than one lost character in so many bytes that are not ASCII, it is another encoding, or no text.</summary>
    private const int BytesForOneLost = 50;

    /// <summary>The text; null when the bytes are text in no encoding that pages of agencies come in.</summary>
    public static DecodedMarkup? Decode(byte[] bytes)
    {
        if (Wide(bytes) is { } wide) return Lossy(bytes, wide);
        if (SourceEncoding.IsUtf8(bytes)) return Lossy(bytes, Encoding.UTF8);
        var tries = new[] { Declared(bytes), SourceEncoding.Chinese, Encoding.UTF8 }.OfType<Encoding>()
            .DistinctBy(encoding => encoding.CodePage);
        return tries.Select(encoding => Lossy(bytes, encoding)).OfType<DecodedMarkup>().OrderBy(text => text.Lost).FirstOrDefault();
    }

    // Two bytes a character: by its mark, or by the zero byte beside the "<" that a page begins with.
    private static Encoding? Wide(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static DecodedMarkup? Lossy(byte[] bytes, Encoding encoding)
    {
        var reader = (Encoding)encoding.Clone();
        reader.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = reader.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var lost = text.Count(c => c == '\uFFFD');
        var foreign = encoding.CodePage is 1200 or 1201 ? bytes.Length : bytes.Count(b => b >= 0x80);
        var controls = text.Count(c => c < ' ' && c is not ('\t' or '\n' or '\f'));
        return lost * (long)BytesForOneLost <= foreign + BytesForOneLost
            && controls * (long)BytesForOneLost <= text.Length + BytesForOneLost ? new DecodedMarkup(text, encoding.WebName, lost) : null;
    }

    // GB 2312 and GBK are parts of GB18030, which pages that say so use all the same.
    private static Encoding? Declared(byte[] bytes)
    {
        var name = Charset()
            .Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, BytesSearched))).Groups["name"].Value.ToLowerInvariant();
        return name switch
        {
            "utf-8" or "utf8" => Encoding.UTF8,
            "big5" or "big5-hkscs" => CodePagesEncodingProvider.Instance.GetEncoding(950),
            _ => null,
        };
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?\s*(?<name>[\w-]+)|<\?xml[^>]{0,200}encoding\s*=\s*[""'](?<name>[\w-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
