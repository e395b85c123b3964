using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Text;

namespace GovArchive.Reports.Sections;

/// <summary>What belongs to the paper and not to the report.</summary>
internal static partial class PageFurniture
{
    private const int LongestNumber = 3;
    private const int LongestPages = 9;

    // Of lines that are one number so many must be among their labels for one that is alone to be the page's.
    private const int AmongOthers = 4;

    /// <summary>Whether a line is a page number: <c>-2-</c>, <c>— 3 —</c>, 第 3 页, 第 3 页 共 8 页.</summary>
    public static bool IsPageNumber(string line) =>
        HanText.FirstSqueezed(line) is '-' or '第' && PageNumber().IsMatch(HanText.Squeeze(line));

    /// <summary>
    /// Indexes of the lines that are bare page numbers: a number parted from what is before and behind it by blank lines or by tables,
    /// where the values of the report are not, and larger than the one before.
    /// </summary>
    public static IReadOnlySet<int> BareNumbers(ImmutableArray<SourceLine> lines)
    {
        var alone = new List<int>();
        var among = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsBare(lines[i])) continue;
            if (IsParted(lines, i - 1, i) && IsParted(lines, i, i + 1)) alone.Add(i);
            else among++;
        }
        if (alone.Count == 0) return ImmutableHashSet<int>.Empty;
        if ((lines.Any(line => line.Row is not null) || among >= AmongOthers * alone.Count) && Rises(alone)) return alone.ToHashSet();
        // Where every value has such a line, 2 / 9 and 3 / 9 are no values all the same.
        var pages = alone.FindAll(i => OfPages().IsMatch(lines[i].Text));
        var totals = pages.Select(i => OfPages().Match(lines[i].Text).Groups[2].Value).Distinct().Count();
        return totals == 1 && alone.Count > AmongOthers * pages.Count && Rises(pages) ? pages.ToHashSet() : ImmutableHashSet<int>.Empty;

        bool Rises(List<int> numbers) => numbers.Zip(numbers.Skip(1)).All(pair => Number(lines[pair.First]) < Number(lines[pair.Second]));
    }

    // 12, or 2 / 9 where nine are all.
    private static bool IsBare(SourceLine line)
    {
        if (line.Row is not null || line.IsCell || line.Text.Length is 0 or > LongestPages) return false;
        if (!line.Text.AsSpan().ContainsAnyExceptInRange('0', '9')) return line.Text.Length <= LongestNumber;
        return OfPages().Match(line.Text) is { Success: true } pages
            && int.Parse(pages.Groups[1].ValueSpan, CultureInfo.InvariantCulture) <= int.Parse(
                pages.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
    }

    // Where lines have no numbers of their own, as in DOCX, only tables part them.
    private static bool IsParted(ImmutableArray<SourceLine> lines, int before, int behind) =>
        before < 0 || behind >= lines.Length || lines[before].Row is not null || lines[behind].Row is not null
        || lines[behind].Place.Line - lines[before].Place.Line > 1;

    private static int Number(SourceLine line) => int.Parse(line.Text.AsSpan(0, Digits(line.Text)), CultureInfo.InvariantCulture);

    private static int Digits(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;

    [GeneratedRegex(@"^(\d{1,3}) ?/ ?(\d{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex OfPages();

    [GeneratedRegex(@"^(?:-+\d{1,3}-+|第\d{1,3}页(?:[,/]?共\d{1,3}页)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
