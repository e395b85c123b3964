using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Forms.Cells;
using GovArchive.Pictures.Strips;

namespace GovArchive.Reports.Strips;

/// <summary>Where a cell of the form is in its strip.</summary>
/// <param name="Left">In points of the picture.</param>
/// <param name="Right">Behind its last column; 0 where it is not known which of the row's cells it is.</param>
public readonly record struct StripCell(CellId Cell, int Left, int Right);

/// <summary>One row of a scanned table as it is printed.</summary>
/// <param name="Part">The row's place in its source: <c>page 3 line 12</c>.</param>
/// <param name="Top">Where it begins in the sheet, in points of the picture.</param>
/// <param name="Cells">What of the form was read from it; empty for heads, and for rows that were not understood.</param>
public sealed record RowStrip(string Part, int Top, int Width, int Height, ImmutableArray<StripCell> Cells);

/// <summary>
/// All rows of a report's scanned tables, one below the other in one picture: <c>&lt;year&gt;.png</c> beside the
/// data files. One file a report and not one a row: an archive of scans would have sixty times as many files. The picture says itself where
/// each row is, in a text of one line a row: part, top, width and height, then each cell with its left and right, parted by tabs.
/// </summary>
public sealed record StripSheet(int Width, int Height, ImmutableArray<RowStrip> Rows)
{
    public const string Extension = ".png";

    internal const string Keyword = "rows";

    // A form has fewer cells.
    private const int MostRows = 1000;

    /// <summary>The row that a cell was read from; null where it was read from none.</summary>
    public RowStrip? Of(CellId cell) => Rows.FirstOrDefault(row => row.Cells.Any(own => own.Cell == cell));

    /// <summary>Null where the bytes are not such a picture, or a row is not in it.</summary>
    public static StripSheet? Read(ReadOnlySpan<byte> file)
    {
        if (PngFile.Read(file, Keyword) is not (var width, var height, var text)) return null;
        var rows = ImmutableArray.CreateBuilder<RowStrip>();
        foreach (var line in text.Split('\n', MostRows))
        {
            if (Row(line.Split('\t')) is not { } row || row.Width > width || row.Top > height - row.Height) return null;
            rows.Add(row);
        }
        return new StripSheet(width, height, rows.DrainToImmutable());
    }

    internal static string Line(RowStrip row) => string.Join('\t',
    [
        row.Part, Text(row.Top), Text(row.Width), Text(row.Height),
        .. row.Cells.Select(cell => $"{cell.Cell} {Text(cell.Left)} {Text(cell.Right)}"),
    ]);

    private static RowStrip? Row(string[] fields)
    {
        if (fields.Length < 4 || Number(fields[1]) is not { } top || Number(fields[2]) is not { } width
            || Number(fields[3]) is not { } height) return null;
        var cells = fields.Skip(4).Select(Cell).OfType<StripCell>().ToImmutableArray();
        return cells.Length == fields.Length - 4 && width > 0 && height > 0 ? new RowStrip(fields[0], top, width, height, cells) : null;
    }

    private static StripCell? Cell(string field) =>
        field.Split(' ') is [var name, var left, var right] && CellId.TryParse(name, out var id)
        && Number(left) is { } from && Number(right) is { } to ? new StripCell(id, from, to) : null;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
