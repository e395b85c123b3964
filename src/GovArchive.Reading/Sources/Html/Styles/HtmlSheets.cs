using System.Globalization;
using AngleSharp.Css;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Html.Styles;

/// <summary>
/// The style sheets inside a page, as far as they change what is to be read: only for elements that some rule may hide, strike, raise, part
/// from the line, or print something at, all rules are weighed against each other.
/// </summary>
internal sealed class HtmlSheets
{
    private const int MostCharacters = 2 << 20;
    private const int MostRules = 20_000;

    // A selector tried on an element is one step, and for each further element it asks for as many as there are elements above.
    private const long MostSteps = 20_000_000;

    private const HtmlLook Unseen = HtmlLook.Removed | HtmlLook.Unseen | HtmlLook.Sizeless | HtmlLook.Clear;

    private readonly List<CssRule> _rules;
    // Rules that only paint, which most are, are left alone until white or clear text in a cell asks for them.
    private readonly Lazy<HtmlSelector[]> _selectors;
    private readonly Lazy<Dictionary<string, HtmlSelector[]>> _byKey;
    private readonly Lazy<Dictionary<string, HtmlSelector[]>> _allByKey;
    private readonly Dictionary<(IElement, string), Dictionary<string, string>> _declared = [];
    private readonly HashSet<IElement> _printing = [];
    private long _steps;

    private readonly Dictionary<IElement, Dictionary<string, string>> _painted = [];
    private bool _paints;

    private HtmlSheets(List<CssRule> rules)
    {
        _rules = rules;
        _selectors = new(() => [.. Selectors(isPaint: false)]);
        _byKey = new(() => ByKey(_selectors.Value));
        _allByKey = new(() => ByKey(_selectors.Value.Concat(Selectors(isPaint: true))));
    }

    /// <summary>The elements of which a rule says something that matters.</summary>
    public HashSet<IElement> Ruled { get; } = [];

    /// <summary>Null for a page without rules; a finding where there are more than can be weighed.</summary>
    public static HtmlSheets? Of(IDocument document, string file, ICollection<Finding> findings)
    {
        var sheets = document.All.Where(element => element.LocalName == "style" && IsRead(element)).ToArray();
        if (sheets.Length == 0) return null;
        var (rules, length, isCut) = (new List<CssRule>(), 0L, false);
        foreach (var text in sheets.Select(sheet => sheet.TextContent))
        {
            length += text.Length;
            isCut |= length > MostCharacters;
            if (!isCut) rules.AddRange(CssRule.Read(text).Take(MostRules - rules.Count));
        }
        isCut |= rules.Count >= MostRules;
        var read = new HtmlSheets(rules);
        if (rules.Exists(rule => CssTrigger.Matters(rule.Declarations) || CssTrigger.Paints(rule.Declarations)))
            isCut |= !read.Weigh(document);
        if (isCut) findings.Add(FindingCodes.StylesCut.At(new Place(file), rules.Count.ToString(CultureInfo.InvariantCulture)));
        return rules.Count == 0 ? null : read;
    }

    /// <summary>The value that counts for each property of an element; null for those that nothing declares.</summary>
    public Func<string, string?> Declared(IElement element) => name => _declared[(element, "")].GetValueOrDefault(name);

    /// <summary>
    /// The same of an element of which no rule says something that matters; of none any more where too many were asked for.
    /// </summary>
    public Func<string, string?> AllDeclared(IElement element)
    {
        if (!_painted.TryGetValue(element, out var values))
            _painted[element] = values = _steps > MostSteps ? [] : Cascade(element, "", _allByKey.Value);
        return name => values.GetValueOrDefault(name);
    }

    /// <summary>What is printed before or behind an element; null when it is nothing, or no part of a number.</summary>
    public CellMark? Printed(IElement element, bool isBefore)
    {
        if (!_printing.Contains(element) || !_declared.TryGetValue((element, isBefore ? "before" : "after"), out var values)) return null;
        if (!CssTrigger.Prints(values.GetValueOrDefault("content"))
            || (HtmlLooks.Of(name => values.GetValueOrDefault(name), isBox: false) & Unseen) != 0) return null;
        return CssTrigger.Printed(values["content"]);
    }

    private static bool IsRead(IElement sheet) =>
        sheet.GetAttribute("type") is null or "" or "text/css" && CssRule.IsForScreen(sheet.GetAttribute("media") ?? "");

    private static IEnumerable<string> Parts(string selectors)
    {
        for (var at = 0; at < selectors.Length;)
        {
            var end = at + CssScan.End(selectors.AsSpan(at), ",");
            yield return selectors[at..end];
            at = end + 1;
        }
    }

    // False when it would take too long.
    private bool Weigh(IDocument document)
    {
        var (elements, depth) = Listed(document);
        var byKey = new ElementKeys(elements);
        var found = new List<(IElement Element, string Pseudo)>();
        var important = new HashSet<string>(
            _rules.SelectMany(rule => rule.Declarations).Where(entry => entry.IsImportant).Select(entry => entry.Name),
            StringComparer.Ordinal);
        if (important.Count > 0)
            found.AddRange(
                elements.Where(
                    element => element.GetAttribute("style") is { } style
                        && CssDeclaration.Read(style).Exists(entry => CssTrigger.Matters(entry) && important.Contains(entry.Name)))
                    .Select(element => (element, "")));
        foreach (var selector in _selectors.Value.Where(selector => CssTrigger.Matters(_rules[selector.Order].Declarations)))
        {
            var (candidates, cost) = (byKey.Of(selector.Key), Cost(selector, depth));
            if ((_steps += candidates.Count * cost) > MostSteps) return false;
            found.AddRange(candidates.Where(selector.Matches).Select(element => (element, selector.Pseudo)));
        }
        // What is white in heads and menus of sites is on colours, and is asked for by nobody.
        foreach (var selector in Selectors(rule => CssTrigger.Paints(rule.Declarations)))
        {
            if ((_steps += byKey.Of(selector.Key).Count * Cost(selector, depth)) > MostSteps) return false;
            var others = found.Count;
            found.AddRange(byKey.Of(selector.Key).Where(IsInCell).Where(selector.Matches).Select(element => (element, selector.Pseudo)));
            _paints |= found.Count > others;
        }
        foreach (var entry in found.Distinct())
        {
            if (_steps > MostSteps) return false;
            _declared[entry] = Cascade(entry.Element, entry.Pseudo, (_paints ? _allByKey : _byKey).Value);
            (entry.Pseudo.Length == 0 ? Ruled : _printing).Add(entry.Element);
        }
        return true;
    }

    private IEnumerable<HtmlSelector> Selectors(bool isPaint) => Selectors(rule => rule.IsPaint == isPaint);

    private IEnumerable<HtmlSelector> Selectors(Func<CssRule, bool> isAsked)
    {
        var parser = new CssSelectorParser();
        return _rules.Index().Where(entry => isAsked(entry.Item))
            .SelectMany(entry => Parts(entry.Item.Selectors).Select(part => HtmlSelector.Read(parser, part, entry.Index)))
            .OfType<HtmlSelector>();
    }

    private static Dictionary<string, HtmlSelector[]> ByKey(IEnumerable<HtmlSelector> selectors) =>
        selectors.GroupBy(selector => selector.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static bool IsInCell(IElement element)
    {
        for (var each = element; each is not null; each = each.ParentElement)
            if (each.LocalName is "td" or "th") return true;
        return false;
    }

    private static long Cost(HtmlSelector selector, int depth) =>
        1 + (long)Math.Min(MostSteps, Math.Pow(depth, Math.Max(0, selector.Combinators - 1)));

    private Dictionary<string, string> Cascade(IElement element, string pseudo, Dictionary<string, HtmlSelector[]> byKey)
    {
        var winners = new Dictionary<string, (bool IsImportant, Priority Specificity, string Value)>(StringComparer.Ordinal);
        foreach (var selector in Candidates(element, byKey))
            if (selector.Pseudo == pseudo && selector.Matches(element)) Lay(_rules[selector.Order].Declarations, selector.Specificity);
        if (pseudo.Length == 0 && element.GetAttribute("style") is { Length: > 0 } style) Lay(CssDeclaration.Read(style), Priority.Inline);
        return winners.ToDictionary(entry => entry.Key, entry => entry.Value.Value, StringComparer.Ordinal);

        void Lay(List<CssDeclaration> declarations, Priority specificity)
        {
            foreach (var entry in declarations)
                if (!winners.TryGetValue(entry.Name, out var other)
                    || (entry.IsImportant, specificity).CompareTo((other.IsImportant, other.Specificity)) >= 0)
                    winners[entry.Name] = (entry.IsImportant, specificity, entry.Value);
        }
    }

    // Those that may match, in the order of their rules.
    private HtmlSelector[] Candidates(IElement element, Dictionary<string, HtmlSelector[]> byKey)
    {
        var found = new List<HtmlSelector>();
        Add("");
        Add(element.LocalName);
        if (element.Id is { Length: > 0 } id) Add("#" + id);
        if (element.ClassName is not null)
            foreach (var name in element.ClassList) Add("." + name);
        _steps += 1 + found.Count;
        return [.. found.OrderBy(selector => selector.Order)];

        void Add(string key)
        {
            if (byKey.TryGetValue(key, out var selectors)) found.AddRange(selectors);
        }
    }

    private static (List<IElement> Elements, int Depth) Listed(IDocument document)
    {
        var (elements, depths, deepest) = (new List<IElement>(), new Dictionary<INode, int>(), 1);
        foreach (var element in document.All)
        {
            var depth = (element.ParentElement is { } parent ? depths.GetValueOrDefault(parent) : 0) + 1;
            (depths[element], deepest) = (depth, Math.Max(deepest, depth));
            elements.Add(element);
        }
        return (elements, deepest);
    }

    /// <summary>Elements by what a selector asks of them first.</summary>
    private sealed class ElementKeys
    {
        private readonly List<IElement> _all;
        private readonly Dictionary<string, List<IElement>> _byKey = new(StringComparer.Ordinal);

        public ElementKeys(List<IElement> elements)
        {
            _all = elements;
            foreach (var element in elements)
            {
                Add(element.LocalName, element);
                if (element.Id is { Length: > 0 } id) Add("#" + id, element);
                if (element.ClassName is not null)
                    foreach (var name in element.ClassList) Add("." + name, element);
            }
        }

        public List<IElement> Of(string key) => key.Length == 0 ? _all : _byKey.GetValueOrDefault(key) ?? [];

        private void Add(string key, IElement element)
        {
            if (!_byKey.TryGetValue(key, out var list)) _byKey[key] = list = [];
            list.Add(element);
        }
    }
}
