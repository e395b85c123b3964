using System.Buffers;
using System.Text;
using HandlebarsDotNet;

namespace GovArchive.Rendering;

/// <summary>
/// Text as HTML, safe in content and in quoted attributes: &lt; &gt; &amp; " ' become references; control characters, lone surrogates and noncharacters, which
/// HTML does not allow, become U+FFFD. Tab, line feed and carriage return stay.
/// </summary>
internal sealed class HtmlText : ITextEncoder
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "<>&\"'", .. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => IsRefused(c) || char.IsSurrogate(c))]);

    /// <summary>Writes text, escaped.</summary>
    public static void Write(ReadOnlySpan<char> text, TextWriter target)
    {
        for (int at; (at = text.IndexOfAny(Special)) >= 0;)
        {
            target.Write(text[..at]);
            var length = 1;
            if (char.IsSurrogate(text[at]) && Rune.DecodeFromUtf16(text[at..], out var rune, out length) == OperationStatus.Done && (rune.Value & 0xFFFE) != 0xFFFE)
                target.Write(text.Slice(at, length));
            else
                target.Write(Replacement(text[at]));
            text = text[(at + length)..];
        }
        target.Write(text);
    }

    /// <summary>The text with what HTML does not allow replaced, and nothing escaped.</summary>
    public static string Allowed(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var isPaired = char.IsHighSurrogate(source[i]) ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])
                : char.IsLowSurrogate(source[i]) && i > 0 && char.IsHighSurrogate(source[i - 1]);
            target[i] = IsRefused(source[i]) || (char.IsSurrogate(source[i]) && !isPaired) ? '\uFFFD' : source[i];
        }
    });

    public void Encode(StringBuilder? text, TextWriter target) => Write(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => Write(text, target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true) all.Append(text.Current);
        Write(all.ToString(), target);
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

    // WHATWG HTML, "control" and "noncharacter".
    private static bool IsRefused(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r')) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
}
