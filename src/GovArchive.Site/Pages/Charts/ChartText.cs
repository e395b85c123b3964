using GovArchive.Charts.Drawing;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>The words around a drawing.</summary>
internal static class ChartText
{
    public static ChartWords Of(SiteWords words, string title, string subtitle, string summary, string source) =>
        new(title, subtitle, summary, source, words.Language);

    /// <summary>
    /// The first, the last, the highest and the lowest of some values in the order of their years: 440 → 170 → 259. A turn between the ends
    /// is so never passed over. Values that are all the same are told once: 0, 2021–2025.
    /// </summary>
    public static (string Values, string Years) Turns(IReadOnlyList<SeriesPoint> known, SiteWords words, Func<decimal, string> text)
    {
        var (first, last) = (known[0], known[^1]);
        if (known.All(point => point.Value == first.Value))
            return (text(first.Value!.Value),
                first == last ? CellText.Year(first.Year) : $"{CellText.Year(first.Year)}–{CellText.Year(last.Year)}");
        SeriesPoint[] extremes = [known.MaxBy(point => point.Value)!, known.MinBy(point => point.Value)!];
        SeriesPoint[] turns = [first, .. extremes.Where(point => point.Value != first.Value && point.Value != last.Value), last];
        turns = [.. turns.OrderBy(point => point.Year)];
        return (string.Join(" → ", turns.Select(point => text(point.Value!.Value))),
            string.Join(words["list.comma"], turns.Select(point => CellText.Year(point.Year))));
    }
}
