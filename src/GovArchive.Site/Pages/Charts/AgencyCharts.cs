using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>An agency's charts: applications, outcomes, disputes and documents over the years, each with its table.</summary>
internal static class AgencyCharts
{
    private static readonly (string Label, CellId[] Cells)[] Applications = [
        ("received", [Outcomes.Total("received")]), ("handled", [Outcomes.Total("handled_total")])];

    private static readonly (string Label, CellId[] Cells)[] Disputes =
    [
        ("review", [new("disputes", "review", "total")]),
        ("suits", [new("disputes", "suit_direct", "total"), new("disputes", "suit_after_review", "total")]),
    ];

    private static readonly (string Label, CellId[] Cells)[] Documents =
    [
        ("issued", [new("disclosure", "normative_documents", "issued")]),
        ("in_force", [new("disclosure", "normative_documents", "in_force")]),
    ];

    /// <summary>Of each chart that has a number to show.</summary>
    public static IEnumerable<ChartView> Of(Site site, AgencyHistory history)
    {
        if (HasNumbers(history, Applications)) yield return Lines(site, history, "applications", Applications);
        if (HasNumbers(history, [Applications[1]])) yield return OutcomeChart(site, history);
        if (HasNumbers(history, Disputes)) yield return Multiples(site, history, "disputes", Disputes);
        if (HasNumbers(history, Documents)) yield return Multiples(site, history, "documents", Documents);
    }

    private static bool HasNumbers(AgencyHistory history, (string Label, CellId[] Cells)[] counts) =>
        Array.Exists(counts, count => Series.Of(history, _ => count.Cells).Any(point => point.Value is not null));

    private static ChartView Lines(Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts)
    {
        var (lines, band) = (AllLines(site, history, name, counts), AgencyBand.Of(site, history));
        ImmutableArray<ChartSeries> series = [.. lines.Select(line => line.Drawn)];
        var words = Words(site, history, name, lines);
        return View(site, history, name, LineChart.Draw(name, words, series, Changes(site, history), band: band), words, lines, band);
    }

    private static ChartView Multiples(Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts)
    {
        var lines = AllLines(site, history, name, counts);
        var words = Words(site, history, name, lines);
        return View(site, history, name,
            SmallMultiples.Draw(name, words, [.. lines.Select(line => line.Drawn)], Changes(site, history), SmallKind.Column), words, lines,
                null);
    }

    private static ImmutableArray<CountLine> AllLines(
        Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts) =>
        [.. counts.Select(count => CountLine.Of(site, history, count.Label, site.Words[$"chart.{name}.{count.Label}"], _ => count.Cells))];

    private static ChartView View(
        Site site, AgencyHistory history, string name, string drawing, ChartWords words, ImmutableArray<CountLine> lines,
        ChartBand? band) => new ChartView(
        name, new Html(drawing), words.Summary,
        [site.Words["table.year"], .. lines.Select(line => line.Drawn.Label), .. band is null ? (string[])[] : ["P25", "P75"]],
        [
            .. lines[0].Points.Select((point, i) => new ChartRow(
                CellText.Year(point.Year), [.. lines.Select(line => line.Shown(i, site.Words)), .. AgencyBand.Cells(band, point.Year)])),
        ]).With(site, history.Agency.Id, Urls.Agency(history.Agency.Id),
            lines.SelectMany(line => line.Numbers(site.Words)).Concat(AgencyBand.Numbers(band)));

    // The message of a chart is its newest value, and what became of it since the first; a number that another contradicts is no message.
    private static ChartWords Words(Site site, AgencyHistory history, string name, ImmutableArray<CountLine> lines)
    {
        var series = lines[0].Points;
        int[] contradicted = [.. lines.SelectMany(line => line.ContradictedYears).Distinct().Order()];
        var known = series.Where(point => point.Value is not null && !contradicted.Contains(point.Year)).ToArray();
        var text = known switch
        {
            [] => site.Words[$"chart.{name}.nothing"],
            [var only] => site.Words[$"chart.{name}.one", CellText.Year(only.Year), CellText.Number(only.Value!.Value)],
            [var first, .., var last] =>
                site.Words[$"chart.{name}.change", CellText.Year(first.Year), CellText.Number(first.Value!.Value), CellText.Year(last.Year),
                    CellText.Number(last.Value!.Value)],
        };
        return Words(site, history, text, site.Words[$"chart.{name}.subtitle"], contradicted, series.Count(point => point.Value is null));
    }

    private static ChartWords Words(
        Site site, AgencyHistory history, string text, string subtitle, IEnumerable<int> contradicted, int missing)
    {
        var flagged = string.Concat(contradicted.Select(year => site.Words["chart.contradicted", CellText.Year(year)]));
        return ChartText.Of(
            site.Words, text, subtitle + flagged,
            (missing == 0 ? text + site.Words["chart.all_years"] : text + site.Words["chart.years_missing", CellText.Number(missing)])
            + flagged,
            site.Words["chart.source", site.Named(history.Agency), site.Config.Title, site.Config.Licence]);
    }

    private static ChartView OutcomeChart(Site site, AgencyHistory history)
    {
        ImmutableArray<CountLine> parts = [
            .. Outcomes.Groups.Select(
                group => CountLine.Of(site, history, group, site.Words["outcome." + group], report => Outcomes.Cells(report, group)))];
        var handled = CountLine.Of(site, history, "handled", site.Words["chart.outcomes.base"], _ => [Outcomes.Total("handled_total")]);
        ImmutableArray<StackedYear> years =
        [
            .. handled.Points.Select((point, i) => new StackedYear(
                point.Year, [.. parts.Select(part => part.Points[i].Value)], point.Value,
                Missing(site, parts.Select(part => part.Points[i]).Append(point)))
            {
                SmallBase = point.Value < Indicator.SmallBase,
            }),
        ];
        var (text, small) = (Granted(site, parts[0], handled), years.Any(year => year.SmallBase));
        var words = Words(
            site, history, text, site.Words["chart.outcomes.subtitle"] + (small ? site.Words["charts.pale"] : ""),
            parts.Append(handled).SelectMany(line => line.ContradictedYears).Distinct().Order(),
            handled.Points.Count(point => point.Value is null));
        ImmutableArray<CountLine> all = [.. parts, handled];
        return new ChartView(
            "outcomes",
            new Html(StackedBars.Draw(
                "outcomes", words, [.. parts.Select(part => part.Drawn.Label)], handled.Drawn.Label, years, Changes(site, history))),
            words.Summary,
            [site.Words["table.year"], .. all.Select(line => line.Drawn.Label), site.Words["charts.granted_of_handled"]],
            [.. years.Select(
                (year, i) => new ChartRow(
                    CellText.Year(year.Year),
                    [.. all.Select(line => line.Shown(i, site.Words)),
                        Share(site.Words, parts[0].Points[i].Value, handled.Points[i].Value)]))])
            .With(site, history.Agency.Id, Urls.Agency(history.Agency.Id), all.SelectMany(line => line.Numbers(site.Words)));
    }

    // A share with its n/N; of a base below 30 none is given, and none of numbers that another contradicts.
    private static string Granted(Site site, CountLine granted, CountLine handled)
    {
        var known = granted.Points.Zip(handled.Points).Where(pair => pair.First.Value is not null && pair.Second.Value is not null)
            .ToArray();
        var told = Array.FindAll(
            known, pair =>
                pair.Second.Value >= Indicator.SmallBase
                && !granted.ContradictedYears.Concat(handled.ContradictedYears).Contains(pair.First.Year));
        string Of((SeriesPoint Part, SeriesPoint Whole) pair) => Share(site.Words, pair.Part.Value, pair.Whole.Value);
        string Base((SeriesPoint Part, SeriesPoint Whole) pair) =>
            $"{CellText.Number(pair.Part.Value!.Value)}/{CellText.Number(pair.Whole.Value!.Value)}";
        return (told, known) switch
        {
            ([], []) => site.Words["chart.outcomes.nothing"],
            ([], [.., var last]) => site.Words["charts.outcomes_few", CellText.Year(last.First.Year), Base(last)],
            ([var only], _) => site.Words["charts.outcomes_one", CellText.Year(only.First.Year), Of(only), Base(only)],
            ([var first, .., var last], _) =>
                site.Words["charts.outcomes_change", CellText.Year(first.First.Year), Of(first), Base(first),
                    CellText.Year(last.First.Year), Of(last), Base(last)],
        };
    }

    private static string Share(SiteWords words, decimal? part, decimal? whole) =>
        part is { } n && whole is >= Indicator.SmallBase and var total && n >= 0 && n <= total
            ? IndicatorText.Percent(n / total * 100, words) : "";

    private static string? Missing(Site site, IEnumerable<SeriesPoint> points) =>
        points.Select(point => point.Missing).FirstOrDefault(reason => reason is not null) is { } reason
            ? CellText.Reason(reason, site.Words) : null;

    private static ImmutableArray<FormChange> Changes(Site site, AgencyHistory history) =>
        [.. Series.FormChanges(history)
            .Select(change => new FormChange(
                change.Year, Changed(site, history, change.Year, EditionName.Of(FormCatalog.Find(change.Edition)!, site.Words))))];

    // Where years before are not held, nobody can tell from which on the body used the form.
    private static string Changed(Site site, AgencyHistory history, int year, string edition)
    {
        var before = history.Reports.Last(report => report.Key.Year < year).Key.Year;
        return before == year - 1
            ? site.Words["chart.form_change", edition]
            : site.Words["chart.form_differs", CellText.Year(before), CellText.Year(year), edition];
    }
}
