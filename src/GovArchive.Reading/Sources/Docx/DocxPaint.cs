using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Docx;

/// <summary>Whether a run is to be seen in its colour on what is painted behind it.</summary>
internal static class DocxPaint
{
    /// <summary>True when it is, false when it is not, null when a style of the table or a drawing may paint something behind it.</summary>
    /// <param name="color">As in <see cref="DocxLook.Color"/>.</param>
    public static bool? IsSeen(Run run, string? color)
    {
        if (color is null || CssColor.Of("#" + color) is not { } ink) return true;
        if (run.RunProperties?.Highlight is not null) return true;
        if (Fill(run.RunProperties?.Shading) is { } own) return !IsSame(ink, own);
        var isUncertain = false;
        for (var outer = run.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.LocalName == "txbxContent") isUncertain = true;
            if (Fill(Shading(outer)) is { } fill) return !IsSame(ink, fill);
            isUncertain |= outer is Table table && table.GetFirstChild<TableProperties>()?.TableStyle is not null;
        }
        if (!ink.IsWhite) return true;
        return isUncertain ? null : false;
    }

    private static Shading? Shading(OpenXmlElement element) => element switch
    {
        Paragraph paragraph => paragraph.ParagraphProperties?.Shading,
        TableCell cell => cell.TableCellProperties?.Shading,
        Table table => table.GetFirstChild<TableProperties>()?.Shading,
        _ => null,
    };

    // Null where none is painted, and for patterns, which are lighter or darker than their colours.
    private static CssColor? Fill(Shading? shading) => shading?.Fill?.Value is { Length: 6 } fill ? CssColor.Of("#" + fill) : null;

    private static bool IsSame(CssColor ink, CssColor paper) => ink == paper || ink.IsWhite && paper.IsWhite;
}
