using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GovArchive.Sources.Docx;

/// <summary>Which elements of a document hold its text as it is now.</summary>
internal static class DocxElements
{
    // Wrappers that are nothing themselves: controls, links, fields, what was inserted or moved here.
    private static readonly string[] Transparent = [
        "sdt", "sdtContent", "customXml", "ins", "moveTo", "hyperlink", "fldSimple", "smartTag", "bdo", "dir", "ruby", "rubyBase"];

    /// <summary>The children, wrappers opened. What was deleted or moved away is left out; of alternatives there is one.</summary>
    public static IEnumerable<OpenXmlElement> Content(this OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (child.LocalName == "AlternateContent")
            {
                if (Alternative(child) is { } branch)
                    foreach (var inner in branch.Content()) yield return inner;
            }
            else if (child.LocalName == "fldSimple" && DocxField.IsUnshown(child)) yield return child;
            else if (Transparent.Contains(child.LocalName))
            {
                if (!IsContents(child))
                    foreach (var inner in child.Content()) yield return inner;
            }
            else if (child.LocalName is not ("del" or "moveFrom")) yield return Typed(child);
        }
    }

    /// <summary>
    /// Whether an element is in a wrapper that shows something else than it holds: a control without a value, or a direction of its
    /// own.
    /// </summary>
    public static bool IsInOther(this OpenXmlElement element)
    {
        for (var outer = element.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer.LocalName == "bdo" && outer.GetAttributes().Any(attribute => attribute is { LocalName: "val", Value: "rtl" }))
                return true;
            if (outer is SdtElement control && IsOn(control.SdtProperties?.GetFirstChild<ShowingPlaceholder>())) return true;
        }
        return false;
    }

    /// <summary>The contents of the text boxes in an element, outermost ones only.</summary>
    public static IEnumerable<OpenXmlElement> TextBoxes(this OpenXmlElement element)
    {
        if (element.LocalName == "txbxContent") return [Typed(element)];
        if (element.LocalName == "AlternateContent") return Alternative(element)?.TextBoxes() ?? [];
        return element.ChildElements.SelectMany(TextBoxes);
    }

    /// <summary>Whole number in an attribute; null when there is none.</summary>
    public static int? Number(OpenXmlSimpleType? value) => int.TryParse(value?.InnerText, out var number) ? number : null;

    /// <summary>A switch: on where it is there and does not say that it is off.</summary>
    public static bool IsOn(OnOffType? value) => value is not null && value.Val?.InnerText is null or "" or "1" or "true" or "on";

    // What is in an element that the library does not know is not known either, until it is read for itself.
    private static OpenXmlElement Typed(OpenXmlElement element) => element is not OpenXmlUnknownElement ? element : element.LocalName switch
    {
        "r" => new Run(element.OuterXml),
        "p" => new Paragraph(element.OuterXml),
        "tbl" => new Table(element.OuterXml),
        "tr" => new TableRow(element.OuterXml),
        "tc" => new TableCell(element.OuterXml),
        "txbxContent" => new TextBoxContent(element.OuterXml),
        _ => element,
    };

    // The same drawing for newer and older programs: the first that has text.
    private static OpenXmlElement? Alternative(OpenXmlElement alternatives) =>
        alternatives.ChildElements.FirstOrDefault(branch => branch.Descendants().Any(inner => inner.LocalName is "t" or "txbxContent"))
        ?? alternatives.FirstChild;

    // A list of contents repeats the headings.
    private static bool IsContents(OpenXmlElement control) =>
        control.GetFirstChild<SdtProperties>()?.Descendants<DocPartGallery>()
            .Any(gallery => gallery.Val?.Value == "Table of Contents") == true;
}
