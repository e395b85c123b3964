using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using GovArchive.Diagnostics;
using GovArchive.Sources.Html.Styles;

namespace GovArchive.Sources.Html;

/// <summary>
/// Parses HTML the way browsers do, within bounds of time and memory that hold for every input. The tags that only style text are left out
/// before the tree is built: browsers repeat unclosed ones in every paragraph that follows, which lets a small file become a tree of any
/// size.
/// </summary>
internal sealed class HtmlTree
{
    /// <summary>Most tags and pieces of text of a page; pages of reports have some thousands.</summary>
    private const int MostTokens = 1_000_000;

    /// <summary>
    /// What only wraps (div, span) is left out below this depth, everything else below <see cref="DeepestElement"/>; their text stays.
    /// </summary>
    private const int DeepestWrapper = 256;
    private const int DeepestElement = 512;

    /// <summary>
    /// Stand where a tag that strikes text through (s, strike) was open and where it was closed: the tree keeps the places, not the
    /// element.
    /// </summary>
    public const string StrikeBegins = "param";
    public const string StrikeEnds = "track";

    private const string Sheet = "<style";

    // Is with white space that is all there is between two tags: the tree has no place for white space alone, and it parts words.
    private const string Space = "\v";

    private static readonly HashSet<string> Styling = [.. HtmlSelector.Styling, StrikeBegins, StrikeEnds];

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _left = [];
    private readonly List<(string Name, bool IsKept)> _styling = [];
    private readonly Dictionary<string, bool> _styles = new(StringComparer.Ordinal);
    private StructHtmlToken? _strike;
    private readonly HashSet<string> _named = [];
    private readonly string _text;
    private bool? _mayBeFaint;
    private bool _hasSheet;
    private bool _isInLine;
    private int _tokens;
    private bool _tooLarge;
    private bool _tooDeep;

    private HtmlTree(string text) => _text = text;

    /// <summary>The tree; null, with a finding, when the text has more tags than can be read.</summary>
    public static IDocument? Parse(string file, string text, ICollection<Finding> findings)
    {
        var bounds = new HtmlTree(text);
        var options =
            new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                SkipComments = true,
                SkipScriptText = true,
                MaximumDepth = 4 * DeepestElement
            };
        if (!AsksForAttributes(text)) options.ShouldEmitAttribute = IsUsed;
        foreach (var sheet in Sheets(text)) bounds._named.UnionWith(HtmlSelector.StylingIn(sheet));
        var document = new HtmlParser(options).ParseDocument<Document, Element>(new TextSource(text), bounds.Take);
        if (bounds._tooDeep) findings.Add(FindingCodes.NestedTooDeep.At(new Place(file), Count(DeepestWrapper)));
        if (!bounds._tooLarge) return document;
        findings.Add(FindingCodes.TooManyTags.At(new Place(file), Count(MostTokens)));
        return null;
    }

    /// <summary>Whether a page has style sheets of its own.</summary>
    public static bool HasSheet(string html) => html.Contains(Sheet, StringComparison.OrdinalIgnoreCase);

    // Whether rules of the page's own sheets select by attributes: they may be any.
    private static bool AsksForAttributes(string html) => Sheets(html).Any(sheet => sheet.Contains('[', StringComparison.Ordinal));

    private static IEnumerable<string> Sheets(string html)
    {
        for (var at = html.IndexOf(Sheet, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(
            Sheet, at, StringComparison.OrdinalIgnoreCase))
        {
            var end = html.IndexOf("</", at, StringComparison.Ordinal);
            yield return html[at..(end < 0 ? html.Length : end)];
            at += Sheet.Length;
        }
    }

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsUsed(ref StructHtmlToken token, ReadOnlyMemory<char> name) => name.Span is
        "style" or "class" or "id" or "hidden" or "colspan" or "rowspan" or "href" or "name" or "content" or "type" or "value" or "open"
        or "top" or "left" or "width" or "height" or "font" or "size" or "number" or "media" or "background" or "selected" or "checked"
        or "bgcolor" or "color" or "dir" or "rel" or "src";

    private TokenConsumptionResult Take(ref StructHtmlToken token, TokenConsumer next)
    {
        if (token.Type is HtmlTokenType.StartTag or HtmlTokenType.EndTag && !Admits(ref token)) return TokenConsumptionResult.Continue;
        if (token.Type == HtmlTokenType.Character) KeepSpace(ref token);
        if (++_tokens > MostTokens && token.Type != HtmlTokenType.EndOfFile)
        {
            _tooLarge = true;
            return TokenConsumptionResult.Stop;
        }
        next(ref token);
        return TokenConsumptionResult.Continue;
    }

    // In a row or a list, and where lines end, white space shows nothing.
    private void KeepSpace(ref StructHtmlToken token)
    {
        if (!token.Name.Memory.Span.IsWhiteSpace()) _isInLine = true;
        else if (_isInLine && _open.Count > 0 && !HtmlTags.Structural.Contains(_open[^1])) token.Name = token.Name.ToString() + Space;
    }

    private bool Admits(ref StructHtmlToken token)
    {
        var name = token.Name.ToString();
        _isInLine = !HtmlElement.IsBlockName(name) && !HtmlTags.Raw.Contains(name);
        if (Styling.Contains(name))
        {
            if (!Styles(ref token, name)) return false;
            name = HtmlSelector.Kept + name;
        }
        if (name is "s" or "strike") return Marks(ref token);
        _hasSheet |= name == "style";
        if (HtmlTags.Childless.Contains(name) || HtmlTags.Raw.Contains(name)) return true;
        if (token.Type == HtmlTokenType.EndTag) return Close(name);
        if (HtmlTags.Implied.TryGetValue(name, out var implied)) PopTo(implied.Closes, implied.Within);
        if (HtmlTags.EndsParagraph.Contains(name)) PopTo(["p"], ["table", "td", "th", "caption"]);
        if (_open.Count >= DeepestElement || _open.Count >= DeepestWrapper && !HtmlTags.Lasting.Contains(name))
        {
            _left[name] = _left.GetValueOrDefault(name) + 1;
            _tooDeep = true;
            return false;
        }
        if (!(token.IsSelfClosing && _open.Contains("svg"))) _open.Add(name);
        return true;
    }

    // A tag that styles text may hide or raise it as well: such a one is kept as one that browsers do not repeat.
    private bool Styles(ref StructHtmlToken token, string name)
    {
        var begins = token.Type == HtmlTokenType.StartTag;
        var isKept = begins && Matters(ref token);
        if (begins)
        {
            if (isKept || _styling.Count > 0) _styling.Add((name, isKept));
        }
        else if (_styling.FindLastIndex(entry => entry.Name == name) is var at and >= 0)
        {
            isKept = _styling[at].IsKept;
            _styling.RemoveAt(at);
        }
        if (_styling.Count > DeepestElement) _styling.RemoveAt(0);
        if (isKept) token.Name = HtmlSelector.Kept + name;
        return isKept;
    }

    private bool Matters(ref StructHtmlToken token)
    {
        if (token.Name == "small" || _named.Contains(token.Name.ToString())) return true;
        if (token.Attributes.Count == 0) return false;
        if (token.Name == "font" && token.GetAttribute("color") is { Length: > 0 } && MayBeFaint) return true;
        if (Has(token.Attributes, "hidden")
            || _hasSheet && (!token.GetAttribute("class").IsNullOrEmpty || !token.GetAttribute("id").IsNullOrEmpty)) return true;
        var style = token.GetAttribute("style").ToString();
        if (string.IsNullOrEmpty(style)) return false;
        if (!_styles.TryGetValue(style, out var matters)) _styles[style] = matters = Matters(CssDeclaration.Read(style));
        return matters;
    }

    // What is in a faint colour ends where another colour begins.
    private bool Matters(List<CssDeclaration> style) =>
        CssTrigger.Matters(style) || CssTrigger.Paints(style) || style.Exists(entry => entry.Name == "color") && MayBeFaint;

    private bool MayBeFaint => _mayBeFaint ??= HtmlPaint.MayBeFaint(_text);

    private static bool Has(in StructAttributes attributes, string name)
    {
        for (var i = 0; i < attributes.Count; i++)
            if (attributes[i].Name == name) return true;
        return false;
    }

    // Both places are kept by a tag without content, so that nothing can be nested in it or repeated.
    private bool Marks(ref StructHtmlToken token)
    {
        if (_open.Contains("svg") || _open.Contains("math")) return false;
        var begins = token.Type == HtmlTokenType.StartTag;
        if (begins) _strike = token;
        else if (_strike is { } begun) token = begun;
        else return false;
        token.Name = begins ? StrikeBegins : StrikeEnds;
        return true;
    }

    private bool Close(string name)
    {
        if (_left.GetValueOrDefault(name) > 0)
        {
            _left[name]--;
            return false;
        }
        PopTo([name], name is "table" ? [] : ["table"]);
        return true;
    }

    private void PopTo(string[] names, string[] within)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (names.Contains(_open[i]))
            {
                _open.RemoveRange(i, _open.Count - i);
                return;
            }
            if (within.Contains(_open[i])) return;
        }
    }
}
