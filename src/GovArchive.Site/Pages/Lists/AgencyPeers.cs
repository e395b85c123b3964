using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Indicators;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>The newest report beside the middle half of its peers, for each rate in the nearest group that has eight of them.</summary>
internal static class AgencyPeers
{
    private static readonly string[] Compared =
        ["granted_share", "granted_or_partly_share", "refused_share", "unavailable_share", "rejected_share", "completion_rate",
            "carry_over_rate"];

    /// <summary>Null where no group of peers has eight values of any rate.</summary>
    public static ChartView? Of(Site site, AgencyHistory history)
    {
        var (agency, report, words) = (history.Agency, history.Reports[^1], site.Words);
        ImmutableArray<(Indicator Indicator, IndicatorValue Value, PeerGroup Peers, Band Band)> rows =
        [
            .. from id in Compared
               let indicator = IndicatorCatalog.Find(id)!
               let nearest = IndicatorSurvey.NearestTo(site, indicator, agency, report.Key.Year)
               where nearest is not null
               select (indicator, Contradictions.Marked(site, indicator, history, report), nearest.Value.Peers, nearest.Value.Band),
        ];
        if (rows.IsEmpty) return null;
        var message = Message(rows, words);
        var groups = rows.Select(row => row.Peers.Name(site)).Distinct().ToArray();
        return new ChartView(
            "peers",
            ChartText.Of(
                words, message,
                words["indicators.peers.subtitle", CellText.Year(report.Key.Year), string.Join(words["list.comma"], groups)], message,
                words["indicators.chart.source", site.Config.Title, site.Config.AsOfText, site.Config.Licence]),
            SpreadStrips.Draw(
                new SpreadWords("", words["indicators.chart.band"], words["indicators.chart.median"], words["indicators.peers.this"]),
                [.. rows.Select(row => Strip(row.Indicator, row.Value, row.Band, words) with
                { LabelNote = groups.Length > 1 ? row.Peers.Name(site) : "" })], words.Percent, isOneScale: false),
            [], []);
    }

    private static SpreadRow Strip(Indicator indicator, IndicatorValue value, Band band, SiteWords words) => new(
        indicator.Label.In(words.Language), [], (band.Low, band.Median, band.High), band.Count)
    {
        MarkedSign = value.Contradicted.Length > 0 ? " " + Doubt.Sign : "",
        Marked = value.IsComparable ? value.Value : null,
        Note = value.Value is null ? IndicatorText.Of(indicator, value, words) : value.IsSmallBase ? words["indicators.small"] : null,
    };

    // Neutral: where the agency is, not whether that is good.
    private static string Message(
        ImmutableArray<(Indicator Indicator, IndicatorValue Value, PeerGroup Peers, Band Band)> rows, SiteWords words)
    {
        var comparable = rows.Where(row => row.Value.IsComparable).ToArray();
        var within = comparable.Count(row => row.Value.Value >= row.Band.Low && row.Value.Value <= row.Band.High);
        return comparable.Length == 0
            ? words["indicators.peers.not_comparable"]
            : words["indicators.peers.message", CellText.Number(comparable.Length), CellText.Number(within)];
    }
}
