using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Indicators;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Pages.Lists;

/// <summary>The newest report beside the middle half of its peers: agencies of the same level and sector in the same year.</summary>
internal static class AgencyPeers
{
    private static readonly string[] Compared =
        ["granted_share", "granted_or_partly_share", "refused_share", "unavailable_share", "rejected_share", "completion_rate",
            "carry_over_rate"];

    /// <summary>Null where there are fewer than eight peers to compare with.</summary>
    public static ChartView? Of(Site site, AgencyHistory history)
    {
        var (agency, report, words) = (history.Agency, history.Reports[^1], site.Words);
        ImmutableArray<(Indicator Indicator, IndicatorValue Value, Band Band)> rows =
        [
            .. from id in Compared
               let indicator = IndicatorCatalog.Find(id)!
               let band = IndicatorSurvey.BandOf(site, indicator, agency, report.Key.Year)
               where band is not null
               select (indicator, Contradictions.Marked(site, indicator, history, report), band),
        ];
        if (rows.IsEmpty) return null;
        var kind = words["level." + agency.Level!.Value.Id()] + words["indicators.list_comma"]
            + Sectors.Find(agency.Sector)!.In(words.Language);
        var message = Message(rows, words);
        var drawing = SpreadStrips.Draw(
            "peers",
            ChartText.Of(
                words, message, words["indicators.peers.subtitle", CellText.Year(report.Key.Year), kind], message,
                words["indicators.chart.source", site.Config.Title, site.Config.AsOfText, site.Config.Licence]),
            new SpreadWords("", words["indicators.chart.band"], words["indicators.chart.median"], words["indicators.peers.this"]),
            [.. rows.Select(row => Strip(row.Indicator, row.Value, row.Band, words))], words.Percent);
        return new ChartView(
            "peers", new Html(drawing), message,
            [words["table.item"], words["indicators.peers.this"], "P25", words["indicators.chart.median"], "P75", "n"],
            [
                .. rows.Select(row => new ChartRow(row.Indicator.Label.In(words.Language),
                [
                    Doubt.Signed(IndicatorText.Of(row.Indicator, row.Value, words), row.Value.Contradicted),
                    IndicatorText.Number(row.Indicator, row.Band.Low, words), IndicatorText.Number(row.Indicator, row.Band.Median, words),
                    IndicatorText.Number(row.Indicator, row.Band.High, words), CellText.Number(row.Band.Count),
                ])),
            ]);
    }

    private static SpreadRow Strip(Indicator indicator, IndicatorValue value, Band band, SiteWords words) => new(
        indicator.Label.In(words.Language), [], (band.Low, band.Median, band.High), band.Count)
    {
        MarkedSign = value.Contradicted.Length > 0 ? " " + Doubt.Sign : "",
        Marked = value.IsComparable ? value.Value : null,
        Note = value.Value is null ? IndicatorText.Of(indicator, value, words) : value.IsSmallBase ? words["indicators.small"] : null,
    };

    // Neutral: where the agency is, not whether that is good.
    private static string Message(ImmutableArray<(Indicator Indicator, IndicatorValue Value, Band Band)> rows, SiteWords words)
    {
        var comparable = rows.Where(row => row.Value.IsComparable).ToArray();
        var within = comparable.Count(row => row.Value.Value >= row.Band.Low && row.Value.Value <= row.Band.High);
        return comparable.Length == 0
            ? words["indicators.peers.not_comparable"]
            : words["indicators.peers.message", CellText.Number(comparable.Length), CellText.Number(within)];
    }
}
