using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Importing;

/// <summary>A cell of a report that another version of the program reads otherwise, of the same source.</summary>
/// <param name="Before">As the data had it; null where they had no such cell.</param>
/// <param name="Now">As it is read now; null where there is no such cell any more.</param>
public sealed record CellChange(ReportKey Key, CellId Cell, Figure? Before, Figure? Now)
{
    /// <summary>The cells whose value or state is another, in ordinal order of their ids.</summary>
    public static ImmutableArray<CellChange> Of(Report before, Report now) =>
    [
        .. from cell in before.Figures.Keys.Union(now.Figures.Keys).Order()
           let pair = (Before: before.Figures.GetValueOrDefault(cell), Now: now.Figures.GetValueOrDefault(cell))
           where pair.Before?.AsPrinted != pair.Now?.AsPrinted || pair.Before?.State != pair.Now?.State
           select new CellChange(now.Key, cell, pair.Before, pair.Now),
    ];
}
