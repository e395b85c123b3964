using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Charts;

/// <summary>An agency's charts over the years: applications, outcomes, disputes, documents and applicants, each with its table.</summary>
internal static class AgencyCharts
{
    /// <summary>Of more years than this lines are drawn instead of columns.</summary>
    private const int MostColumns = 8;

    /// <summary>From so many times the smallest number on the largest leaves the others flat on the axis.</summary>
    private const int FarApart = 50;

    /// <summary>The table of all figures, which has those of these charts.</summary>
    public const string AllNumbers = "#years";

    private static readonly (string Label, CellId[] Cells)[] Applications = [
        ("received", [Outcomes.Total("received")]), ("handled", [Outcomes.Total("handled_total")])];

    private static readonly (string Label, CellId[] Cells)[] Documents =
    [
        ("in_force", [new("disclosure", "normative_documents", "in_force")]),
        ("issued", [new("disclosure", "normative_documents", "issued")]),
    ];

    /// <summary>Of each chart that has a number to show.</summary>
    public static IEnumerable<ChartView> Of(Site site, AgencyHistory history)
    {
        if (HasNumbers(history, [Applications[1]])) yield return OutcomeCharts.Of(site, history);
        if (HasNumbers(history, Applications)) yield return Requests(site, history);
        if (DisputeChart.Of(site, history) is { } disputes) yield return disputes;
        if (HasNumbers(history, Documents)) yield return DocumentsChart(site, history);
        if (ApplicantChart.Of(site, history) is { } applicants) yield return applicants;
    }

    private static bool HasNumbers(AgencyHistory history, (string Label, CellId[] Cells)[] counts) =>
        Array.Exists(counts, count => Series.Of(history, _ => count.Cells).Any(point => point.Value is not null));

    private static ChartView Requests(Site site, AgencyHistory history)
    {
        var lines = AllLines(site, history, "applications", Applications);
        ImmutableArray<ChartSeries> series = [.. lines.Select(line => line.Drawn)];
        var (changes, missing) = (ChartMessages.Changes(site, history), site.Words["missing.no_report"]);
        if (lines[0].Points.Length <= MostColumns)
            return View(site, history, "applications", ColumnChart.Draw(series, changes, missing), lines, null);
        var band = Band(site, history);
        return View(site, history, "applications", LineChart.Draw(series, changes, missing, "", band), lines, band) with
        {
            Logarithmic = Logarithmic(history, lines),
        };
    }

    // Comparing offers the scale; a count with a zero has no place on it.
    private static string? Logarithmic(AgencyHistory history, ImmutableArray<CountLine> lines)
    {
        CountLine[] shown = [.. lines.Where(line => line.Points.All(point => point.Value is null or > 0))];
        var values = shown.SelectMany(line => line.Points).Select(point => point.Value).OfType<decimal>().ToArray();
        if (values.Length == 0 || values.Max() / FarApart < values.Min()) return null;
        var counts = string.Join(',', shown.Select(line => line.Id == "received" ? "applications" : line.Id));
        return $"{Urls.Compare}?a={history.Agency.Id}&i={counts}&scale=log";
    }

    // Each on its own scale: what is in force is often a hundred times what a year adds.
    private static ChartView DocumentsChart(Site site, AgencyHistory history)
    {
        var lines = AllLines(site, history, "documents", Documents);
        var drawing = StackedColumns.Draw(
            [.. lines.Select(line => line.Drawn)], ChartMessages.Changes(site, history), site.Words["missing.no_report"]);
        return View(site, history, "documents", drawing, lines, null);
    }

    private static ImmutableArray<CountLine> AllLines(
        Site site, AgencyHistory history, string name, (string Label, CellId[] Cells)[] counts) =>
        [.. counts.Select(count => CountLine.Of(site, history, count.Label, site.Words[$"chart.{name}.{count.Label}"], _ => count.Cells))];

    private static ChartView View(
        Site site, AgencyHistory history, string name, ChartDrawing drawing, ImmutableArray<CountLine> lines, ChartBand? band) =>
        new ChartView(
            name, ChartMessages.Of(site, history, name, lines[0], lines), drawing,
            [], [])
        { Numbers = AllNumbers }.With(site, history.Agency.Id,
                lines.SelectMany(line => line.Numbers(site.Words)).Concat(Numbers(band)));

    // The middle half of the group that is nearest in the newest year; null where no year has enough of it.
    private static ChartBand? Band(Site site, AgencyHistory history)
    {
        var indicator = IndicatorCatalog.Find("applications")!;
        if (IndicatorSurvey.NearestTo(site, indicator, history.Agency, history.Reports[^1].Key.Year) is not var (peers, _)) return null;
        var years = history.Reports
            .Select(report => (report.Key.Year, Band: IndicatorSurvey.BandOf(site, indicator, peers, report.Key.Year)))
            .Where(year => year.Band is not null).ToArray();
        var (least, most) = (years.Min(year => year.Band!.Count), years.Max(year => year.Band!.Count));
        return new ChartBand(
            site.Words["charts.band", peers.Name(site),
                least == most ? CellText.Number(least) : $"{CellText.Number(least)}–{CellText.Number(most)}"],
            [.. years.Select(year => new BandYear(year.Year, Rounded(year.Band!.Low), Rounded(year.Band.High)))]);
    }

    private static IEnumerable<ChartNumber> Numbers(ChartBand? band) =>
        band is null
            ? [] : band.Years.Select(year => new ChartNumber(year.Year, "peers_p25", "P25", year.Low, ""))
                .Concat(band.Years.Select(year => new ChartNumber(year.Year, "peers_p75", "P75", year.High, "")));

    private static decimal Rounded(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
