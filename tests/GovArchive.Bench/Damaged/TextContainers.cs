using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>Plain text as converters leave it.</summary>
internal static class TextContainers
{
    private const int WidestLabel = 16;
    private const int Gap = 2;

    public static string Tabs(Draft draft) => Text(draft, grid => Rows(draft, grid, cells => string.Join('\t', cells)));

    public static string Bars(Draft draft) => Text(draft, grid => Rows(draft, grid, cells => string.Join(" | ", cells) + " |"));

    public static string Cells(Draft draft)
    {
        var between = draft.IsAiry ? "\n\n" : "\n";
        return Text(draft, grid => grid.Lines.SelectMany(Cells).Where(text => text.Length > 0), between);

        static IEnumerable<string> Cells(GridLine line) => line.Stray is { } stray ? [stray] : line.Slots.Select(slot => slot.Text);
    }

    public static string Columns(Draft draft) => Text(draft, Columns);

    private static string Text(Draft draft, Func<PrintedGrid, IEnumerable<string>> lines, string between = "\n")
    {
        var text = new StringBuilder();
        foreach (var item in draft.Items)
        {
            if (item.Table?.Caption is { } caption) text.Append(caption).Append("\n\n");
            if (item.Grid is { } grid) text.AppendJoin(between, lines(grid)).Append("\n\n");
            else text.Append(item.Text).Append("\n\n");
        }
        return text.ToString();
    }

    // A label of several lines goes on in the row below, beside blanks.
    private static IEnumerable<string> Rows(Draft draft, PrintedGrid grid, Func<IEnumerable<string>, string> row)
    {
        foreach (var (line, places) in grid.Lines.Zip(grid.Places()))
        {
            if (line.Stray is not null)
            {
                yield return line.Stray;
                continue;
            }
            var kept = draft.Pads ? places : places.Take(places.FindLastIndex(place => place.Slot is not null) + 1).ToList();
            var texts = kept.Select(place => (place.Slot?.Text ?? "").Split('\n')).ToList();
            for (var i = 0; i < texts.Select(text => text.Length).DefaultIfEmpty(0).Max(); i++)
                yield return row(texts.Select(text => i < text.Length ? text[i] : ""));
        }
    }

    private static IEnumerable<string> Columns(PrintedGrid grid)
    {
        var starts = Starts(grid);
        foreach (var line in grid.Lines)
        {
            if (line.Stray is not null)
            {
                yield return new string(' ', 30) + line.Stray;
                continue;
            }
            var wrapped = line.Slots.Select(slot => (slot.Column, Lines: Wrapped(slot))).ToList();
            for (var i = 0; i < wrapped.Max(cell => cell.Lines.Count); i++)
            {
                var text = new StringBuilder();
                foreach (var (column, lines) in wrapped.Where(cell => i < cell.Lines.Count))
                {
                    text.Append(' ', Math.Max(text.Length == 0 ? 0 : 1, starts[column] - Width(text.ToString())));
                    text.Append(lines[i]);
                }
                if (text.Length > 0) yield return text.ToString().TrimEnd();
            }
        }
    }

    /// <summary>A cell's lines, long ones broken.</summary>
    public static List<string> Wrapped(Slot slot) =>
        [.. slot.Text.Split('\n').SelectMany(part => part.Length == 0 ? [""] : part.Chunk(WidestLabel).Select(chunk => new string(chunk)))];

    /// <summary>Where each column begins, in half characters, so that all in it fits; cells over several columns are fitted last.</summary>
    public static int[] Starts(PrintedGrid grid)
    {
        var slots = grid.Lines.SelectMany(line => line.Slots).ToList();
        var widths = new int[slots.Max(slot => slot.Column + slot.Span)];
        foreach (var slot in slots.OrderBy(slot => slot.Span))
        {
            var (needed, there) = (Wrapped(slot).Max(Width) + Gap, widths.Skip(slot.Column).Take(slot.Span).Sum());
            if (needed > there) widths[slot.Column + slot.Span - 1] += needed - there;
        }
        var starts = new int[widths.Length];
        for (var i = 1; i < widths.Length; i++) starts[i] = starts[i - 1] + widths[i - 1];
        return starts;
    }

    /// <summary>In half characters.</summary>
    public static int Width(string text) => text.Sum(c => c >= '\u1100' ? 2 : 1);
}
