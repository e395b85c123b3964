using GovArchive.Checks;
using GovArchive.Text;

namespace GovArchive.Sites;

/// <summary>
/// What the program itself knows, for pages written by hand: a paragraph that is nothing but <c>[[checks]]</c> becomes the list of that
/// name. Other words in such brackets stay as they are.
/// </summary>
public static class ProgramParts
{
    private static readonly (string Name, Func<string, IEnumerable<(string Title, string Text)>> Lines)[] All =
    [
        ("checks", language => CheckRules.All.Select(rule => (rule.Title.In(language), rule.Compares.In(language)))),
    ];

    /// <summary>A page's markup with its lists.</summary>
    /// <param name="language">BCP 47 tag of what the page is written in.</param>
    public static Html Fill(Html body, string language)
    {
        var filled = body.ToString();
        foreach (var (name, lines) in All)
            filled = filled.Replace($"<p>[[{name}]]</p>", Listed(lines(language), language), StringComparison.Ordinal);
        return new Html(filled);
    }

    /// <summary>A page's words with those of its lists.</summary>
    public static string Fill(string text, string language)
    {
        foreach (var (name, lines) in All)
            text = text.Replace(
                $"[[{name}]]", string.Join('\n', lines(language).Select(line => line.Title + Colon(language) + line.Text)),
                StringComparison.Ordinal);
        return text;
    }

    private static string Listed(IEnumerable<(string Title, string Text)> lines, string language) =>
        $"<ul>\n{string.Concat(lines.Select(line => $"<li><strong>{Html.Escape(line.Title)}</strong>{Colon(language)}{Html.Escape(line.Text)}</li>\n"))}</ul>";

    private static string Colon(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? "：" : ": ";
}
