using GovArchive.Charts;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>How applications spread over the agencies of a group in its newest year: a strip for each level and kind.</summary>
internal static class GroupSpread
{
    private const int FewestToDraw = 3;

    /// <summary>Null where fewer than three agencies give the number.</summary>
    public static ChartView? Of(Site site, IReadOnlyCollection<Stratum> strata)
    {
        var (words, indicator) = (site.Words, SummedIndicators.All[SummedIndicators.Applications]);
        var rows = strata.Where(stratum => stratum.Year == strata.Max(other => other.Year))
            .Select(stratum => (Stratum: stratum, Spread: stratum.SpreadOf(SummedIndicators.Applications))).ToArray();
        var values = rows.SelectMany(row => row.Spread.Values).ToArray();
        if (values.Length < FewestToDraw) return null;
        var message = words[
            "group.spread_message", CellText.Year(rows[0].Stratum.Year), CellText.Number(values.Length), CellText.Number(values.Min()),
            CellText.Number(values.Max())];
        var text = ChartText.Of(
            words, message,
            words["group.spread_subtitle", indicator.Name.In(words.Language), indicator.Unit.In(words.Language)]
            + Doubt.Note(rows.Sum(row => row.Spread.Contradicted), words), message,
            words["indicators.chart.source", site.Config.Title, site.Config.AsOfText, site.Config.Licence]);
        return new ChartView("group", text, SpreadStrips.Draw(
            new SpreadWords(words["indicators.chart.dot"], words["indicators.chart.band"], words["indicators.chart.median"], null),
            [.. rows.Select(row => Strip(site, row.Stratum, row.Spread))]), [], []);
    }

    private static SpreadRow Strip(Site site, Stratum stratum, Distribution spread) => new(
        AgencyList.LevelOf(site, stratum.Level).Text + " " + AgencyList.KindOf(site, stratum.Kind).Text, spread.Values,
        spread.Band is { } band ? (band.Low, band.Median, band.High) : null, spread.Values.Length)
    {
        Note = spread.Values.IsEmpty ? site.Words["group.none_given"] : null,
    };
}
