using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>
/// Where a number that is worked out from a report can be looked up in it: its cell, its table where it is a sum, its checks or its source
/// where it is of those.
/// </summary>
internal static class NumberEvidence
{
    /// <summary>Address below the language's home; of what more than one table gives the report's.</summary>
    public static string Address(IndicatorFormula formula, Report report)
    {
        if (formula.Terms.Select(term => term.Measure).FirstOrDefault(measure => measure is not null) is { } measure)
            return Urls.Report(report.Key) + Part(measure);
        CellId[] cells = [.. formula.Cells(report.Content.Edition).Distinct().Where(report.Figures.ContainsKey)];
        if (cells is [var only]) return Urls.Cell(report.Key, only);
        return cells.Select(cell => cell.Table).Distinct().ToArray() is [var table]
            ? $"{Urls.Report(report.Key)}#{table}" : Urls.Report(report.Key);
    }

    private static string Part(string measure) =>
        measure.StartsWith("sums_", StringComparison.Ordinal) ? "#checks" : measure == "published_on_time" ? "#source" : "";
}
