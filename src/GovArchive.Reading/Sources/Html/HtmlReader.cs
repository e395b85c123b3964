using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Text;

namespace GovArchive.Sources.Html;

/// <summary>
/// Web pages: the article's lines and tables, without the site around it. Pages that a converter made of a PDF, each word at its place and
/// no table, are put together by place.
/// </summary>
internal static class HtmlReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings)
    {
        if (MarkupEncoding.Decode(file.Bytes) is not { } decoded)
        {
            findings.Add(FindingCodes.UnknownEncoding.At(new Place(file.Path)));
            return null;
        }
        if (decoded.Lost > 0)
            findings.Add(
                FindingCodes.BytesUnreadable.At(
                    new Place(file.Path), decoded.Lost.ToString(CultureInfo.InvariantCulture), decoded.Encoding));
        if (HtmlTree.Parse(file.Path, decoded.Text, findings) is not { } document) return null;
        if (PositionedHtml.Words(document) is { Count: > 0 } words)
            return new SourceDocument(file, PageLines.Number(PositionedText.Blocks(file.Path, words)));
        var blocks = Blocks((file.Path, 0), decoded.Text, document, HtmlPictures.Of(document, file), findings);
        return new SourceDocument(file, HtmlTitle.Missing(document, file.Path, blocks) is { } title ? [title, .. blocks] : blocks);
    }

    /// <summary>Where the links of a page lead, as they are written, and their words; none when it cannot be read.</summary>
    public static IEnumerable<(string Href, string Text)> Links(SourceFile file) =>
        MarkupEncoding.Decode(file.Bytes) is { } decoded && HtmlTree.Parse(file.Path, decoded.Text, []) is { } document
            ? document.QuerySelectorAll("a[href]").Select(link => (link.GetAttribute("href")!.Trim(), link.TextContent.Trim())) : [];

    /// <summary>The lines and grids of a piece of HTML inside another text.</summary>
    /// <param name="linesBefore">Lines of the file before it.</param>
    public static ImmutableArray<Block> ReadPiece(string file, int linesBefore, string html, ICollection<Finding> findings) =>
        HtmlTree.Parse(file, html, findings) is { } document
            ? Blocks((file, linesBefore), html, document, HtmlPictures.None, findings) : [];

    private static ImmutableArray<Block> Blocks(
        (string File, int LinesBefore) at, string html, IDocument document, HtmlPictures pictures, ICollection<Finding> findings)
    {
        var styles = HtmlTree.HasSheet(html) ? HtmlStyles.Of(document, at.File, findings) : HtmlStyles.OfAttributes();
        var article = HtmlArticle.Of(document.Body ?? document.DocumentElement, styles, new HtmlScripts(html), pictures);
        return new HtmlBlocks(at.File, at.LinesBefore, article, findings).Read();
    }
}
