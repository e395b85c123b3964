using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Cells;

/// <summary>
/// Where the cells of a statutory table are in the source: in words for a whole row, in numbers for the script that shows a single
/// cell's.
/// </summary>
internal static class CellEvidence
{
    /// <summary>
    /// "98–104", lines of the source, or the part of the file in formats without lines; "" where none of it is in the source.
    /// </summary>
    public static string Lines(Site site, ImmutableArray<Figure> figures)
    {
        var places = figures.Where(figure => figure.State != FigureState.Absent).Select(figure => figure.Place).ToArray();
        var (numbers, parts) = (places.Select(place => place.Line).Where(line => line > 0).ToArray(),
            places.Select(place => place.Part).OfType<string>().Distinct().ToArray());
        if (parts.Length > 0) return string.Join(site.Words["list.comma"], parts.Select(part => FindingText.Part(part, site.Words)));
        if (numbers.Length == 0) return "";
        return numbers.Min() == numbers.Max() ? Number(numbers.Min()) : $"{Number(numbers.Min())}–{Number(numbers.Max())}";
    }

    /// <summary>
    /// Lines of a row's cells for a script, 0 for none; "" where <see cref="Lines"/> says it: all the same, or one after the other.
    /// </summary>
    public static string Numbers(ImmutableArray<Figure> figures)
    {
        var lines = figures.Select(figure => figure.Place.Line).ToArray();
        return lines.All(line => line == lines[0]) || lines.Index().All(entry => entry.Item == lines[0] + entry.Index)
            ? "" : string.Join(' ', lines.Select(Number));
    }

    /// <summary>What the source prints where the page shows something else for it; null where both are the same.</summary>
    public static string? Raw(Figure figure) => figure switch
    {
        { State: FigureState.Absent or FigureState.Blank } when figure.Raw.Length == 0 => null,
        { AsPrinted: { } value } when figure.Raw == Csv.Number(value) || figure.Raw == CellText.Number(value) => null,
        _ => figure.Raw,
    };

    private static string Number(int line) => line.ToString(CultureInfo.InvariantCulture);
}
