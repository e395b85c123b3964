using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>An agency's charts: applications, outcomes, disputes and documents over the years, each with its table.</summary>
internal static class AgencyCharts
{
    private static readonly (string Label, CellId[] Cells)[] Applications = [("received", [Outcomes.Total("received")]), ("handled", [Outcomes.Total("handled_total")])];

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
        if (HasNumbers(history, [Applications[1]])) yield return OutcomeBars(site, history);
        if (HasNumbers(history, Disputes)) yield return Multiples(site, history, "disputes", Disputes);
        if (HasNumbers(history, Documents)) yield return Multiples(site, history, "documents", Documents);
    }

    private static bool HasNumbers(AgencyHistory history, (string Label, CellId[] Cells)[] counts) =>
        Array.Exists(counts, count => Series.Of(history, _ => count.Cells).Any(point => point.Value is not null));

    private static ChartView Lines(Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts)
    {
        var series = AllSeries(site, history, name, counts);
        var words = Words(site, history, name, series[0], counts.SelectMany(count => count.Cells));
        return View(site, history, name, LineChart.Draw(name, words, series, Changes(site, history)), words, series, counts);
    }

    private static ChartView Multiples(Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts)
    {
        var series = AllSeries(site, history, name, counts);
        var words = Words(site, history, name, series[0], counts.SelectMany(count => count.Cells));
        return View(site, history, name, SmallMultiples.Draw(name, words, series, Changes(site, history), SmallKind.Column), words, series, counts);
    }

    private static ImmutableArray<ChartSeries> AllSeries(Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts) =>
    [
        .. counts.Select(count => new ChartSeries(
            site.Words[$"chart.{name}.{count.Label}"],
            [.. Series.Of(history, _ => count.Cells).Select(point => new ChartPoint(point.Year, point.Value, point.Missing is { } reason ? CellText.Reason(reason, site.Words) : null))])),
    ];

    private static ChartView OutcomeBars(Site site, AgencyHistory history)
    {
        ImmutableArray<string> segments = [.. Outcomes.Groups.Select(group => site.Words["outcome." + group])];
        var handled = Series.Of(history, _ => [Outcomes.Total("handled_total")]);
        var parts = Outcomes.Groups.Select(group => Series.Of(history, report => Outcomes.Cells(report, group))).ToArray();
        ImmutableArray<StackedYear> years =
        [
            .. handled.Select((point, i) => new StackedYear(
                point.Year, [.. parts.Select(part => part[i].Value)], point.Value, Missing(site, parts.Select(part => part[i]).Append(point)))),
        ];
        var words = Words(site, history, "outcomes", new ChartSeries(segments[0], [.. parts[0].Select(point => new ChartPoint(point.Year, point.Value))]), [Outcomes.Total("handled_total")]);
        return new ChartView(
            "outcomes", new Html(StackedBars.Draw("outcomes", words, segments, site.Words["chart.outcomes.base"], years, Changes(site, history))), words.Summary,
            [site.Words["table.year"], .. segments, site.Words["chart.outcomes.base"]],
            [
                .. years.Select((year, i) => new ChartRow(
                    Year(year.Year), [.. parts.Select(part => Shown(site, part[i].Value, part[i].Missing)), Shown(site, handled[i].Value, handled[i].Missing)])),
            ]).With(site, history.Agency.Id, Urls.Agency(history.Agency.Id), [
                .. Outcomes.Groups.SelectMany((group, i) => parts[i].Select(point => Number(site, group, segments[i], point))),
                .. handled.Select(point => Number(site, "handled", site.Words["chart.outcomes.base"], point)),
            ]);
    }

    private static string? Missing(Site site, IEnumerable<SeriesPoint> points) =>
        points.Select(point => point.Missing).FirstOrDefault(reason => reason is not null) is { } reason ? CellText.Reason(reason, site.Words) : null;

    private static ChartView View(
        Site site, AgencyHistory history, string name, string drawing, ChartWords words, ImmutableArray<ChartSeries> series, (string Label, CellId[] Cells)[] counts) => new ChartView(
        name, new Html(drawing), words.Summary,
        [site.Words["table.year"], .. series.Select(one => one.Label)],
        [.. series[0].Points.Select((point, i) => new ChartRow(Year(point.Year), [.. series.Select(one => one.Points[i].Value is { } value ? CellText.Number(value) : one.Points[i].Note ?? "")]))])
        .With(site, history.Agency.Id, Urls.Agency(history.Agency.Id), counts.SelectMany((count, i) => Series.Of(history, _ => count.Cells).Select(point => Number(site, count.Label, series[i].Label, point))));

    private static ChartNumber Number(Site site, string id, string label, SeriesPoint point) =>
        new(point.Year, id, label, point.Value, point.Missing is { } reason ? CellText.Reason(reason, site.Words) : "");

    // The message of a chart is its newest value, and what became of it since the first; a number that its report contradicts is no message.
    private static ChartWords Words(Site site, AgencyHistory history, string name, ChartSeries series, IEnumerable<CellId> cells)
    {
        int[] contradicted = [.. Contradicted(site, history, cells)];
        var known = series.Points.Where(point => point.Value is not null && !contradicted.Contains(point.Year)).ToArray();
        var text = known switch
        {
            [] => site.Words[$"chart.{name}.nothing"],
            [var only] => site.Words[$"chart.{name}.one", Year(only.Year), CellText.Number(only.Value!.Value)],
            [var first, .., var last] => site.Words[$"chart.{name}.change", Year(first.Year), CellText.Number(first.Value!.Value), Year(last.Year), CellText.Number(last.Value!.Value)],
        };
        var missing = series.Points.Count(point => point.Value is null);
        var flagged = string.Concat(contradicted.Select(year => site.Words["chart.contradicted", Year(year)]));
        return new ChartWords(
            text, site.Words[$"chart.{name}.subtitle"] + flagged,
            (missing == 0 ? text + site.Words["chart.all_years"] : text + site.Words["chart.years_missing", CellText.Number(missing)]) + flagged,
            site.Words["chart.source", history.Agency.Name, site.Config.Title, site.Config.Licence])
        {
            Language = site.Words.Language,
            Missing = site.Words["missing.no_report"],
        };
    }

    // Years in which the report itself prints a sum that contradicts one of the cells.
    private static IEnumerable<int> Contradicted(Site site, AgencyHistory history, IEnumerable<CellId> cells) =>
        history.Reports.Where(report => Contradictions.Of(site, report.Key).Overlaps(cells)).Select(report => report.Key.Year);

    private static ImmutableArray<FormChange> Changes(Site site, AgencyHistory history) =>
        [.. Series.FormChanges(history).Select(change => new FormChange(change.Year, Changed(site, history, change.Year, EditionName.Of(FormCatalog.Find(change.Edition)!, site.Words))))];

    // Where years before are not held, nobody can tell from which on the body used the form.
    private static string Changed(Site site, AgencyHistory history, int year, string edition)
    {
        var before = history.Reports.Last(report => report.Key.Year < year).Key.Year;
        return before == year - 1 ? site.Words["chart.form_change", edition] : site.Words["chart.form_differs", Year(before), Year(year), edition];
    }

    private static string Shown(Site site, decimal? value, MissingReason? missing) =>
        value is { } number ? CellText.Number(number) : CellText.Reason(missing!.Value, site.Words);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
