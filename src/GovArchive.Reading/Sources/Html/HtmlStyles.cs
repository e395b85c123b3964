using System.Runtime.InteropServices;
using AngleSharp.Dom;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>
/// How the elements of a page look: by what they are, by their style attributes and by the page's own style sheets. Sheets that are in
/// files of their own are not there to be read.
/// </summary>
internal sealed class HtmlStyles
{
    // Elements whose width and height count as they are; those of tables grow with what is in them.
    private static readonly HashSet<string> Growing = ["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"];

    private const HtmlLook Colors = HtmlLook.Clear | HtmlLook.White | HtmlLook.Colored;

    private const string Font = HtmlSelector.Kept + "font";

    private readonly Dictionary<string, HtmlLook> _inline = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HtmlLook> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<IElement, HtmlLook> _looks = [];
    private readonly HtmlSheets? _sheets;
    private readonly Dictionary<IElement, bool> _onColor = [];
    private bool? _mayBePainted;

    private HtmlStyles(HtmlSheets? sheets) => _sheets = sheets;

    /// <summary>Those of a page; a finding where its sheets are too much to be read.</summary>
    public static HtmlStyles Of(IDocument document, string file, ICollection<Finding> findings) =>
        new(HtmlSheets.Of(document, file, findings));

    /// <summary>Those of a page without sheets.</summary>
    public static HtmlStyles OfAttributes() => new(null);

    /// <summary>The look of an element itself, not of what it is in.</summary>
    public HtmlLook Of(IElement element)
    {
        // Asked where a page's article is looked for, and again for its blocks, rows and cells.
        ref var look = ref CollectionsMarshal.GetValueRefOrAddDefault(_looks, element, out var isKnown);
        return isKnown ? look : look = Worked(element, _sheets?.Ruled.Contains(element) == true);
    }

    private HtmlLook Worked(IElement element, bool isRuled)
    {
        var name = element.LocalName;
        var look = name switch
        {
            "sup" or "sub" => HtmlLook.Raised,
            "del" => HtmlLook.Struck,
            _ => HtmlElement.IsBlockName(name) ? HtmlLook.Block : HtmlLook.Plain,
        };
        var declared = isRuled ? HtmlLooks.Of(_sheets!.Declared(element), IsBox(look, name)) : ByAttribute(element, IsBox(look, name));
        if (name == Font && element.GetAttribute("color") is { } color && (declared & Colors) == 0)
            declared |= HtmlPaint.Look(property => property == "color" ? color.Trim().ToLowerInvariant() : null);
        if (declared.HasFlag(HtmlLook.Moved) && IsBesideText(element) || HtmlNote.Is(element, declared)) declared |= HtmlLook.Raised;
        if ((name == "bdo" || declared.HasFlag(HtmlLook.Overriding)) && IsRightToLeft(element)) declared |= HtmlLook.Turned;
        if (name is "sup" or "sub" && IsOnTheLine(element)) look = HtmlLook.Plain;
        // Only what runs along a line can be above it: in a cell the same words say where the text is in it.
        if ((look | declared).HasFlag(HtmlLook.Block)) declared &= ~HtmlLook.Raised;
        if (declared.HasFlag(HtmlLook.Removed)) look &= ~HtmlLook.Block;
        if (element.HasAttribute("hidden") && !declared.HasFlag(HtmlLook.Displayed)) look |= HtmlLook.Removed;
        return look | declared;
    }

    // The nearest that tells a direction.
    private static bool IsRightToLeft(IElement element)
    {
        for (var each = element; each is not null; each = each.ParentElement)
            if ((each.Style("direction") ?? each.GetAttribute("dir")?.Trim().ToLowerInvariant()) is { } direction and not "auto")
                return direction == "rtl";
        return false;
    }

    // All of a cell's text may be moved to be in line with others.
    private static bool IsBesideText(IElement element) =>
        element.ParentElement is { } parent && parent.TextContent.AsSpan().Trim().Length > element.TextContent.AsSpan().Trim().Length;

    /// <summary>Whether nothing of it is to be seen.</summary>
    public bool IsHidden(IElement element) => (Of(element) & (HtmlLook.Removed | HtmlLook.Unseen)) != 0;

    /// <summary>Whether what is in an element is printed on something that white is to be seen on.</summary>
    public bool IsOnColor(IElement element)
    {
        var asked = new List<IElement>();
        var isOnColor = false;
        for (var each = element; each is not null; each = each.ParentElement)
        {
            if (_onColor.TryGetValue(each, out isOnColor)) break;
            asked.Add(each);
            if (IsPainted(each) is not { } isPainted) continue;
            isOnColor = isPainted;
            break;
        }
        foreach (var each in asked) _onColor[each] = isOnColor;
        return isOnColor;
    }

    // Null where nothing is painted.
    private bool? IsPainted(IElement each)
    {
        var value = _sheets is not null ? _sheets.AllDeclared(each) : Value(each.GetAttribute("style"));
        if (HtmlPaint.IsPainted(value("background-image")) == true || each.GetAttribute("background") is { Length: > 0 }) return true;
        return HtmlPaint.IsPainted(value("background-color") ?? value("background")) ?? HtmlPaint.IsPainted(each.GetAttribute("bgcolor"));
    }

    /// <summary>Whether sheets that are in files of their own may paint something behind what is in the page.</summary>
    public bool MayBePainted(IElement element) => _mayBePainted ??= element.Owner?.All.Any(IsOtherSheet) ?? false;

    private static bool IsOtherSheet(IElement element) =>
        element.LocalName == "link" && element.GetAttribute("rel")?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The picture behind it; null when there is none.</summary>
    public string? Background(IElement element)
    {
        if (element.GetAttribute("background") is { Length: > 0 } named) return named;
        if (!Of(element).HasFlag(HtmlLook.Picture)) return null;
        var value = _sheets?.Ruled.Contains(element) == true ? _sheets.Declared(element) : Value(element.GetAttribute("style"));
        return CssDeclaration.Picture(value("background-image") ?? value("background"));
    }

    /// <summary>What the page's sheets print before an element; null when it is nothing that matters.</summary>
    public CellMark? Before(IElement element) => _sheets?.Printed(element, isBefore: true);

    /// <summary>The same behind it.</summary>
    public CellMark? Behind(IElement element) => _sheets?.Printed(element, isBefore: false);

    private HtmlLook ByAttribute(IElement element, bool isBox)
    {
        if (element.GetAttribute("style") is not { Length: > 0 } style) return HtmlLook.Plain;
        ref var look = ref CollectionsMarshal.GetValueRefOrAddDefault(isBox ? _boxes : _inline, style, out var isKnown);
        if (!isKnown) look = HtmlLooks.Of(Value(style), isBox);
        return look;
    }

    // The last of its kind counts, and before it the last that is important.
    private static Func<string, string?> Value(string? style)
    {
        var list = CssDeclaration.Read(style ?? "");
        return name => Last(list, name);
    }

    private static string? Last(List<CssDeclaration> list, string name)
    {
        var at = list.FindLastIndex(entry => entry.IsImportant && entry.Name == name);
        if (at < 0) at = list.FindLastIndex(entry => entry.Name == name);
        return at < 0 ? null : list[at].Value;
    }

    private bool IsOnTheLine(IElement element)
    {
        var value = _sheets?.Ruled.Contains(element) == true ? _sheets.Declared(element) : Value(element.GetAttribute("style"));
        return value("vertical-align") is "baseline" or "initial" or "unset" or "0" or "0px";
    }

    private static bool IsBox(HtmlLook look, string name) => look.HasFlag(HtmlLook.Block) && !Growing.Contains(name);
}
