using AngleSharp.Dom;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>What elements show that is no text of the page: pictures, drawings, formulas, fields of forms, what scripts write.</summary>
internal static class HtmlThing
{
    /// <summary>Smaller pictures, in points, only keep places open.</summary>
    private const int Shown = 4;

    private static readonly HashSet<string> Pictures =
        ["applet", "audio", "canvas", "embed", "iframe", "img", "meter", "noscript", "object", "progress", "script", "video"];

    /// <summary>Whether nothing is shown of elements of a name, whatever they hold.</summary>
    public static bool IsName(string name) =>
        Pictures.Contains(name) || name is "svg" or "math" or "textarea" or "button" or "select" or "input";

    /// <summary>What an element shows, as far as it says it; "" for what says nothing, null for what shows nothing or is text.</summary>
    public static string? Said(IElement element) => element.LocalName switch
    {
        "img" => IsSpacer(element) ? null : "",
        "svg" => string.Join(
            ' ', element.Within(_ => false).OfType<IElement>().Where(part => part.LocalName == "text").Select(part => part.TextContent)),
        "math" or "textarea" or "button" => element.TextContent,
        "select" => Selected(element),
        "input" => IsText(element) || Type(element) == "hidden" ? null : Type(element) is "password" or "image" or "file"
            ? "" : element.GetAttribute("value") ?? "",
        var name => Pictures.Contains(name) ? "" : null,
    };

    /// <summary>What is in a field for one line of text; null for anything else.</summary>
    public static string? FieldText(IElement element) =>
        element.LocalName == "input" && IsText(element) ? element.GetAttribute("value") ?? "" : null;

    private static bool IsText(IElement input) => Type(input) is null or "" or "text" or "number";

    private static string? Type(IElement input) => input.GetAttribute("type")?.Trim().ToLowerInvariant();

    private static bool IsSpacer(IElement picture) => Side(picture, "width") < Shown || Side(picture, "height") < Shown;

    private static double Side(IElement picture, string side) => CssValue.Pixels(picture.Style(side)) ?? picture.Number(side) ?? Shown;

    private static string Selected(IElement list)
    {
        var options = list.Within(_ => false).OfType<IElement>().Where(part => part.LocalName == "option").ToArray();
        return (Array.FindLast(options, option => option.HasAttribute("selected")) ?? options.FirstOrDefault())?.TextContent ?? "";
    }
}
