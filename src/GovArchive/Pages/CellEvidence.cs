using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>Where a row of a statutory table stands in the source, and how its numbers were read.</summary>
/// <param name="State">CSS class: source, transcribed, recovered, corrected or absent; the one that most needs a look.</param>
public sealed record EvidenceRow(string Name, string Address, string Lines, string How, string State);

/// <summary>The evidence of cells: in words for a whole row, in numbers for the script that shows a single cell's.</summary>
internal static class CellEvidence
{
    private static readonly string[] Weight = ["corrected", "recovered", "absent", "transcribed", "source"];

    /// <summary>A row each, of the tables that the report has.</summary>
    public static IEnumerable<EvidenceRow> Rows(Site site, Report report, FormTable table, FormNames names) =>
        from row in table.AllCells.GroupBy(cell => cell.Row)
        where TableCompleteness.IsAsked(table, row.First(), report.Figures)
        let figures = row.Select(cell => report.Figures[cell.Id]).ToImmutableArray()
        let kinds = figures.Select(Kind).Distinct().Order(Comparer<string>.Create((a, b) => Array.IndexOf(Weight, a).CompareTo(Array.IndexOf(Weight, b)))).ToArray()
        select new EvidenceRow(
            names.Row(row.Key), "#" + Urls.Anchor(row.First().Id), Lines(site, figures), string.Join(site.Words["list.comma"], kinds.Select(kind => site.Words["origin." + kind])), kinds[0]);

    /// <summary>"第 98–104 行", or the part of the file in formats without lines; "" where none of it is in the source.</summary>
    public static string Lines(Site site, ImmutableArray<Figure> figures)
    {
        var places = figures.Where(figure => figure.State != FigureState.Absent).Select(figure => figure.Place).ToArray();
        var (numbers, parts) = (places.Select(place => place.Line).Where(line => line > 0).ToArray(), places.Select(place => place.Part).OfType<string>().Distinct().ToArray());
        if (parts.Length > 0) return string.Join(site.Words["list.comma"], parts);
        if (numbers.Length == 0) return "";
        return numbers.Min() == numbers.Max()
            ? site.Words["evidence.line", Number(numbers.Min())]
            : site.Words["evidence.lines", Number(numbers.Min()), Number(numbers.Max())];
    }

    /// <summary>Lines of a row's cells for a script: "98" for all the same, "98+" for one after the other, else one number each, 0 for none.</summary>
    public static string Numbers(ImmutableArray<Figure> figures)
    {
        var lines = figures.Select(figure => figure.Place.Line).ToArray();
        if (lines.All(line => line == lines[0])) return lines[0] == 0 ? "" : Number(lines[0]);
        return lines.Index().All(entry => entry.Item == lines[0] + entry.Index) ? Number(lines[0]) + "+" : string.Join(' ', lines.Select(Number));
    }

    /// <summary>What the source prints where the page shows something else for it; null where both are the same.</summary>
    public static string? Raw(Figure figure) => figure switch
    {
        { State: FigureState.Absent or FigureState.Blank } when figure.Raw.Length == 0 => null,
        { AsPrinted: { } value } when figure.Raw == Csv.Number(value) || figure.Raw == CellText.Number(value) => null,
        _ => figure.Raw,
    };

    public static string Kind(Figure figure) => figure.State == FigureState.Absent ? "absent" : figure.Origin.Word();

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
