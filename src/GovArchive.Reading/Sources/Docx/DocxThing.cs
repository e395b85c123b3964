using System.Globalization;
using DocumentFormat.OpenXml;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Docx;

/// <summary>What a document shows that is no text: pictures, drawings, equations, symbols, notes' signs.</summary>
internal static class DocxThing
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The mark of an element; null where it shows nothing or is text.</summary>
    public static CellMark? Of(OpenXmlElement element) => element.LocalName switch
    {
        "drawing" or "pict" or "object" or "contentPart" => IsShown(element) ? new CellMark(CellMarkKind.NotText, "", 0) : null,
        "oMath" or "oMathPara" when element.NamespaceUri == Math => new CellMark(CellMarkKind.NotText, element.InnerText, 0),
        "sym" or "fldSimple" or "pgNum" or "dayShort" or "dayLong" or "monthShort" or "monthLong" or "yearShort" or "yearLong" =>
            new CellMark(CellMarkKind.NotText, "", 0),
        "footnoteReference" or "endnoteReference" => new CellMark(CellMarkKind.Raised, "注", 0),
        _ => null,
    };

    // The text in a drawing's boxes is read as lines.
    internal static bool IsShown(OpenXmlElement drawing)
    {
        foreach (var part in drawing.Descendants())
        {
            if (part.LocalName == "docPr" && Attribute(part, "hidden") is "1" or "true") return false;
            if (part.LocalName == "extent" && (Size(part, "cx") == 0 || Size(part, "cy") == 0)) return false;
            if (part.LocalName == "rect" && Attribute(part, "hr") is not null) return false;
        }
        return drawing.Descendants().Any(part => part.LocalName is "blip" or "imagedata")
            || !drawing.TextBoxes().Any(box => !string.IsNullOrWhiteSpace(box.InnerText));
    }

    private static long Size(OpenXmlElement element, string name) =>
        long.TryParse(Attribute(element, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size)
            ? size : long.MaxValue;

    private static string? Attribute(OpenXmlElement element, string name) =>
        element.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == name).Value;
}
