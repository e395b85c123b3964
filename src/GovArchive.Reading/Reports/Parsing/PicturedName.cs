using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Reports.Parsing;

/// <summary>Tells of a body's name that no text prints, but a picture does: one reader read it, and names are easily misread.</summary>
internal static class PicturedName
{
    public static IEnumerable<Finding> Of(SourceDocument document, ReportContent content)
    {
        if (document.ScannedPages.IsEmpty || content.AgencyName is not { } name) yield break;
        var printed = string.Concat(document.Blocks.Where(block => !document.IsScanned(block.Place)).Select(Text));
        if (!printed.Contains(HanText.Squeeze(name), StringComparison.Ordinal))
            yield return FindingCodes.NameFromPicture.At(new Place(document.File.Path), name);
    }

    private static string Text(Block block) => HanText.Squeeze(block switch
    {
        TextBlock text => text.Text,
        CellBlock cell => cell.Text,
        GridBlock grid => string.Concat(grid.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)),
        _ => "",
    });
}
