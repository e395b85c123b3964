using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Sources.Scans;

/// <summary>What is given of a cell of a picture.</summary>
/// <param name="Lines">Its text line by line; empty for a blank cell and for one that is withheld.</param>
/// <param name="Withheld">What either reader said where nothing is given: <c>12 / 17</c>; null where the text is given.</param>
internal sealed partial record CellReading(string[] Lines, string? Withheld = null)
{
    public static readonly CellReading Blank = new([]);

    /// <summary>Without what is said alike: a number is the same with and without separators, whatever the width of its signs.</summary>
    /// <remarks>Dashes of all lengths are one sign.</remarks>
    public static string Plain(string text) =>
        Dashes().Replace(Spaces().Replace(HanText.Fold(text), ""), "-").Replace(",", "", StringComparison.Ordinal);

    /// <summary>
    /// Whether a text may be taken for a value, so that one reader is not enough: a number with or without its unit, a sign for nothing.
    /// </summary>
    public static bool MayBeValue(string text) => Value().IsMatch(Plain(text));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[-—–―－ー─_]+")]
    private static partial Regex Dashes();

    // Words for numbers, for what is counted and for none, and letters that are taken for digits. 3.其他 has others.
    [GeneratedRegex(@"^[\P{L}无零〇一二三四五六七八九十百千万亿两元件项条次个人份篇宗余约不适用涉及oOlISD]*$")]
    private static partial Regex Value();
}
