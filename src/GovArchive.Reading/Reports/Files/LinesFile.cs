using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Reports.Files;

/// <summary>
/// A source as it was read, beside the data files of its report: <c>&lt;year&gt;.txt</c>. The first line has the source's path; each other
/// one a place and, behind tabs, a line of text or the cells of a row. A place is <c>98:2</c>, line and column, with those of the row's
/// other cells behind it (<c>98:2,9,99:3</c>: the column alone on the same line), or the part of a format without lines.
/// </summary>
/// <param name="folder">Where the file is, by the report's key.</param>
/// <param name="key">Whose source it is.</param>
/// <param name="sha256">Of the file as it was written; null where none was.</param>
internal sealed class LinesFile(DataFolder folder, ReportKey key, string? sha256) : SourceLines
{
    public const string Extension = ".txt";

    private readonly string _path = Path.Combine(folder.Path, $"{key}{Extension}");

    public override bool IsThere => SourceFile.Exists(_path);

    /// <summary>The file's bytes; null for a report of whose source no line is known.</summary>
    public static byte[]? Write(Report report)
    {
        var rows = report.Content.Lines.Read();
        if (rows.IsEmpty) return null;
        var text = new StringBuilder(32 << 10).Append(rows[0].Cells[0].Place.File).Append('\n');
        foreach (var row in rows)
        {
            AppendPlaces(text, row.Cells);
            foreach (var cell in row.Cells) text.Append('\t').Append(cell.Text);
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>None where the file is missing, or another one than was written with the report.</summary>
    public override ImmutableArray<PrintedRow> Read()
    {
        if (!IsThere || SourceFile.Read(_path, _path, []) is not { } file) return [];
        var bytes = file.WithPlainLineEnds().Bytes;
        if (ContentHash.Of(bytes).ToString() != sha256) return [];
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        var rows = ImmutableArray.CreateBuilder<PrintedRow>(lines.Length - 2);
        foreach (var line in lines[1..^1])
        {
            if (ReadRow(line.Split('\t'), lines[0]) is not { } row) return [];
            rows.Add(row);
        }
        return rows.DrainToImmutable();
    }

    private static void AppendPlaces(StringBuilder text, ImmutableArray<LineCell> cells)
    {
        if (cells[0].Place.Line == 0)
        {
            text.Append(cells[0].Place.Part);
            return;
        }
        var line = 0;
        foreach (var cell in cells)
        {
            if (line > 0) text.Append(',');
            if (cell.Place.Line != line) text.Append(CultureInfo.InvariantCulture, $"{cell.Place.Line}:");
            text.Append(CultureInfo.InvariantCulture, $"{cell.Place.Column}");
            line = cell.Place.Line;
        }
    }

    private static PrintedRow? ReadRow(string[] fields, string own)
    {
        if (fields.Length < 2) return null;
        if (!char.IsAsciiDigit(fields[0].FirstOrDefault()))
        {
            var place = new Place(own, Part: fields[0].Length > 0 ? fields[0] : null);
            return new PrintedRow([.. fields.Skip(1).Select(text => new LineCell(place, text))]);
        }
        var places = fields[0].Split(',');
        if (places.Length != fields.Length - 1) return null;
        var (line, cells) = (0, ImmutableArray.CreateBuilder<LineCell>(places.Length));
        foreach (var (place, cell) in places.Zip(fields.Skip(1)))
        {
            var numbers = place.Split(':');
            if (numbers.Length == 2 && !Number(numbers[0], out line) || !Number(numbers[^1], out var column)) return null;
            cells.Add(new LineCell(new Place(own, line, column), cell));
        }
        return new PrintedRow(cells.DrainToImmutable());

        static bool Number(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
