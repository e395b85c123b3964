using System.Text.RegularExpressions;

namespace GovArchive.Reports.Sections;

/// <summary>Years written in Han numerals, 二〇二三年, which titles, captions and labels have now and then.</summary>
internal static partial class HanYears
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The text with such years in digits; the same where there are none.</summary>
    public static string InDigits(string text) => Year().Replace(text, match => string.Concat(match.Value.Select(Digit)));

    // Whatever looks like it is taken for 〇.
    private static char Digit(char numeral) => (char)('0' + Math.Max(0, Numerals.IndexOf(numeral, StringComparison.Ordinal)));

    [GeneratedRegex("二[〇○◯零Oo0][〇○◯零Oo0一二三四五六七八九]{2}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
