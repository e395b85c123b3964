using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovArchive.Sources;

/// <summary>Which declarations change what is to be read, and what they print.</summary>
internal static partial class CssTrigger
{
    // What stands between the number of a list and the text.
    private static readonly SearchValues<char> ListMarks = SearchValues.Create(".、．)） ");

    /// <summary>Whether a declaration, with others, may hide, strike, raise or part text, or show something.</summary>
    public static bool Matters(CssDeclaration declaration) => declaration.Name switch
    {
        "display" => declaration.Value is not ("inline" or "inline-block" or "inherit" or "initial" or "unset" or "table-cell"),
        "visibility" => declaration.Value is "hidden" or "collapse",
        "float" => declaration.Value is "left" or "right",
        "opacity" or "text-indent" or "margin-left" or "left" or "top" => HtmlLooks.Pixels(declaration.Value) is <= 0 and not 0 || declaration.Name == "opacity",
        "font-size" => HtmlLooks.Pixels(declaration.Value) < 1,
        "font" => declaration.Value.Contains("0/", StringComparison.Ordinal) || declaration.Value.StartsWith("0 ", StringComparison.Ordinal) || declaration.Value.Contains(" 0", StringComparison.Ordinal),
        "width" or "height" or "max-width" or "max-height" => HtmlLooks.Pixels(declaration.Value) <= 1,
        "clip" or "clip-path" or "transform" => true,
        "text-decoration" or "text-decoration-line" => declaration.Value.Contains("line-through", StringComparison.Ordinal),
        "vertical-align" => declaration.Value is "super" or "sub" or "text-top" or "text-bottom" || HtmlLooks.Pixels(declaration.Value) is not (null or 0),
        "background" or "background-image" => CssDeclaration.Picture(declaration.Value) is not null,
        "content" => Prints(declaration.Value),
        _ => false,
    };

    /// <summary>Whether what a sheet prints may be taken for a part of a number.</summary>
    public static bool Prints(string? content) =>
        content is not null && (Function().IsMatch(content) || Strings(content).Any(char.IsDigit));

    /// <summary>What is printed, as a mark: a counter with something between it and the text is a list's number, all else may be digits.</summary>
    public static CellMark Printed(string content)
    {
        var said = Strings(content);
        var isList = content.Contains("counter", StringComparison.OrdinalIgnoreCase) && said.AsSpan().ContainsAny(ListMarks);
        return new CellMark(isList ? CellMarkKind.ListNumber : CellMarkKind.NotText, MarkSlots.Said(said), 0);
    }

    // The strings of it in one; "\31" is a character by its number.
    private static string Strings(string content)
    {
        var text = new StringBuilder();
        foreach (Match part in Quoted().Matches(content)) text.Append(part.Groups["text"].Value);
        return Escaped().Replace(text.ToString(), escape =>
            int.TryParse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, null, out var code) && Rune.IsValid(code) ? new Rune(code).ToString() : "");
    }

    [GeneratedRegex(@"\b(?:attr|counters?|url)\s*\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex("""
        "(?<text>(?:[^"\\]|\\.)*)"|'(?<text>(?:[^'\\]|\\.)*)'
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\\(?<code>[0-9a-fA-F]{1,6})\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
