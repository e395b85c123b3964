using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>A report in a list of its agency's.</summary>
/// <param name="Address">From the language's home; null where it has no page.</param>
/// <param name="Cells">How many of the form's cells have a number: 200/200.</param>
/// <param name="Text">Form, tables and checks.</param>
public sealed record ReportSummary(string Year, string? Address, string Cells, string Text)
{
    private const string RepeatedText = "repeated_text_share";

    internal static ReportSummary Of(Site site, Report report)
    {
        var (words, form) = (site.Words, report.Form);
        var counts = report.Figures.Counts;
        var filled = Value(site, report, "cells_filled_share");
        string[] parts =
        [
            words["report.form", EditionName.Of(form, words)],
            form.Tables.IsEmpty ? words["report.no_tables"] : ReportState.Of(report) is var state
                ? words["tables." + ReportState.Word(state)] : "",
            counts.Holding + counts.Failing > 0
                ? words["report.checks_line", CellText.Number(counts.Holding), CellText.Number(counts.Holding + counts.Failing)] : "",
            Repeated(site, report),
        ];
        return new ReportSummary(
            CellText.Year(report.Key.Year), site.HasPage(report.Key) ? Urls.Report(report.Key) : null,
            filled is { Numerator: { } n, Denominator: { } all } ? words["report.cells", CellText.Number(n), CellText.Number(all)] : "",
            string.Join(" · ", parts.Where(part => part.Length > 0)));
    }

    private static string Repeated(Site site, Report report) =>
        Value(site, report, RepeatedText).Value is { } share
            ? site.Words["report.repeated", IndicatorText.Number(IndicatorCatalog.Find(RepeatedText)!, share, site.Words)] : "";

    private static IndicatorValue Value(Site site, Report report, string indicator) =>
        IndicatorValue.Of(IndicatorCatalog.Find(indicator)!, site.History(report.Key.AgencyId), report);
}
