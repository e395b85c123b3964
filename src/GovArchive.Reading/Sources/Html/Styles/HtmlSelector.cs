using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Css;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace GovArchive.Sources.Html.Styles;

/// <summary>One selector of a rule.</summary>
/// <param name="Matcher">
/// Without the pseudo-element; null for what browsers drop. Taking it apart is dear, and most are asked for by no element.
/// </param>
/// <param name="Key">What an element must have to be matched: ".class", "#id" or "tag"; "" when that is not known.</param>
/// <param name="Pseudo">"before" or "after" for what is printed there; "" for the element itself.</param>
/// <param name="Combinators">How many elements further up or before it are asked for.</param>
/// <param name="Order">Of the rule in the page.</param>
internal sealed partial record HtmlSelector(Lazy<ISelector?> Matcher, string Key, string Pseudo, int Combinators, int Order)
{
    /// <summary>Tags that only style text.</summary>
    public static readonly string[] Styling = ["b", "big", "code", "em", "font", "i", "nobr", "small", "strong", "tt", "u"];

    /// <summary>
    /// What is before the name of such a tag where a rule may match it: under a name of their own they wrap text, and are not repeated in
    /// every paragraph as browsers repeat unclosed ones.
    /// </summary>
    public const string Kept = "x-";

    private const int Longest = 300;

    private static readonly SearchValues<char> Combining = SearchValues.Create(" >+~\t\r\n");

    private static readonly string[] PseudoElements = ["before", "after"];

    /// <summary>Those that a sheet's rules name.</summary>
    public static IEnumerable<string> StylingIn(string sheet) =>
        StylingTag().Matches(sheet).Select(match => match.Value.ToLowerInvariant()).Distinct();

    public Priority Specificity => Matcher.Value?.Specificity ?? default;

    /// <summary>A selector as written; null for one that selects no element or that is longer than any a page needs.</summary>
    public static HtmlSelector? Read(CssSelectorParser parser, string text, int order)
    {
        var selector = StylingTag()
            .Replace(text.Trim(), match => match.Value[0] == '[' ? match.Value : Kept + match.Value.ToLowerInvariant());
        var pseudo = Array.Find(PseudoElements, name => selector.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase)) ?? "";
        if (pseudo.Length > 0) selector = selector[..^pseudo.Length].TrimEnd(':');
        if (selector.Length == 0 || char.IsWhiteSpace(selector[^1])) selector += "*";
        if (selector.Length > Longest || selector.Contains("::", StringComparison.Ordinal)
            || selector.Contains(":has(", StringComparison.OrdinalIgnoreCase)) return null;
        return new HtmlSelector(new(() => parser.ParseSelector(selector)), KeyOf(selector), pseudo, Count(selector), order);
    }

    public bool Matches(IElement element) => Key switch
    {
        ['.', .. var name] => element.ClassList.Contains(name),
        ['#', .. var id] => element.Id == id,
        "" => true,
        _ => element.LocalName == Key,
    } && Matcher.Value?.Match(element, null) == true;

    // The last part of it, which is the element's own.
    private static string KeyOf(string selector)
    {
        if (selector.AsSpan().ContainsAny("\\\"'(")) return "";
        var bracket = selector.IndexOf('[', StringComparison.Ordinal);
        if (bracket >= 0 && selector.AsSpan(bracket).ContainsAny(" >+~,")) return "";
        var own = selector.AsSpan(selector.AsSpan().LastIndexOfAny(Combining) + 1);
        if (own.IndexOfAny("[:") is var end and >= 0) own = own[..end];
        var mark = own.LastIndexOfAny(".#");
        if (mark >= 0) return own[mark..].ToString();
        return own.Length > 0 && own[0] != '*' ? own.ToString().ToLowerInvariant() : "";
    }

    private static int Count(string selector)
    {
        var count = 0;
        for (var i = 1; i < selector.Length; i++)
            if (selector[i] is ' ' or '~' && selector[i - 1] is not (' ' or '>' or '+' or '~')) count++;
        return count;
    }

    // What an attribute is to be is no tag.
    [GeneratedRegex(@"\[[^\]]*\]|(?<![\w.#:\-])(?:b|big|code|em|font|i|nobr|small|strong|tt|u)(?![\w\-(])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StylingTag();
}
