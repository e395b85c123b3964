using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>Heads that say nothing but years, the same ones under each head of the block: two years' numbers side by side.</summary>
internal static class YearHeads
{
    /// <summary>One head for each number; null where the texts are not years, or not as many for each column.</summary>
    /// <param name="texts">The texts right above the values, from left to right.</param>
    /// <param name="above">The block's own heads above them; in another order than the form's they say which column is which.</param>
    /// <param name="year">The report's; null when it is not known, so that no number is the report's for certain.</param>
    public static HeadSequence? Read(FormBlock block, IReadOnlyList<string> texts, IReadOnlyList<Head> above, int? year)
    {
        var columns = block.Columns.Length;
        if (texts.Count < 2 * columns || texts.Count % columns != 0) return null;
        var years = texts.Select(HeadWords.YearOf).ToArray();
        var each = years.Length / columns;
        if (years.Contains(null) || years[..each].Distinct().Count() < each || years.Where((one, i) => one != years[i % each]).Any())
            return null;
        var own = above.Where(head => head.Kind == HeadKind.Own).Distinct().ToArray();
        var order = own.Length == columns ? own : [.. Enumerable.Range(0, columns).Select(column => new Head(HeadKind.Own, column))];
        return new HeadSequence([.. years.Select((one, i) => one == year ? order[i / each] : new Head(HeadKind.Foreign))]);
    }

    /// <summary>How many texts at the end are years.</summary>
    public static int CountAtEnd(IReadOnlyList<string> texts)
    {
        var count = 0;
        while (count < texts.Count && HeadWords.YearOf(texts[^(count + 1)]) is not null) count++;
        return count;
    }
}
