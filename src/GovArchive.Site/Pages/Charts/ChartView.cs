using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Charts.Drawing;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Charts;

/// <summary>A drawing with what is below it: its sentence, its table, its files.</summary>
/// <param name="Id">Its name in addresses, and the id of its figure on the page.</param>
/// <param name="Header">Of the table behind the drawing.</param>
public sealed record ChartView(string Id, Html Drawing, string Summary, ImmutableArray<string> Header, ImmutableArray<ChartRow> Rows)
{
    /// <summary>Address of the drawing as a file of its own; null where it has none.</summary>
    public string? Svg { get; init; }

    /// <summary>Address of its numbers.</summary>
    public string? Csv { get; init; }

    /// <summary>
    /// Markup for other people's pages: the drawing, always as it is now, linked to this page; null where the site does not know its
    /// address.
    /// </summary>
    public string? Embed { get; init; }

    /// <summary>The files <see cref="Svg"/> and <see cref="Csv"/> name.</summary>
    public ImmutableArray<OutputFile> Files { get; init; } = [];
}

public sealed record ChartRow(string Year, ImmutableArray<string> Cells);

/// <summary>One number of a chart as data.</summary>
/// <param name="Series">Id of the line, bar or part.</param>
/// <param name="Missing">Why there is no value; "" when there is one.</param>
/// <param name="Findings">Codes of the checks by which another number contradicts it, separated by spaces; "" for none.</param>
public sealed record ChartNumber(int Year, string Series, string Label, decimal? Value, string Missing, string Findings = "");

/// <summary>Charts as files: whoever quotes one takes its title, source and licence along, they are in the drawing.</summary>
internal static class ChartFiles
{
    /// <summary>Width of an embedded chart in CSS pixels: one and a half times its own units, where its type is as large as text.</summary>
    private const int EmbedWidth = 510;

    /// <summary>The chart with its files.</summary>
    /// <param name="page">Address of the page it is on.</param>
    public static ChartView With(this ChartView chart, Site site, string agency, string page, IEnumerable<ChartNumber> numbers)
    {
        if (!site.Config.Downloads.Contains(SiteParts.Charts)) return chart;
        var (svg, csv) = (site.Home + Urls.Chart(agency, chart.Id, "svg"), site.Home + Urls.Chart(agency, chart.Id, "csv"));
        return chart with
        {
            Svg = svg,
            Csv = csv,
            Embed = site.Config.BaseUrl is { } root
                ? Markup(root.AbsoluteUri + svg, $"{site.Outside(page)}#{chart.Id}", chart.Summary) : null,
            Files =
            [
                new OutputFile(svg, Encoding.UTF8.GetBytes(ChartFile.Of(chart.Drawing.ToString()))),
                new OutputFile(csv, Csv.Write(numbers
                    .Select(number =>
                        (string[])[CellText.Year(number.Year), number.Series, number.Label, Csv.Number(number.Value), number.Missing,
                            number.Findings])
                    .Prepend(["year", "series", "label", "value", "missing", "findings"]))),
            ],
        };
    }

    private static string Markup(string svg, string page, string summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"<a href=\"{Html.Escape(page)}\"><img src=\"{Html.Escape(svg)}\" width=\"{EmbedWidth}\" alt=\"{Html.Escape(summary)}\"></a>");
}
