using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovArchive.Sources.Html.Styles;

/// <summary>A rule of a page's own style sheets that counts on a screen.</summary>
/// <param name="Selectors">As written, separated by commas.</param>
/// <param name="Declarations">Those that matter to a reader; never empty.</param>
internal sealed partial record CssRule(string Selectors, List<CssDeclaration> Declarations)
{
    /// <summary>Whether it only gives colours.</summary>
    public bool IsPaint { get; } = Declarations.TrueForAll(
        entry => entry.Name is "color" or "background-color" or "text-shadow" or "-webkit-text-fill-color"
        || entry.Name == "background" && CssDeclaration.Picture(entry.Value) is null);

    // What a page is made for: a screen wider than a telephone's.
    private const double ScreenWidth = 1280;

    /// <summary>
    /// The rules of a sheet in order. AngleSharp.Css reads sheets too, but takes a second to get ready and ten times as long for each rule,
    /// most of which hide nothing.
    /// </summary>
    public static IEnumerable<CssRule> Read(string sheet)
    {
        var css = CssScan.WithoutComments(sheet).Replace("<!--", " ", StringComparison.Ordinal)
            .Replace("-->", " ", StringComparison.Ordinal);
        for (var at = 0; at < css.Length;)
        {
            var end = at + CssScan.End(css.AsSpan(at), "{};");
            var head = css[at..end].Trim();
            at = Math.Min(css.Length, end + 1);
            // What groups rules is opened: its closing brace is alone.
            if (end == css.Length || css[end] != '{' || IsGroup(head)) continue;
            var close = at + CssScan.EndOfBlock(css.AsSpan(at));
            if (head.Length > 0 && head[0] != '@' && CssDeclaration.Read(Own(css.AsSpan(at, close - at))) is { Count: > 0 } declarations)
                yield return new CssRule(head, declarations);
            at = Math.Min(css.Length, close + 1);
        }
    }

    /// <summary>Whether a list of media names the screen of a desk: "screen", "all and (min-width: 600px)".</summary>
    public static bool IsForScreen(string media) => media.Trim().Length == 0 || media.ToLowerInvariant().Split(',').Any(IsScreen);

    private static bool IsGroup(string head)
    {
        if (head.StartsWith("@media", StringComparison.OrdinalIgnoreCase)) return IsForScreen(head["@media".Length..]);
        return head.StartsWith("@supports", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("@layer", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsScreen(string query)
    {
        if (OtherMedia().IsMatch(query)) return false;
        foreach (Match bound in Width().Matches(query))
        {
            var width = double.Parse(bound.Groups["number"].Value, CultureInfo.InvariantCulture) * (bound.Groups["unit"].Value == "px"
                ? 1 : 16);
            if (bound.Groups["side"].Value == "max" ? width < ScreenWidth : width > ScreenWidth) return false;
        }
        return true;
    }

    // Rules inside a rule are for other elements.
    private static string Own(ReadOnlySpan<char> body)
    {
        if (!body.Contains('{')) return body.ToString();
        var own = new StringBuilder();
        while (body.Length > 0)
        {
            var end = CssScan.End(body, ";{");
            if (end == body.Length || body[end] == ';')
            {
                own.Append(body[..end]).Append(';');
                body = body[Math.Min(body.Length, end + 1)..];
                continue;
            }
            var inner = body[(end + 1)..];
            body = inner[Math.Min(inner.Length, CssScan.EndOfBlock(inner) + 1)..];
        }
        return own.ToString();
    }

    [GeneratedRegex(@"\b(?:print|speech|aural|braille|handheld|projection|tty|tv|not)\b|orientation\s*:\s*portrait|:\s*(?:dark|reduce|coarse|none)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherMedia();

    [GeneratedRegex(@"\b(?<side>max|min)-(?:device-)?width\s*:\s*(?<number>\d{1,5}(?:\.\d{1,4})?)\s*(?<unit>px|em|rem)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Width();
}
