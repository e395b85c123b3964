using System.Globalization;
using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>A PDF whose tables have ruled lines, in a Chinese font that is not embedded.</summary>
internal static class PdfContainer
{
    private const int Margin = 50;
    private const int Height = 842;
    private const int LeastWidth = 595;
    private const double Size = 9;
    private const double Half = Size / 2;
    private const double Leading = 12;
    private const double Inset = 3;
    private const string PageBreak = "\f";

    public static byte[] Write(Draft draft)
    {
        var pages = new List<StringBuilder> { new() };
        double y = Height - Margin;
        var grids = draft.Items.Select(item => item.Grid).OfType<PrintedGrid>();
        var width = grids.Select(grid => 2 * Margin + Widths(grid).Sum()).Append(LeastWidth).Max();
        foreach (var item in draft.Items)
        {
            if (item.Table?.Caption is { } caption) Say(caption);
            if (item.Grid is null) Say(item.Text);
            else foreach (var (stray, part) in Paged(item.Grid, y).Parts())
            {
                if (stray is not null) NewPage(stray);
                if (part.Lines.Count > 0) Draw(draft, pages[^1], part, Margin, ref y);
            }
            y -= Leading;
        }
        return PdfFile.Of(pages, (int)width + 1, Height, draft.Watermark);

        void Say(string text)
        {
            foreach (var line in text.Chunk((int)((width - 2 * Margin) / Size)))
            {
                if (y < Margin + Leading) NewPage(PageBreak);
                pages[^1].Append(Text(Margin, y - Leading, new string(line)));
                y -= Leading;
            }
        }

        void NewPage(string stray)
        {
            if (stray != PageBreak) pages[^1].Append(Text(width / 2, Margin / 2, stray));
            pages.Add(new StringBuilder());
            y = Height - Margin;
        }
    }

    // A page's end is before each row that does not fit on it.
    private static PrintedGrid Paged(PrintedGrid grid, double y)
    {
        var (heights, lines) = (Heights(grid), new List<GridLine>());
        foreach (var (i, line) in grid.Lines.Index())
        {
            if (line.Stray is not null) y = Height - Margin;
            else if (y - heights[i] < Margin)
            {
                lines.Add(new GridLine([]) { Stray = PageBreak });
                y = Height - Margin;
            }
            lines.Add(line);
            y -= heights[i];
        }
        return new PrintedGrid(lines, grid.Table);
    }

    private static void Draw(Draft draft, StringBuilder page, PrintedGrid grid, double left, ref double y)
    {
        var (widths, heights) = (Widths(grid), Heights(grid));
        foreach (var (i, line) in grid.Lines.Index())
        {
            foreach (var slot in line.Slots)
            {
                var (x, wide) = (left + widths.Take(slot.Column).Sum(), widths.Skip(slot.Column).Take(slot.Span).Sum());
                var high = heights.Skip(i).Take(slot.Rows).Sum();
                if (draft.IsRuled) page.Append(CultureInfo.InvariantCulture, $"{x:0.##} {y - high:0.##} {wide:0.##} {high:0.##} re S\n");
                var lines = TextContainers.Wrapped(slot);
                var top = y - (high - lines.Count * Leading) / 2;
                foreach (var text in lines)
                {
                    top -= Leading;
                    // Numbers are in the middle of their cells, labels at the left.
                    var at = slot.Kind == SlotKind.Value ? x + (wide - TextContainers.Width(text) * Half) / 2 : x + Inset;
                    page.Append(Text(at, top + Inset, text));
                    if (draft.HasShadow) page.Append(Text(at + 1.2, top + Inset - 0.6, text));
                }
            }
            y -= heights[i];
        }
    }

    private static double[] Widths(PrintedGrid grid)
    {
        var starts = TextContainers.Starts(grid);
        var last = grid.Lines.SelectMany(line => line.Slots).Where(slot => slot.Column + slot.Span == starts.Length);
        var widest = last.Max(slot => starts[slot.Column] + TextContainers.Wrapped(slot).Max(TextContainers.Width) + 2);
        return [.. starts.Zip(starts.Skip(1).Append(widest), (start, end) => (end - start) * Half)];
    }

    // What reaches over several rows needs the last of them to be high enough.
    private static double[] Heights(PrintedGrid grid)
    {
        var rows = grid.Lines.Select(line => line.Slots.Where(slot => slot.Rows == 1).Select(Needed));
        var heights = rows.Select(needed => needed.Append(Leading + 2 * Inset).Max()).ToArray();
        foreach (var (i, line) in grid.Lines.Index())
            foreach (var slot in line.Slots.Where(slot => slot.Rows > 1))
            {
                var last = Math.Min(i + slot.Rows, heights.Length) - 1;
                heights[last] += Math.Max(0, Needed(slot) - heights[i..(last + 1)].Sum());
            }
        return heights;
    }

    private static double Needed(Slot slot) => TextContainers.Wrapped(slot).Count * Leading + 2 * Inset;

    private static string Text(double x, double y, string text) =>
        text.Length == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $"BT /F1 {Size} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{PdfFile.Hex(text)}> Tj ET\n");
}
