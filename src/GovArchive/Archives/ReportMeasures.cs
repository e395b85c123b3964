using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>What is counted of a report as a whole, for formulas that no cell gives.</summary>
internal static class ReportMeasures
{
    private static readonly (string Name, Func<Agency, Report, IndicatorValue> Of)[] All =
    [
        ("cells_asked", (_, report) => new(Asked(report).Count())),
        ("cells_filled", (_, report) => new(Asked(report).Count(cell => IsFilled(report, cell)))),
        ("sums_checkable", (_, report) => new(IdentityCheck.Of(report).Count(check => check.State != IdentityState.Unknown))),
        ("sums_holding", (_, report) => new(IdentityCheck.Of(report).Count(check => check.State == IdentityState.Holds))),
        ("published_on_time", IsOnTime),
    ];

    /// <summary>The measure of a name; null when there is none.</summary>
    public static Func<Agency, Report, IndicatorValue>? Find(string name) => Array.Find(All, measure => measure.Name == name).Of;

    private static IEnumerable<CellId> Asked(Report report) =>
        from table in report.Form.Tables
        from cell in table.AllCells
        where TableCompleteness.IsAsked(table, cell, report.Figures)
        select cell.Id;

    // A mark for not applicable is an answer.
    private static bool IsFilled(Report report, CellId cell) => report.Figures.StateAt(report.Form.IndexOf(cell)) is FigureState.Reported or FigureState.NotApplicable;

    private static IndicatorValue IsOnTime(Agency agency, Report report)
    {
        if (report.Source.PublishedAt is not { } day || LegalDate.Of(agency, report.Key.Year) is not { } due) return IndicatorValue.Unknown(MissingReason.NotKnown);
        if (day <= due.Earliest) return new IndicatorValue(1);
        return day > due.Latest ? new IndicatorValue(0) : IndicatorValue.Unknown(MissingReason.NotKnown);
    }
}
