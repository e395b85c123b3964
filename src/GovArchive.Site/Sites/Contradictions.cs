using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;

namespace GovArchive.Sites;

/// <summary>
/// Numbers that another number contradicts: a printed sum is not that of its parts, or not what the year before says, and nobody knows
/// which of them is wrong. Pages, charts and files all ask here what to mark.
/// </summary>
internal static class Contradictions
{
    /// <summary>Whether a finding sets a number against another one.</summary>
    public static bool IsOne(Finding finding) => finding.Severity != Severity.Note && finding.Sides is not null;

    /// <summary>The cells of a report on either side of what does not hold.</summary>
    public static HashSet<CellId> Of(Site site, ReportKey report) =>
        [.. site.ContradictionsIn(report).SelectMany(finding => finding.Cells)];

    /// <summary>An indicator of one report, with the codes of what contradicts a number it rests on.</summary>
    public static IndicatorValue Marked(Site site, Indicator indicator, AgencyHistory history, Report report)
    {
        var value = IndicatorValue.Of(indicator, history, report);
        return value.Value is null ? value : value with { Contradicted = Codes(site, indicator, history, report) };
    }

    /// <summary>
    /// Codes of the findings on cells that an indicator rests on, of the year before too where the formula asks for it, separated by
    /// spaces; "" for none.
    /// </summary>
    public static string Codes(Site site, Indicator indicator, AgencyHistory history, Report report)
    {
        var before = indicator.NeedsYearBefore ? history.ReportOn(report.Key.Year - 1) : null;
        if (!site.ContradictionsIn(report.Key).Any() && (before is null || !site.ContradictionsIn(before.Key).Any())) return "";
        return string.Join(
            ' ', Found(site, indicator, report, isBefore: false)
                .Concat(before is null ? [] : Found(site, indicator, before, isBefore: true))
                .Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Codes of the findings on any of some cells, separated by spaces; "" for none.</summary>
    public static string Codes(Site site, ReportKey report, IEnumerable<CellId> cells) => !site.ContradictionsIn(report).Any() ? ""
        : string.Join(
            ' ', site.ContradictionsIn(report).Where(finding => cells.Any(cell => finding.Cells.Contains(cell)))
                .Select(finding => finding.Code.Id).Distinct().Order(StringComparer.Ordinal));

    /// <summary>All findings on cells that an indicator rests on, in words.</summary>
    public static string Text(Site site, Indicator indicator)
    {
        var cells = FormCatalog.All.SelectMany(
            form => indicator.Numerator.Cells(form.Edition).Concat(indicator.Denominator?.Cells(form.Edition) ?? [])).ToHashSet();
        return string.Join('\n', from entry in site.Contradictions.SelectMany(agency => agency)
                                 where entry.Finding.Cells.Any(cells.Contains)
                                 select $"{entry.Key} {entry.Finding.Code.Id} {string.Join(' ', entry.Finding.Cells)}");
    }

    private static IEnumerable<string> Found(Site site, Indicator indicator, Report report, bool isBefore)
    {
        HashSet<CellId> cells = [
            .. indicator.Numerator.Cells(report.Content.Edition, isBefore)
                .Concat(indicator.Denominator?.Cells(report.Content.Edition, isBefore) ?? [])];
        return site.ContradictionsIn(report.Key).Where(finding => finding.Cells.Any(cells.Contains)).Select(finding => finding.Code.Id);
    }
}
