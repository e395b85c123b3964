using System.Collections.Immutable;
using AngleSharp.Dom;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Sources.Html;

/// <summary>The title that a page's head gives, which may be the only one there is.</summary>
internal static class HtmlTitle
{
    /// <summary>A title of the article is among its first lines.</summary>
    private const int LinesSearched = 15;
    private const int ShortestTitle = 4;

    private static readonly string[] MetaNames = ["articletitle", "og:title", "title"];
    private static readonly char[] SiteNameMarks = ['_', '|', '-', '–', '—', '\n'];

    /// <summary>The title as a line; null when the head has none or the article's first lines have it.</summary>
    public static TextBlock? Missing(IDocument document, string file, ImmutableArray<Block> blocks)
    {
        if (document.Head is not { } head) return null;
        var metas = head.Children.Where(element => element.LocalName == "meta")
            .ToLookup(meta => meta.GetAttribute("name")?.ToLowerInvariant(), meta => (meta, meta.GetAttribute("content") ?? ""));
        var titles = head.Children.Where(element => element.LocalName == "title").Select(title => (title, title.TextContent));
        var first = string.Concat(blocks.Take(LinesSearched).Select(Squeezed));
        foreach (var (element, text) in MetaNames.SelectMany(name => metas[name]).Concat(titles))
        {
            // The site's name is before or behind; it is the shorter.
            var title = text.Split(SiteNameMarks).Select(part => part.Trim()).MaxBy(HanLength)!;
            if (HanLength(title) < ShortestTitle || HanLength(title) * 2 < title.Length) continue;
            return first.Contains(HanText.Squeeze(title), StringComparison.Ordinal)
                ? null : new TextBlock(element.PlaceIn(file, 0) ?? new Place(file, 1, 1), title);
        }
        return null;
    }

    private static int HanLength(string text) => text.Count(c => c is >= '\u3400' and <= '\u9fff');

    private static string Squeezed(Block block) => HanText.Squeeze(block switch
    {
        TextBlock text => text.Text,
        GridBlock grid => string.Concat(grid.Rows.Take(LinesSearched).SelectMany(row => row.Cells).Select(cell => cell.Text)),
        _ => "",
    });
}
