using System.Net;
using System.Text.RegularExpressions;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Html;
using GovArchive.Sources.Html.Styles;
using Markdig.Syntax.Inlines;

namespace GovArchive.Sources.Markdown;

/// <summary>Puts the parts of a line of Markdown together: text, and marks for what is raised, struck through or no text.</summary>
/// <param name="isCell">In running text a picture leaves nothing.</param>
internal sealed partial class MarkdownParts(bool isCell)
{
    private const HtmlLook Colors = HtmlLook.Clear | HtmlLook.White | HtmlLook.Colored;

    private static readonly string[] Raising = ["sup", "sub"];
    private static readonly string[] Striking = ["s", "strike", "del"];
    private static readonly string[] Containers = [
        "applet", "audio", "button", "canvas", "iframe", "math", "meter", "noscript", "object", "progress", "script", "select", "svg",
        "textarea", "video"];
    private static readonly string[] Unprinted = ["style", "template", "title", "datalist", "rt", "rp"];
    private static readonly string[] Void = [
        "br", "hr", "img", "input", "embed", "wbr", "area", "col", "link", "meta", "source", "track", "param", "base"];

    private readonly MarkedText _text = new();

    // Tags of HTML that are open.
    private readonly List<(string Name, HtmlLook Look)> _open = [];
    private string? _thing;
    private string _said = "";

    // A sign of a note that is before anything else: of a number behind it, or the number itself.
    private string? _sign;
    private bool _mayShow;

    public void Add(Inline inline)
    {
        if (inline is LinkInline { IsImage: true })
        {
            if (isCell) _text.Mark(CellMarkKind.NotText, "");
            return;
        }
        if (inline is not LeafInline || IsOfPicture(inline)) return;
        if (inline is HtmlInline tag)
        {
            if (Tag().Match(tag.Tag) is { Success: true } read)
                Turn(read.Groups["name"].Value.ToLowerInvariant(), read.Groups["slash"].Length > 0, tag.Tag);
            return;
        }
        var text = inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            AutolinkInline link => link.Url,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => "\n",
            _ => "",
        };
        if (_thing is not null) _said += text;
        else Print(text, Look(inline));
    }

    /// <summary>The whole.</summary>
    public MarkedText End()
    {
        if (_thing is not null) EndThing();
        PrintSign(isMark: false);
        // An element without text that has a picture or a name, by which a style sheet may draw one.
        if (_mayShow && _text.IsBlank) _text.Mark(CellMarkKind.NotText, "");
        return _text;
    }

    private void Print(string text, HtmlLook look)
    {
        if ((look & (HtmlLook.Removed | HtmlLook.Unseen | HtmlLook.Sizeless | HtmlLook.Clear)) != 0) return;
        if ((look & (HtmlLook.OnTop | HtmlLook.Moved)) != 0 && !_text.EndsWithDigit && HtmlNote.IsSign(text))
        {
            PrintSign(isMark: false);
            _sign = text;
            return;
        }
        if (_sign is not null) PrintSign(text.Length > 0 && char.IsDigit(text[0]));
        // What a page is printed on is not known here.
        if ((look & (HtmlLook.Turned | HtmlLook.White)) != 0 && text.Any(char.IsDigit)
            && !text.Any(char.IsLetter)) _text.Mark(CellMarkKind.NotText, text);
        else if ((look & (HtmlLook.OnTop | HtmlLook.Moved)) != 0 && _text.EndsWithDigit
            && HtmlNote.IsSign(text)) _text.Mark(CellMarkKind.Raised, text);
        else if (look.HasFlag(HtmlLook.Struck)) _text.Mark(CellMarkKind.Struck, text);
        else if (look.HasFlag(HtmlLook.Raised)) _text.Mark(CellMarkKind.Raised, text);
        else _text.Add(text);
    }

    private void PrintSign(bool isMark)
    {
        if (_sign is null) return;
        if (isMark) _text.Mark(CellMarkKind.Raised, _sign);
        else _text.Add(_sign);
        _sign = null;
    }

    private HtmlLook Look(Inline inline)
    {
        var look = _open.Aggregate(HtmlLook.Plain, (all, entry) => ((entry.Look & Colors) != 0 ? all & ~Colors : all) | entry.Look);
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { Url: { } target } && target.Contains('#', StringComparison.Ordinal)) look |= HtmlLook.OnTop;
            if (parent is not EmphasisInline emphasis) continue;
            if (emphasis.DelimiterChar == '~') look |= HtmlLook.Struck;
            if (emphasis.DelimiterChar == '^') look |= HtmlLook.Raised;
        }
        return look;
    }

    private void Turn(string name, bool closes, string tag)
    {
        if (_thing is not null)
        {
            if (closes && name == _thing) EndThing();
            return;
        }
        if (name == "br" || HtmlElement.IsBlockName(name)) _text.Add("\n");
        if (closes)
        {
            var at = _open.FindLastIndex(entry => entry.Name == name);
            if (at >= 0) _open.RemoveRange(at, _open.Count - at);
        }
        else if (Containers.Contains(name) && !tag.EndsWith("/>", StringComparison.Ordinal)) _thing = name;
        else if (isCell && name is "img" or "input" or "embed") _text.Mark(CellMarkKind.NotText, "");
        else if (!Void.Contains(name) && !tag.EndsWith("/>", StringComparison.Ordinal)) Open(name, LookOf(name, tag), tag);
    }

    private void Open(string name, HtmlLook look, string tag)
    {
        _open.Add((name, look));
        _mayShow |= isCell && (look.HasFlag(HtmlLook.Picture) || Class().IsMatch(tag));
    }

    private void EndThing()
    {
        if (isCell) _text.Mark(CellMarkKind.NotText, _said);
        (_thing, _said) = (null, "");
    }

    private static HtmlLook LookOf(string name, string tag)
    {
        var look = Raising.Contains(name) ? HtmlLook.Raised : Striking.Contains(name) ? HtmlLook.Struck : Unprinted.Contains(name)
            ? HtmlLook.Removed : HtmlLook.Plain;
        if (Hidden().IsMatch(tag)) look |= HtmlLook.Removed;
        if (name == "small" || name == "a" && NotePlace().IsMatch(tag)) look |= HtmlLook.OnTop;
        if (name == "bdo" && RightToLeft().IsMatch(tag)) look |= HtmlLook.Turned;
        if (name == "font" && Color().Match(tag) is { Success: true } color)
            look |= HtmlPaint.Look(property => property == "color" ? color.Groups["color"].Value.ToLowerInvariant() : null);
        if (Style().Match(tag) is not { Success: true } style) return look;
        var list = CssDeclaration.Read(WebUtility.HtmlDecode(style.Groups["style"].Value));
        return look | HtmlLooks.Of(property => list.FindLast(entry => entry.Name == property).Value, HtmlElement.IsBlockName(name));
    }

    // What is printed where the picture cannot be shown.
    private static bool IsOfPicture(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline { IsImage: true }) return true;
        return false;
    }

    [GeneratedRegex(@"^<(?<slash>/?)(?<name>[A-Za-z][A-Za-z0-9]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\shidden(?:\s*=|[\s/>])(?!\s*["']?until-found)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\sclass\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Class();

    [GeneratedRegex("""\sdir\s*=\s*["']?rtl""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RightToLeft();

    [GeneratedRegex("""\shref\s*=\s*["']?[^"'\s>]*#""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotePlace();

    [GeneratedRegex("""\scolor\s*=\s*["']?(?<color>[#\w]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Color();

    [GeneratedRegex("""
        \sstyle\s*=\s*(?:"(?<style>[^"]*)"|'(?<style>[^']*)')
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Style();
}
