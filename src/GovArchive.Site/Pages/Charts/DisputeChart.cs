using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Forms.Cells;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>Reviews and lawsuits of an agency over the years, by how they ended.</summary>
internal static class DisputeChart
{
    private static readonly string[] Results = ["upheld", "corrected", "other", "pending"];

    /// <summary>Reviews, and lawsuits of both kinds: row ids of the table of disputes.</summary>
    internal static readonly (string Label, string[] Rows)[] Kinds =
        [("review", ["review"]), ("suits", ["suit_direct", "suit_after_review"])];

    /// <summary>Null where no report gives a total above 0: that there were none is said without a drawing.</summary>
    public static ChartView? Of(Site site, AgencyHistory history)
    {
        var words = site.Words;
        ImmutableArray<(CountLine Total, ImmutableArray<CountLine> Parts)> kinds =
        [
            .. Kinds.Select(kind => (Line(kind.Label, words[$"chart.disputes.{kind.Label}"], kind.Rows, "total"),
                Results.Select(result => Line($"{kind.Label}_{result}", words[$"chart.disputes.{result}"], kind.Rows, result))
                    .ToImmutableArray())),
        ];
        CountLine[] totals = [.. kinds.Select(kind => kind.Total)];
        if (Array.TrueForAll(totals, line => line.Points.All(point => point.Value is null or 0))) return null;
        var drawing = CountBars.Draw(
            [.. Results.Select(result => words[$"chart.disputes.{result}"])],
            [.. kinds.Select(kind => (kind.Total.Drawn.Label, Bars(kind.Total, kind.Parts, words)))], words["missing.no_report"]);
        return new ChartView(
            "disputes", ChartMessages.Of(site, history, "disputes", totals[0], totals), drawing,
            [], [])
        { Numbers = "#years" }.With(site, history.Agency.Id,
                kinds.SelectMany(kind => kind.Parts.Prepend(kind.Total)).SelectMany(line => line.Numbers(words)));

        CountLine Line(string id, string label, string[] rows, string column) => CountLine.Of(
            site, history, id, label, _ => rows.Select(row => new CellId("disputes", row, column)));
    }

    private static ImmutableArray<CountBar> Bars(CountLine total, ImmutableArray<CountLine> parts, SiteWords words) =>
    [
        .. total.Points.Select((point, i) => new CountBar(
            CellText.Year(point.Year), [.. parts.Select(part => part.Points[i].Value)], point.Value,
            point.Missing is { } reason ? CellText.Reason(reason, words) : null)
        { Contradicted = total.Findings[i].Length > 0 }).Reverse(),
    ];
}
