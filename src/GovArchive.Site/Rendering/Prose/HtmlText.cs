using GovArchive.Text;

namespace GovArchive.Rendering.Prose;

/// <summary>
/// Text that HTML allows: control characters, lone surrogates and noncharacters become U+FFFD. Tab, line feed and carriage return stay.
/// </summary>
internal static class HtmlText
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
}
