using System.Text;
using GovArchive.Text;
using HandlebarsDotNet;

namespace GovArchive.Rendering;

/// <summary>
/// Text as HTML, safe in content and in quoted attributes: &lt; &gt; &amp; " ' become references; control characters, lone surrogates and noncharacters, which
/// HTML does not allow, become U+FFFD. Tab, line feed and carriage return stay.
/// </summary>
internal sealed class HtmlText : ITextEncoder
{
    /// <summary>The text with what HTML does not allow replaced, and nothing escaped.</summary>
    public static string Allowed(string text) => string.Create(text.Length, text, (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var isPaired = char.IsHighSurrogate(source[i]) ? i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])
                : char.IsLowSurrogate(source[i]) && i > 0 && char.IsHighSurrogate(source[i - 1]);
            target[i] = Html.IsRefused(source[i]) || (char.IsSurrogate(source[i]) && !isPaired) ? '\uFFFD' : source[i];
        }
    });

    public void Encode(StringBuilder? text, TextWriter target) => Html.WriteEscaped(text?.ToString(), target);

    public void Encode(string? text, TextWriter target) => Html.WriteEscaped(text, target);

    public void Encode<T>(T? text, TextWriter target) where T : IEnumerator<char>
    {
        var all = new StringBuilder();
        while (text?.MoveNext() == true) all.Append(text.Current);
        Html.WriteEscaped(all.ToString(), target);
    }
}
