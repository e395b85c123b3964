using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GovArchive.Rendering.Prose;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">What a link names after #; the heading's own words, Chinese too.</param>
/// <param name="Text">Without markup.</param>
public sealed record MarkdownHeading(int Level, string Id, string Text);

/// <summary>A page written in Markdown.</summary>
/// <param name="Title">As written: text, not markup.</param>
/// <param name="Description">Null when it gives none.</param>
/// <param name="Order">Its place among pages in the navigation; null when it gives none.</param>
/// <param name="InNavigation">The key <c>nav</c>.</param>
/// <param name="Layout">The layout it asks for; null for the usual one.</param>
/// <param name="Body">The page's markup, with nothing in it that could run.</param>
/// <param name="PlainText">The body's words without markup, for searching.</param>
/// <param name="Headings">In the order they are.</param>
public sealed record MarkdownPage(
    string Title,
    string? Description,
    int? Order,
    bool InNavigation,
    string? Layout,
    Html Body,
    string PlainText,
    ImmutableArray<MarkdownHeading> Headings);

/// <summary>Reads Markdown pages: front matter, tables, footnotes, headings with ids. Raw HTML in them is shown as text.</summary>
public static class MarkdownText
{
    private const string Fence = "---";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    /// <summary>Reads a page.</summary>
    /// <param name="file">The path for messages.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="findings">Takes what is wrong, at the lines of the whole file.</param>
    /// <param name="relative">What a relative link, at its place, becomes; null to leave all as they are.</param>
    /// <returns>Null, with a finding, when there is no front matter, it is no YAML, or the page is nested too deeply to be read.</returns>
    public static MarkdownPage? Read(string file, string text, ICollection<Finding> findings, Func<string, Place, string>? relative = null)
    {
        if (Split(file, text, findings) is not var (frontMatter, body)) return null;
        if (Yaml.ReadMap(file, frontMatter, findings) is not { } map) return null;
        if (Parse(file, body, findings, relative) is not { } document) return null;
        var page = new MarkdownPage(
            map.Required("title"), map.Text("description"), map.WholeNumber("order"), map.Flag("nav"), map.Text("layout"),
            new Html(Written(document, asHtml: true)), Written(document, asHtml: false).Trim(), Headings(document));
        map.Close();
        return page;
    }

    // Both halves keep their line numbers: each has empty lines in place of the other.
    private static (string FrontMatter, string Body)? Split(string file, string text, ICollection<Finding> findings)
    {
        var lines = HtmlText.Allowed(text).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence) : 0;
        if (end > 0) return ("\n" + string.Join('\n', lines[1..end]), new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]));
        var what = end == 0 ? "the first line is not '---'" : "the '---' of the first line has no second one";
        findings.Add(FindingCodes.PageWithoutFrontMatter.At(new Place(file, 1, 1), what));
        return null;
    }

    private static MarkdownDocument? Parse(string file, string body, ICollection<Finding> findings, Func<string, Place, string>? relative)
    {
        try
        {
            var document = Markdown.Parse(body, Pipeline);
            SafeLinks.Prepare(document, file, findings);
            if (relative is null) return document;
            foreach (var link in document.Descendants<LinkInline>())
                if (link.Url is { Length: > 0 } url && SafeLinks.IsRelative(url))
                    link.Url = relative(url, new Place(file, link.Line + 1, link.Column + 1));
            return document;
        }
        // How Markdig refuses nesting that would exhaust the stack.
        catch (ArgumentException exception)
        {
            findings.Add(FindingCodes.PageTooDeep.At(new Place(file), exception.Message));
            return null;
        }
    }

    // Cells are aligned by class: pages allow no style attributes; what may be wider than the page scrolls in its own box, by keyboard too.
    // Text cannot hold such tags and attributes, since it is escaped.
    private static string Written(MarkdownObject part, bool asHtml)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(text) { EnableHtmlForBlock = asHtml, EnableHtmlForInline = asHtml, EnableHtmlEscape = asHtml };
        Pipeline.Setup(renderer);
        SafeLinks.Setup(renderer);
        renderer.Render(part);
        if (!asHtml) return text.ToString();
        return text.ToString().Replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\"><table>", StringComparison.Ordinal)
            .Replace("</table>", "</table></div>", StringComparison.Ordinal)
            .Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal)
            .Replace("style=\"text-align: right;\"", "class=\"right\"", StringComparison.Ordinal)
            .Replace("style=\"text-align: center;\"", "class=\"center\"", StringComparison.Ordinal)
            .Replace("style=\"text-align: left;\"", "class=\"left\"", StringComparison.Ordinal);
    }

    private static ImmutableArray<MarkdownHeading> Headings(MarkdownDocument document) =>
    [
        .. document.Descendants<HeadingBlock>()
            .Where(h => h.Inline is not null)
            .Select(h => new MarkdownHeading(h.Level, h.TryGetAttributes()?.Id ?? "", Written(h, asHtml: false).Trim())),
    ];
}
