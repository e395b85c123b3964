using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>How an agency's requests ended: in shares over the years, and one year's as a flow or a single bar.</summary>
internal static class OutcomeCharts
{
    /// <summary>Of fewer requests a flow is a drawing of chance.</summary>
    private const int FewestToFlow = 10;

    public static ChartView Of(Site site, AgencyHistory history)
    {
        var words = site.Words;
        ImmutableArray<CountLine> parts = [
            .. Outcomes.Groups.Select(
                group => CountLine.Of(site, history, group, words["outcome." + group], report => Outcomes.Cells(report, group)))];
        var handled = CountLine.Of(site, history, "handled", words["chart.outcomes.base"], _ => [Outcomes.Total("handled_total")]);
        ImmutableArray<StackedYear> years =
        [
            .. handled.Points.Select((point, i) => new StackedYear(
                point.Year, [.. parts.Select(part => part.Points[i].Value)], point.Value,
                Missing(words, parts.Select(part => part.Points[i]).Append(point)))
            {
                SmallBase = point.Value < Indicator.SmallBase,
            }),
        ];
        var text = ChartMessages.Of(
            site, history, Granted(words, parts[0], handled),
            words["chart.outcomes.subtitle"] + (years.Any(year => year.SmallBase) ? words["charts.pale"] : ""),
            parts.Append(handled).SelectMany(line => line.ContradictedYears).Distinct().Order(),
            handled.Points.Count(point => point.Value is null));
        ImmutableArray<CountLine> all = [.. parts, handled];
        return new ChartView(
            "outcomes", text, Bars(words, parts, years, ChartMessages.Changes(site, history)),
            [words["table.year"], .. all.Select(line => line.Drawn.Label), words["charts.granted_of_handled"]],
            [.. years.Select(
                (year, i) => new ChartRow(
                    CellText.Year(year.Year),
                    [.. all.Select(line => line.Shown(i, words)),
                        Share(words, parts[0].Points[i].Value, handled.Points[i].Value)])).Reverse()])
            .With(site, history.Agency.Id, all.SelectMany(line => line.Numbers(words)));
    }

    /// <summary>One report's outcomes as a single bar; null where a part or the whole is missing.</summary>
    public static ChartView? Of(Site site, Report report)
    {
        var words = site.Words;
        var (parts, handled) = (Outcomes.Of(report), Outcomes.Handled(report));
        if (handled is not > 0 || parts.Any(part => part is null)) return null;
        ImmutableArray<string> names = [.. Outcomes.Groups.Select(group => words["outcome." + group])];
        var year = new StackedYear(report.Key.Year, parts, handled) { SmallBase = handled < Indicator.SmallBase };
        var title = words["chart.outcomes.where", CellText.Number(handled.Value)];
        return new ChartView(
            "outcomes",
            ChartText.Of(words, title, words["chart.outcomes.subtitle"] + (year.SmallBase ? words["charts.pale"] : ""),
                title + words["colon"] + string.Join(
                    words["list.comma"], names.Zip(parts, (name, part) => $"{name} {CellText.Number(part!.Value)}")), ""),
            ShareBars.Draw(names, [year], [], "", words.Percent), [], []);
    }

    /// <summary>
    /// The newest year whose requests add up from where they came to what became of them; null where none does: a flow loses nothing.
    /// </summary>
    public static ChartView? Flow(Site site, AgencyHistory history)
    {
        var words = site.Words;
        foreach (var report in history.Reports.Reverse())
        {
            decimal?[] ends = [.. Outcomes.Of(report), Total("carried_out")];
            var (received, carriedIn, handled) = (Total("received"), Total("carried_in"), Outcomes.Handled(report));
            if (received + carriedIn is not >= FewestToFlow || Array.Exists(ends, end => end is null or < 0)
                || ends.Sum() != received + carriedIn || received < 0 || carriedIn < 0 || handled is not > 0) continue;
            var whole = (received + carriedIn)!.Value;
            string Part(decimal? count, decimal? of) =>
                of < Indicator.SmallBase ? "" : IndicatorText.Percent(count!.Value / of!.Value * 100, words);
            var title = words["chart.flow.title", CellText.Year(report.Key.Year), CellText.Number(handled.Value),
                CellText.Number(ends[0]!.Value), CellText.Number(ends[3]!.Value), CellText.Number(ends[2]!.Value)];
            var drawing = FlowChart.Draw(
                [new(words["chart.flow.received"], received!.Value, Part(received, whole)),
                    new(words["chart.flow.carried_in"], carriedIn!.Value, Part(carriedIn, whole))],
                new FlowPart(words["chart.flow.through"], whole, words["chart.flow.handled", CellText.Number(handled.Value)]),
                [
                    .. Outcomes.Groups.Select((group, i) =>
                        new FlowPart(words["outcome." + group], ends[i]!.Value, Part(ends[i], handled))),
                    new(words["chart.flow.carried_out"], ends[^1]!.Value, ""),
                ], [.. Disputes(report, whole, words)], (words["chart.flow.from"], words["chart.flow.to"], words["chart.flow.disputes"]));
            return new ChartView(
                "flow", ChartText.Of(words, title, words["chart.flow.subtitle", CellText.Year(report.Key.Year)], title,
                    words["chart.source", site.Named(history.Agency), site.Config.Title, site.Config.Licence]), drawing, [], [])
                .With(site, history.Agency.Id, []);

            decimal? Total(string row) => Series.Sum(report, [Outcomes.Total(row)]).Value;
        }
        return null;
    }

    // More of them than requests would be wider than the flow, and are in the chart of disputes alone.
    private static IEnumerable<FlowPart> Disputes(Report report, decimal whole, SiteWords words) =>
        from kind in DisputeChart.Kinds
        let total = Series.Sum(report, [.. kind.Rows.Select(row => new CellId("disputes", row, "total"))]).Value
        where total >= 0 && total <= whole
        select new FlowPart(words["chart.disputes." + kind.Label], total.Value, "");

    private static ChartDrawing Bars(
        SiteWords words, ImmutableArray<CountLine> parts, ImmutableArray<StackedYear> years, ImmutableArray<FormChange> changes) =>
        ShareBars.Draw([.. parts.Select(part => part.Drawn.Label)], years, changes, words["missing.no_report"], words.Percent);

    // The share granted with its turns; of a base below 30 none is given, and none of numbers that another contradicts.
    private static string Granted(SiteWords words, CountLine granted, CountLine handled)
    {
        var known = granted.Points.Zip(handled.Points).Where(pair => pair.First.Value is not null && pair.Second.Value is not null)
            .ToArray();
        var told = Array.FindAll(
            known, pair =>
                pair.Second.Value >= Indicator.SmallBase
                && !granted.ContradictedYears.Concat(handled.ContradictedYears).Contains(pair.First.Year));
        string Base((SeriesPoint Part, SeriesPoint Whole) pair) =>
            $"{CellText.Number(pair.Part.Value!.Value)}/{CellText.Number(pair.Whole.Value!.Value)}";
        if (told is [] && known is []) return words["chart.outcomes.nothing"];
        if (told is []) return words["charts.outcomes_few", CellText.Year(known[^1].First.Year), Base(known[^1])];
        if (told is [var only])
            return words[
                "charts.outcomes_one", CellText.Year(only.First.Year), Share(words, only.First.Value, only.Second.Value), Base(only)];
        SeriesPoint[] shares = [.. told.Select(pair => pair.First with { Value = pair.First.Value / pair.Second.Value * 100 })];
        var (values, years) = ChartText.Turns(shares, words, share => IndicatorText.Percent(share, words));
        return words["charts.outcomes_turns", values, years, Base(told[^1])];
    }

    private static string Share(SiteWords words, decimal? part, decimal? whole) =>
        part is { } n && whole is >= Indicator.SmallBase and var total && n >= 0 && n <= total
            ? IndicatorText.Percent(n / total * 100, words) : "";

    private static string? Missing(SiteWords words, IEnumerable<SeriesPoint> points) =>
        points.Select(point => point.Missing).FirstOrDefault(reason => reason is not null) is { } reason
            ? CellText.Reason(reason, words) : null;
}
