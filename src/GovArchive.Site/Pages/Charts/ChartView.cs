using System.Collections.Immutable;
using System.Text;
using GovArchive.Charts.Drawing;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>A drawing with what is around it: its message, its key, its table, its files.</summary>
/// <param name="Id">Its name in addresses, and the id of its figure on the page.</param>
/// <param name="Header">Of the table behind the drawing; empty for none.</param>
public sealed record ChartView(
    string Id, ChartWords Words, ChartDrawing Chart, ImmutableArray<string> Header, ImmutableArray<ChartRow> Rows)
{
    public string Title => Words.Title;

    public string Subtitle => Words.Subtitle;

    public Html Drawing => Chart.OnPage(Words.Summary);

    /// <summary>Of the drawing; empty where <see cref="Parts"/> tell it.</summary>
    public ImmutableArray<KeyEntry> Key { get; init; } = Chart.Key;

    /// <summary>What the drawing cannot show.</summary>
    public ImmutableArray<string> Notes => Chart.Notes;

    /// <summary>The newest year's parts with their numbers, in place of the key; empty for a chart that has none.</summary>
    public ImmutableArray<ChartPart> Parts { get; init; } = [];

    /// <summary>
    /// Address where the same numbers are on a logarithmic scale; null where one axis tells them all apart, or one has no logarithm.
    /// </summary>
    public string? Logarithmic { get; init; }

    /// <summary>Where on the page its numbers stand, where they have no table of their own; null for nowhere.</summary>
    public string? Numbers { get; init; }

    /// <summary>Address of the drawing as a file of its own; null where it has none.</summary>
    public string? Svg { get; init; }

    /// <summary>Address of its numbers; null where it has none.</summary>
    public string? Csv { get; init; }

    /// <summary>The files <see cref="Svg"/> and <see cref="Csv"/> name.</summary>
    public ImmutableArray<OutputFile> Files { get; init; } = [];
}

public sealed record ChartRow(string Year, ImmutableArray<string> Cells);

/// <param name="Share">"" where the whole is too few cases.</param>
/// <param name="Address">The number's evidence, from the page that the chart is on.</param>
public sealed record ChartPart(Html Mark, string Name, string Count, string Share, string Address);

/// <summary>One number of a chart as data.</summary>
/// <param name="Series">Id of the line, bar or part.</param>
/// <param name="Missing">Why there is no value; "" when there is one.</param>
/// <param name="Findings">Codes of the checks by which another number contradicts it, separated by spaces; "" for none.</param>
public sealed record ChartNumber(int Year, string Series, string Label, decimal? Value, string Missing, string Findings = "");

/// <summary>Charts as files: whoever quotes one takes its title, source and licence along, they are in the drawing.</summary>
internal static class ChartFiles
{
    /// <summary>The chart with its files.</summary>
    /// <param name="numbers">Empty for a drawing whose numbers are in another chart's file.</param>
    public static ChartView With(this ChartView chart, Site site, string agency, IEnumerable<ChartNumber> numbers)
    {
        if (!site.Config.Downloads.Contains(SiteParts.Charts)) return chart;
        var (svg, csv) = (site.Home + Urls.Chart(agency, chart.Id, "svg"), site.Home + Urls.Chart(agency, chart.Id, "csv"));
        string[][] rows = [.. numbers.Select(number => (string[])
            [CellText.Year(number.Year), number.Series, number.Label, Text.Formats.Csv.Number(number.Value), number.Missing,
                number.Findings])];
        var drawing = new OutputFile(svg, Encoding.UTF8.GetBytes(ChartFile.Of(chart.Words, chart.Chart)));
        return chart with
        {
            Svg = svg,
            Csv = rows.Length == 0 ? null : csv,
            Files = rows.Length == 0 ? [drawing]
                : [drawing, new OutputFile(csv, Text.Formats.Csv.Write(
                    rows.Prepend(["year", "series", "label", "value", "missing", "findings"])))],
        };
    }
}
