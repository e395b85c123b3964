using GovArchive.Agencies;
using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>What is counted of a report as a whole, for formulas that no cell gives.</summary>
internal static class ReportMeasures
{
    private static readonly (string Name, Func<Agency, Report, FormulaSum> Of)[] All =
    [
        ("cells_asked", (_, report) => new(report.Figures.Counts.Asked)),
        ("cells_filled", (_, report) => new(report.Figures.Counts.Filled)),
        ("sums_checkable", (_, report) => new(report.Figures.Counts.Holding + report.Figures.Counts.Failing)),
        ("sums_holding", (_, report) => new(report.Figures.Counts.Holding)),
        ("published_on_time", IsOnTime),
        ("text_repeated", (_, report) => Repeated(report, repeated => repeated.Shared)),
        ("text_compared", (_, report) => Repeated(report, repeated => repeated.Compared)),
    ];

    /// <summary>The words that formulas have for them.</summary>
    public static IEnumerable<string> Names => All.Select(measure => measure.Name);

    /// <summary>The measure of a name; null when there is none.</summary>
    public static Func<Agency, Report, FormulaSum>? Find(string name) => Array.Find(All, measure => measure.Name == name).Of;

    // Without a text in both years there is nothing to compare.
    private static FormulaSum Repeated(Report report, Func<RepeatedText, int> count) => report.Print?.Repeated is { } repeated
        ? new FormulaSum(count(repeated)) : FormulaSum.Unknown(MissingReason.NoYearBefore);

    private static FormulaSum IsOnTime(Agency agency, Report report)
    {
        if (report.Source.PublishedAt is not { } day || LegalDate.Of(agency, report.Key.Year) is not { } due)
            return FormulaSum.Unknown(MissingReason.NotKnown);
        if (day <= due.Earliest) return new FormulaSum(1);
        return day > due.Latest ? new FormulaSum(0) : FormulaSum.Unknown(MissingReason.NotKnown);
    }
}
