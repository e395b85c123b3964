using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Html.Styles;

/// <summary>Which declarations change what is to be read, and what they print.</summary>
internal static partial class CssTrigger
{
    // What a value may hold beside letters and digits.
    private static readonly SearchValues<char> ValueMarks = SearchValues.Create("+-−–—~～%％‰.．,，/／\\*＊×()（）<>＜＞=≈±¥￥$€^√");

    // Where nothing is put but what is to be out of sight.
    private const double Beyond = 1000;

    // What is between the number of a list and the text.
    private static readonly SearchValues<char> ListMarks = SearchValues.Create(".、．)） ");

    /// <summary>Whether declarations that are together may hide, strike, raise, turn or part text, or show something.</summary>
    public static bool Matters(List<CssDeclaration> declarations) =>
        declarations.Exists(Matters)
        || declarations.Count > 1 && IsSmallOnTop(name => declarations.FindLast(entry => entry.Name == name).Value);

    /// <summary>Whether declarations that are together may give text a colour in which it is not to be seen.</summary>
    public static bool Paints(List<CssDeclaration> declarations)
    {
        if (declarations.Exists(entry => entry.Name is "color" or "-webkit-text-fill-color" && HtmlPaint.IsFaint(entry.Value))) return true;
        return declarations.Count > 1 && HtmlPaint.IsOnItself(Value("color"), Value("background-color") ?? Value("background"));

        string? Value(string name) => declarations.FindLast(entry => entry.Name == name).Value;
    }

    /// <summary>Whether a declaration, with others, may do so.</summary>
    public static bool Matters(CssDeclaration declaration) => declaration.Name switch
    {
        "display" => declaration.Value is not ("inline" or "inline-block" or "inherit" or "initial" or "unset" or "table-cell"),
        "visibility" => declaration.Value is "hidden" or "collapse",
        "float" => declaration.Value is "left" or "right",
        "text-indent" or "margin-left" or "margin-top" or "left" or "top" => CssValue.Pixels(declaration.Value) is <= 0 and not 0,
        "right" or "bottom" => CssValue.Pixels(declaration.Value) is >= Beyond,
        "font-size" => CssValue.Pixels(declaration.Value) <= 1,
        "filter" => declaration.Value.Contains("opacity", StringComparison.Ordinal),
        "unicode-bidi" => declaration.Value.Contains("override", StringComparison.Ordinal),
        "flex-direction" => declaration.Value.EndsWith("reverse", StringComparison.Ordinal),
        "order" or "mso-text-raise" => CssValue.Pixels(declaration.Value) is not (null or 0),
        "font-variant-position" => declaration.Value is "super" or "sub",
        "content-visibility" => declaration.Value is "hidden",
        "inset" => declaration.Value.Contains('-', StringComparison.Ordinal),
        "font" => declaration.Value.Contains("0/", StringComparison.Ordinal) || declaration.Value.StartsWith("0 ", StringComparison.Ordinal)
            || declaration.Value.Contains(" 0", StringComparison.Ordinal),
        "width" or "height" or "max-width" or "max-height" => CssValue.Pixels(declaration.Value) <= 1,
        "opacity" or "clip" or "clip-path" or "transform" or "translate" or "scale" or "rotate" => true,
        "text-decoration" or "text-decoration-line" => declaration.Value.Contains("line-through", StringComparison.Ordinal),
        "vertical-align" =>
            declaration.Value is "super" or "sub" or "text-top" or "text-bottom" || CssValue.Pixels(declaration.Value) is not (null or 0),
        "background" or "background-image" => CssDeclaration.Picture(declaration.Value) is not null,
        "content" => Prints(declaration.Value),
        _ => false,
    };

    /// <summary>Whether what a sheet prints may be taken for a part of a value: bullets, arrows and icons are none.</summary>
    public static bool Prints(string? content) =>
        content is not null
        && (Function().IsMatch(content) || Strings(content).Any(c => char.IsLetterOrDigit(c) || ValueMarks.Contains(c)));

    /// <summary>
    /// What is printed, as a mark: a counter with something between it and the text is a list's number, all else may be digits.
    /// </summary>
    public static CellMark Printed(string content)
    {
        var said = Strings(content);
        var isList = content.Contains("counter", StringComparison.OrdinalIgnoreCase) && said.AsSpan().ContainsAny(ListMarks);
        return new CellMark(isList ? CellMarkKind.ListNumber : CellMarkKind.NotText, MarkSlots.Said(said), 0);
    }

    // Top of the line is where most cells have their text.
    private static bool IsSmallOnTop(Func<string, string?> value) =>
        value("vertical-align") is "top" && HtmlLooks.IsSmall(value("font-size"));

    // The strings of it in one; "\31" is a character by its number.
    private static string Strings(string content)
    {
        var text = new StringBuilder();
        foreach (Match part in Quoted().Matches(content)) text.Append(part.Groups["text"].Value);
        return Escaped().Replace(text.ToString(), escape =>
            int.TryParse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, null, out var code) && Rune.IsValid(code)
                ? new Rune(code).ToString() : "");
    }

    [GeneratedRegex(@"\b(?:attr|counters?|url|var)\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex("""
        "(?<text>(?:[^"\\]|\\.)*)"|'(?<text>(?:[^'\\]|\\.)*)'
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\(?<code>[0-9a-fA-F]{1,6})\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
