using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Charts;
using GovArchive.Charts.Small;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>
/// What became of requests of some bodies over the largest group of one level and one kind: the only ones that may be added up, as no body
/// of a group holds another.
/// </summary>
/// <param name="Lead">Year, who, how many handled.</param>
/// <param name="Headline">The finding in a sentence.</param>
/// <param name="Rows">The six groups of outcomes.</param>
/// <param name="Years">The same group's shares over the years; null for a single year.</param>
public sealed record GroupOutcomes(string Lead, string Headline, Html Squares, ImmutableArray<OutcomeRow> Rows, ChartView? Years)
{
    /// <summary>Fewest bodies that a share is told of: a year's rate is never one body's.</summary>
    private const int Fewest = 3;

    /// <summary>Null where no year has three bodies of a group whose outcomes add up.</summary>
    /// <param name="holdings">Any bodies: those of a level and a kind are added up.</param>
    /// <param name="only">One year; 0 for all.</param>
    internal static GroupOutcomes? Of(Site site, IEnumerable<Holding> holdings, int only = 0)
    {
        var sums = (from holding in holdings
                    from line in holding.Lines
                    where only == 0 || line.Year == only
                    let parts = line.Outcomes
                    where parts is not null
                    group parts.Value by (line.Year, holding.Agency.Level, holding.Kind) into stratum
                    where stratum.Count() >= Fewest
                    select new Sum(stratum.Key.Year, stratum.Key.Level, stratum.Key.Kind, stratum.Count(),
                        [.. Outcomes.Groups.Select((_, i) => stratum.Sum(parts => parts[i]))])).ToArray();
        var newest = sums.Where(sum => sum.Handled >= Indicator.SmallBase).OrderByDescending(sum => sum.Year)
            .ThenByDescending(sum => sum.Bodies).ThenBy(sum => sum.Level).ThenByDescending(sum => sum.Kind).FirstOrDefault();
        return newest is null ? null : Of(site, newest, [.. sums.Where(sum => sum.Level == newest.Level && sum.Kind == newest.Kind)]);
    }

    private static GroupOutcomes Of(Site site, Sum newest, Sum[] years)
    {
        var words = site.Words;
        var squares = HundredSquares.Apportioned(newest.Parts);
        var who = Who(words, newest);
        return new GroupOutcomes(
            words["front.lead", CellText.Year(newest.Year), CellText.Number(newest.Bodies), who, CellText.Number(newest.Handled)],
            words["front.headline", CellText.Number(squares[0]), CellText.Number(squares[3]), CellText.Number(squares[2])],
            HundredSquares.Draw(newest.Parts, HundredSquares.Outcomes),
            [
                .. Outcomes.Groups.Select((group, i) => new OutcomeRow(
                    ShareBars.Key(i, "").Mark, words["outcome." + group], CellText.Number(newest.Parts[i]),
                    IndicatorText.Percent(newest.Parts[i] / newest.Handled * 100, words))),
            ],
            years.Length < 2 ? null : Chart(site, years, who));
    }

    private static ChartView Chart(Site site, Sum[] years, string who)
    {
        var words = site.Words;
        SeriesPoint[] shares = [.. years.OrderBy(sum => sum.Year).Where(sum => sum.Handled >= Indicator.SmallBase)
            .Select(sum => new SeriesPoint(sum.Year, sum.Parts[0] / sum.Handled * 100, null))];
        var (values, told) = ChartText.Turns(shares, words, share => IndicatorText.Percent(share, words));
        var title = words["front.outcomes_title", values, told];
        return new ChartView(
            "front-outcomes",
            ChartText.Of(words, title, words["front.outcomes_subtitle", who], title,
                words["front.source", site.Config.Title, site.Config.Licence]),
            ShareBars.Draw(
                [.. Outcomes.Groups.Select(group => words["outcome." + group])],
                [.. years.Select(sum => new StackedYear(sum.Year, [.. sum.Parts.Select(part => (decimal?)part)], sum.Handled)
                { SmallBase = sum.Handled < Indicator.SmallBase })], [], words["front.too_few_years"], words.Percent),
            [words["table.year"], words["front.n"], .. Outcomes.Groups.Select(group => words["outcome." + group]),
                words["chart.outcomes.base"]],
            [
                .. years.OrderByDescending(sum => sum.Year).Select(sum => new ChartRow(
                    CellText.Year(sum.Year),
                    [CellText.Number(sum.Bodies), .. sum.Parts.Select(CellText.Number), CellText.Number(sum.Handled)])),
            ]);
    }

    private static string Who(SiteWords words, Sum sum) =>
        words["front.who", words["level." + (sum.Level?.Id() ?? "unknown")], words["kind." + sum.Kind.Id()]];

    private sealed record Sum(int Year, Level? Level, BodyKind Kind, int Bodies, ImmutableArray<decimal> Parts)
    {
        public decimal Handled => Parts.Sum();
    }
}

public sealed record OutcomeRow(Html Mark, string Name, string Count, string Share);
