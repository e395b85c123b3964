using System.Globalization;
using AngleSharp.Dom;
using GovArchive.Diagnostics;

namespace GovArchive.Sources.Html;

/// <summary>What readers ask of one element.</summary>
internal static class HtmlElement
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main",
        "menu", "nav",
        "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ];

    // Shows no text of the page, whatever it holds.
    private static readonly HashSet<string> Textless =
    [
        "applet", "audio", "button", "canvas", "datalist", "embed", "head", "iframe", "map", "math", "noembed", "noframes", "noscript",
        "object", "optgroup",
        "option", "rp", "rt", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    ];

    /// <summary>Whether the text of elements of a name is on lines of its own.</summary>
    public static bool IsBlockName(string name) => Blocks.Contains(name);

    /// <summary>Whether nothing inside it is text of the page.</summary>
    public static bool IsTextless(this IElement element) => Textless.Contains(element.LocalName);

    /// <summary>Whether a browser shows nothing of it.</summary>
    public static bool IsHidden(this IElement element) =>
        element.HasAttribute("hidden") || element.Style("display") == "none" || element.Style("visibility") is "hidden" or "collapse";

    /// <summary>A property of its own style attribute, in small letters; null when it has none.</summary>
    public static string? Style(this IElement element, string property)
    {
        if (element.GetAttribute("style") is not { Length: > 0 } style) return null;
        foreach (var part in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan()[part];
            var colon = declaration.IndexOf(':');
            if (colon < 0 || !declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)) continue;
            var value = declaration[(colon + 1)..];
            var important = value.IndexOf('!');
            return (important < 0 ? value : value[..important]).Trim().ToString().ToLowerInvariant();
        }
        return null;
    }

    /// <summary>A whole number from an attribute; null when there is none.</summary>
    public static int? Number(this IElement element, string attribute) =>
        int.TryParse(
            element.GetAttribute(attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    /// <summary>Where its start tag is; null for one that the source leaves out.</summary>
    public static Place? PlaceIn(this IElement element, string file, int linesBefore) =>
        element.SourceReference?.Position is { Line: > 0 } position ? new Place(file, linesBefore + position.Line, position.Column) : null;

    /// <summary>
    /// It and everything inside it in the order of the source, without what <paramref name="leaveOut"/> names and all inside that.
    /// </summary>
    public static IEnumerable<INode> Within(this INode root, Func<IElement, bool> leaveOut)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        yield return root;
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length) continue;
            var child = top.Node.ChildNodes[top.Next];
            open.Push((top.Node, top.Next + 1));
            if (child is IElement element && leaveOut(element)) continue;
            yield return child;
            if (child.HasChildNodes) open.Push((child, 0));
        }
    }
}
