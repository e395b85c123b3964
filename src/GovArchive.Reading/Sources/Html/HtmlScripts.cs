using System.Text.RegularExpressions;

namespace GovArchive.Sources.Html;

/// <summary>
/// The elements that scripts inside a page write in, as far as they name them: what a browser shows there is not what the page holds.
/// </summary>
/// <param name="html">The page.</param>
internal sealed partial class HtmlScripts(string html)
{
    private const string Script = "<script";

    private HashSet<string>? _whole;
    private List<string>? _beginnings;

    /// <summary>Whether a script writes in an element.</summary>
    /// <param name="id">Of the element.</param>
    // Asked of few elements: those of cells that have an id.
    public bool Writes(string id)
    {
        if (_whole is null) Read();
        return _whole!.Contains(id) || _beginnings!.Exists(beginning => id.StartsWith(beginning, StringComparison.Ordinal));
    }

    private void Read()
    {
        (_whole, _beginnings) = (new(StringComparer.Ordinal), []);
        for (var at = html.IndexOf(Script, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(
            Script, at, StringComparison.OrdinalIgnoreCase))
        {
            var end = html.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase);
            var body = html[at..(end < 0 ? html.Length : end)];
            at += body.Length;
            if (!Writing().IsMatch(body)) continue;
            foreach (Match named in Named().Matches(body))
            {
                if (!named.Groups["more"].Success) _whole.Add(named.Groups["id"].Value);
                else if (named.Groups["id"].Length > 0) _beginnings.Add(named.Groups["id"].Value);
            }
        }
    }

    [GeneratedRegex(
        @"\.\s*(?:textContent|innerHTML|innerText|outerHTML|nodeValue)\s*\+?=(?!=)"
        + @"|\.\s*(?:text|html|append|prepend|appendChild|insertAdjacentHTML|insertAdjacentText|replaceWith|replaceChildren|countUp|countTo)\s*\(\s*[^)\s]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Writing();

    // With "+" behind it, the id goes on with what is counted.
    [GeneratedRegex("""
        (?:getElementById\s*\(\s*["'`]|(?:\$|jQuery|querySelector(?:All)?)\s*\(\s*["'`]\s*#)(?<id>[\w\-]*)["'`]?(?<more>\s*\+|\$\{)?
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
