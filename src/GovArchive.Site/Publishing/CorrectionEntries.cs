using System.Globalization;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Publishing;

/// <summary>What persons corrected or explained, for feeds.</summary>
internal static class CorrectionEntries
{
    /// <summary>Of one agency, each entry of its corrections files.</summary>
    public static IEnumerable<FeedEntry> Of(Site site, AgencyHistory history) =>
        from report in history.Reports
        from entry in site.CorrectionsOf(report.Key).Select(correction => Entry(site, history, report, correction)).OfType<FeedEntry>()
            .Concat(site.ExplanationsOf(report.Key).Select(explanation => Entry(site, history, report, explanation)))
        select entry;

    // Null for one that does not fit the report, which is an error of the archive.
    private static FeedEntry? Entry(Site site, AgencyHistory history, Report report, Correction correction)
    {
        if (report.Form.Find(correction.Cell) is null
            || (!correction.IsExplanation && report.Figures[correction.Cell].Origin != FigureOrigin.Corrected)) return null;
        var text = correction.IsExplanation
            ? site.Words["corrections.as_printed", Shown(site, correction.Printed)]
            : site.Words["corrections.text", Shown(site, correction.Printed), Shown(site, correction.Corrected)];
        return Entry(
            site, history, report, Urls.Cell(report.Key, correction.Cell),
            report.Form.Find(correction.Cell)!.NameIn(site.Words.Language), $"{text} {correction.Reason}", correction.Date);
    }

    // What it explains may be gone: then the report is all there is to show.
    private static FeedEntry Entry(Site site, AgencyHistory history, Report report, Explanation explanation)
    {
        var finding = site.EntriesOf(report.Key).FirstOrDefault(entry => entry.Id == explanation.Finding);
        return Entry(
            site, history, report, Urls.Report(report.Key) + (finding is null ? "" : "#" + finding.Id),
            finding?.Finding.Code.Title.In(site.Words.Language) ?? explanation.Finding,
            $"{site.Words["finding.explained"]}{site.Words["colon"]}{explanation.Reason}", explanation.Date);
    }

    private static FeedEntry Entry(
        Site site, AgencyHistory history, Report report, string address, string about, string text, DateOnly? date) => new(
        site.HasPage(report.Key) ? address : Urls.Agency(history.Agency.Id),
        site.Words["feed.correction", site.Named(history.Agency), report.Key.Year.ToString(CultureInfo.InvariantCulture), about], text,
        date ?? site.Config.AsOf);

    private static string Shown(Site site, decimal? value) => value is { } number ? Csv.Number(number) : site.Words["state.blank"];
}
