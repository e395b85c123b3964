using System.Runtime.CompilerServices;
using GovArchive.Archives;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>Figures and sums counted year by year, once for an archive.</summary>
internal static class QualityTallies
{
    private static readonly ConditionalWeakTable<Archive, Lazy<Dictionary<int, FigureTally>>> Made = [];

    /// <summary>By year; a year without a report has none.</summary>
    public static IReadOnlyDictionary<int, FigureTally> Of(Site site) => Made.GetValue(
        site.Archive, archive => new(() => archive.Reports.GroupBy(report => report.Key.Year).ToDictionary(year => year.Key, FigureTally.Of))).Value;

    /// <summary>Of all years.</summary>
    public static FigureTally Total(Site site) => FigureTally.Of(Of(site).Values);
}
