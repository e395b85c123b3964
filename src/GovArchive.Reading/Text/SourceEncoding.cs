using System.Text;

namespace GovArchive.Text;

/// <summary>
/// Finds out how the bytes of a Chinese text are encoded: by byte order mark, else UTF-8 where they are valid UTF-8, else GB18030.
/// </summary>
public static class SourceEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Lazy<Encoding> Gb18030 = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding(54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!);

    /// <summary>GB18030, of which GB 2312 and GBK are parts; bytes that are none throw.</summary>
    internal static Encoding Chinese => Gb18030.Value;

    /// <summary>Whether the bytes are valid UTF-8.</summary>
    internal static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>The text without its byte order mark, line ends as LF; null when the bytes are none of UTF-8, UTF-16 and GB18030.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return LineEnds.Plain(Text(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
        [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
        _ when IsUtf8(bytes) => StrictUtf8.GetString(bytes),
        _ => Gb18030.Value.GetString(bytes),
    };
}
