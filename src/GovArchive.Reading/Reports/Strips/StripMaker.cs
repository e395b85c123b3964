using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Pictures;
using GovArchive.Pictures.Strips;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Strips;

/// <summary>
/// Cuts the rows of tables out of the pictures of their pages: those that no figure was read from too, for a person may read them.
/// </summary>
internal static class StripMaker
{
    private const int MostBytes = 250_000;
    private const int MostPoints = 8_000_000;

    // Points of a page round a row: its rules are shown too.
    private const double Margin = 1.5;

    // What is too large is made smaller, in eighths; where the last is too large still, there is no picture.
    private static readonly int[] Sizes = [8, 6, 4, 3, 2];

    /// <summary>The file of a <see cref="StripSheet"/>; empty where no table is of a picture, or the rows are too large.</summary>
    public static ReadOnlyMemory<byte> Of(SourceDocument document, FigureSheet figures)
    {
        if (document.Scans.IsEmpty) return default;
        var rows = Rows(document, figures).ToArray();
        if (rows.Length == 0) return default;
        foreach (var size in Sizes)
        {
            var parts = Array.ConvertAll(rows, row => row.Part(size));
            var width = parts.Max(part => part.Width);
            if (parts.Sum(part => (long)part.Height) * width > MostPoints) continue;
            var file = Write(rows, parts, size, width);
            if (file.Length <= MostBytes) return file;
        }
        return default;
    }

    private static byte[] Write(CutRow[] rows, GrayPicture[] parts, int size, int width)
    {
        var shades = new byte[width * parts.Sum(part => part.Height)];
        Array.Fill(shades, byte.MaxValue);
        var (top, lines) = (0, new List<string>());
        foreach (var (row, part) in rows.Zip(parts))
        {
            var shown = FourShades.Of(part);
            for (var y = 0; y < part.Height; y++)
                shown.Shades.AsSpan(y * part.Width, part.Width).CopyTo(shades.AsSpan((top + y) * width));
            lines.Add(StripSheet.Line(new RowStrip(row.Place.Part!, top, part.Width, part.Height, row.Cells(size, part.Width))));
            top += part.Height;
        }
        return PngFile.Write(new GrayPicture(width, top, shades), StripSheet.Keyword, string.Join('\n', lines));
    }

    private static IEnumerable<CutRow> Rows(SourceDocument document, FigureSheet figures)
    {
        var read = figures.Form.Cells.Select(cell => (Cell: cell, Figure: figures[cell]))
            .Where(entry => entry.Figure.State != FigureState.Absent && document.IsScanned(entry.Figure.Place))
            .ToLookup(entry => entry.Figure.Place, entry => (entry.Cell, entry.Figure.Raw));
        foreach (var grid in document.Blocks.OfType<GridBlock>())
        {
            GridRow[] scanned = [.. grid.Rows.Where(row => !row.Boxes.IsEmpty && document.IsScanned(row.Cells[0].Place))];
            // A label beside several rows begins above most of them: all rows of a page are as wide as its table.
            var tables = scanned.SelectMany(row => row.Boxes.OfType<PrintBox>(), (row, box) => (Page: PageOf(row), Box: box))
                .GroupBy(entry => entry.Page, entry => entry.Box).ToDictionary(
                    page => page.Key, page => (Left: page.Min(cell => cell.Left), Right: page.Max(cell => cell.Right)));
            foreach (var row in scanned)
            {
                PrintBox[] own = [.. row.Boxes.OfType<PrintBox>()];
                if (own.Length == 0 || !document.Scans.TryGetValue(PageOf(row), out var scan)) continue;
                var (place, (left, right)) = (row.Cells[0].Place, tables[PageOf(row)]);
                // Most cells end where the row does.
                var box = new PrintBox(
                    left - Margin, own.Min(cell => cell.Top) - Margin, right + Margin,
                    own.Select(cell => cell.Bottom).Order().ElementAt(own.Length / 2) + Margin);
                yield return new CutRow(place, scan, box, Placed(row, [.. read[place]]));
            }
        }
    }

    private static string PageOf(GridRow row) => row.Cells[0].Place.Part!.Split(" line ", 2)[0];

    // Figures have the place of their row; of a row they are in the form's order.
    private static ImmutableArray<(CellId Cell, PrintBox? Box)> Placed(GridRow row, (CellId Cell, string Raw)[] figures)
    {
        var (placed, next) = (ImmutableArray.CreateBuilder<(CellId, PrintBox?)>(figures.Length), 0);
        foreach (var (cell, raw) in figures)
        {
            while (next < row.Cells.Length && (row.Cells[next].Spanned || row.Cells[next].Raw != raw)) next++;
            if (next == row.Cells.Length) return [.. figures.Select(figure => (figure.Cell, (PrintBox?)null))];
            placed.Add((cell, row.Boxes[next++]));
        }
        return placed.MoveToImmutable();
    }

    private sealed record CutRow(Place Place, PageScan Scan, PrintBox Box, ImmutableArray<(CellId Cell, PrintBox? Box)> Placed)
    {
        /// <param name="size">In eighths of the page's picture.</param>
        public GrayPicture Part(int size)
        {
            var (left, top) = (Pixels(Box.Left), Pixels(Box.Top));
            var part = Scan.Picture.Crop(left, top, Pixels(Box.Right) - left, Pixels(Box.Bottom) - top);
            return size == 8 ? part : part.Scaled(Math.Max(1, part.Width * size / 8), Math.Max(1, part.Height * size / 8));
        }

        public ImmutableArray<StripCell> Cells(int size, int width) => [.. Placed.Select(entry =>
            entry.Box is { } box
            ? new StripCell(entry.Cell, At(box.Left, size, width), At(box.Right, size, width)) : new StripCell(entry.Cell, 0, 0))];

        private int At(double x, int size, int width) => Math.Clamp((Pixels(x) - Math.Max(0, Pixels(Box.Left))) * size / 8, 0, width);

        private int Pixels(double points) => (int)Math.Round(points / Scan.Points);
    }
}
