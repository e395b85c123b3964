using System.Buffers;
using System.Globalization;
using System.Text;

namespace GovArchive.Text;

/// <summary>
/// Markup the program itself made: a template writes it as it is. Text from a report or a person never becomes one without being escaped.
/// </summary>
/// <param name="Markup">Well-formed HTML or SVG; null, as in <c>default</c>, is nothing.</param>
public readonly record struct Html(string? Markup)
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "<>&\"'", .. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => IsRefused(c) || char.IsSurrogate(c))]);

    public override string ToString() => Markup ?? "";

    /// <summary>
    /// Text as HTML, safe in content and in quoted attributes: &lt; &gt; &amp; " ' become references; control characters, lone surrogates
    /// and noncharacters, which HTML does not allow, become U+FFFD. Tab, line feed and carriage return stay.
    /// </summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        using var escaped = new StringWriter(new StringBuilder(text.Length + 16), CultureInfo.InvariantCulture);
        WriteEscaped(text, escaped);
        return escaped.ToString();
    }

    /// <summary>Writes text, escaped as by <see cref="Escape"/>.</summary>
    public static void WriteEscaped(ReadOnlySpan<char> text, TextWriter target)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0;)
        {
            target.Write(text[..at]);
            var length = 1;
            if (char.IsSurrogate(text[at]) && Rune.DecodeFromUtf16(text[at..], out var rune, out length) == OperationStatus.Done
                && (rune.Value & 0xFFFE) != 0xFFFE)
                target.Write(text.Slice(at, length));
            else
                target.Write(Replacement(text[at]));
            text = text[(at + length)..];
        }
        target.Write(text);
    }

    private static string Replacement(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "\uFFFD",
    };

    /// <summary>Whether HTML does not allow a character: WHATWG HTML, "control" and "noncharacter".</summary>
    internal static bool IsRefused(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
}
