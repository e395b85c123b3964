using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>A year of the reconciliation ledger: carried in + received − handled = carried out.</summary>
/// <param name="Rate">What is carried out of what was to be handled: a share, of too few cases both counts.</param>
/// <param name="State">holds, fails or unknown.</param>
/// <param name="Next">Whether the next year's report carries in what this one carries out.</param>
/// <param name="NextState">holds, fails or unknown.</param>
public sealed record LedgerRow(
    string Year, string Address, LedgerCell CarriedIn, LedgerCell Received, LedgerCell Handled, LedgerCell CarriedOut, LedgerCell Rate,
    string State, string StateText, string Next, string NextState);

/// <param name="State">CSS class: flagged where another number contradicts it, else "".</param>
public sealed record LedgerCell(string Text, string State);

internal static class Ledger
{
    public static IEnumerable<LedgerRow> Of(Site site, AgencyHistory history) =>
        history.Reports.Select(report => Row(site, history, report));

    private static LedgerRow Row(Site site, AgencyHistory history, Report report)
    {
        var words = site.Words;
        var (carriedIn, received, handled, carriedOut) = (Point("carried_in"), Point("received"), Point("handled_total"),
            Point("carried_out"));
        var (state, text) = (carriedIn.Value + received.Value - handled.Value - carriedOut.Value) switch
        {
            null => ("unknown", words["ledger.unknown"]),
            0 => ("holds", words["ledger.holds"]),
            { } difference => ("fails", words["ledger.fails", CellText.Number(difference)]),
        };
        var (nextState, next) = Next(site, history, report, carriedOut.Value);
        return new LedgerRow(
            CellText.Year(report.Key.Year), Urls.Below(Urls.Agency(history.Agency.Id), Urls.Report(report.Key)),
            Shown("carried_in", carriedIn), Shown("received", received), Shown("handled_total", handled), Shown("carried_out", carriedOut),
            Rate(site, history, report), state, text, next, nextState);

        SeriesPoint Point(string row) => Series.Sum(report, [Outcomes.Total(row)]);

        LedgerCell Shown(string row, SeriesPoint point) => point.Value is { } value
            ? new(CellText.Number(value), Contradictions.Codes(site, report.Key, [Outcomes.Total(row)]).Length > 0 ? "flagged" : "")
            : new(CellText.Reason(point.Missing!.Value, words), "");
    }

    private static LedgerCell Rate(Site site, AgencyHistory history, Report report)
    {
        var indicator = IndicatorCatalog.Find("carry_over_rate")!;
        var rate = Contradictions.Marked(site, indicator, history, report);
        return rate.Value is not { } share ? new(CellText.Reason(rate.Missing ?? MissingReason.Absent, site.Words), "")
            : new(rate.IsSmallBase ? IndicatorText.Base(indicator, rate) : IndicatorText.Number(indicator, share, site.Words),
                rate.Contradicted.Length > 0 ? "flagged" : "");
    }

    private static (string State, string Text) Next(Site site, AgencyHistory history, Report report, decimal? carriedOut)
    {
        if (history.ReportOn(report.Key.Year + 1) is not { } next) return ("unknown", site.Words["ledger.no_next"]);
        var carriedIn = Series.Sum(next, [Outcomes.Total("carried_in")]).Value;
        return (carriedIn - carriedOut) switch
        {
            null => ("unknown", site.Words["ledger.unknown"]),
            0 => ("holds", site.Words["ledger.holds"]),
            { } difference => ("fails", site.Words["ledger.fails", CellText.Number(difference)]),
        };
    }
}
