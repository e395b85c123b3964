namespace GovArchive.Sources.Html;

/// <summary>What the language says of tags: which hold nothing, which close which.</summary>
internal static class HtmlTags
{
    public static readonly HashSet<string> Childless =
        ["area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "source", "wbr"];

    // The parser reads their content by other rules: without the tag, a script would become text.
    public static readonly HashSet<string> Raw =
        ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "select", "html", "head",
            "body"];

    public static readonly HashSet<string> Lasting =
        ["table", "caption", "colgroup", "tbody", "thead", "tfoot", "tr", "td", "th", "p", "li", "ul", "ol", "pre", "h1", "h2", "h3", "h4",
            "h5", "h6"];

    public static readonly HashSet<string> Structural = [
        "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl", "svg", "math"];

    // What a start tag closes, and what keeps it from closing anything further out.
    public static readonly Dictionary<string, (string[] Closes, string[] Within)> Implied = new()
    {
        ["td"] = (["td", "th"], ["table"]),
        ["th"] = (["td", "th"], ["table"]),
        ["tr"] = (["tr"], ["table"]),
        ["tbody"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["thead"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["tfoot"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["li"] = (["li"], ["ul", "ol", "table"]),
    };

    // Close an open paragraph where they begin.
    public static readonly HashSet<string> EndsParagraph =
    [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure",
        "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul",
    ];
}
