using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Lays out a table as the form prints it.</summary>
internal static class GridLayout
{
    /// <param name="dashes">What stands for unit and number of groups, in lists.</param>
    public static PrintedGrid Of(PlanTable table, string dashes) => new(
        table.Form.Arrangement switch
        {
            Arrangement.Line => [.. SideBySide(table)],
            Arrangement.List => [.. Listed(table, dashes)],
            _ => [.. Rows(table)],
        },
        table.Form.Id);

    private static IEnumerable<GridLine> Rows(PlanTable table)
    {
        var labels = 1 + table.Blocks.SelectMany(block => block.Rows).Select(row => row.Under.Count).DefaultIfEmpty().Max();
        var width = labels + table.Blocks.Max(block => block.Columns.Count);
        foreach (var block in table.Blocks)
        {
            if (block.Label is not null) yield return new GridLine([new Slot(SlotKind.Head, block.Label, 0, width)]);
            foreach (var line in Header(block, labels, width)) yield return line;
            foreach (var (i, row) in block.Rows.Index())
            {
                var slots = Groups(block.Rows, i).ToList();
                slots.Add(new Slot(SlotKind.Label, row.Label, row.Under.Count, labels - row.Under.Count));
                slots.AddRange(Values(table, block, row, labels, width));
                yield return new GridLine(slots);
            }
        }
    }

    // The last column is as wide as what is left.
    private static IEnumerable<Slot> Values(PlanTable table, PlanBlock block, PlanRow row, int first, int width)
    {
        foreach (var (i, column) in block.Columns.Index())
        {
            var span = i == block.Columns.Count - 1 ? width - first - i : 1;
            var cell = table.IsOurs && row.IsOurs && column.IsOurs ? new CellId(table.Form.Id, row.Form.Id, column.Id) : null;
            yield return new Slot(SlotKind.Value, row.Values[column.Id], first + i, span) { Cell = cell };
        }
    }

    // A group is before its first row and reaches down to its last.
    private static IEnumerable<Slot> Groups(List<PlanRow> rows, int at)
    {
        for (var level = 0; level < rows[at].Under.Count; level++)
        {
            if (at > 0 && IsSame(rows[at].Under, rows[at - 1].Under, level)) continue;
            var count = rows.Skip(at).TakeWhile(row => IsSame(row.Under, rows[at].Under, level)).Count();
            yield return new Slot(SlotKind.Label, rows[at].Under[level], level, 1, count);
        }
    }

    private static bool IsSame(List<string> under, List<string> other, int level) =>
        under.Count > level && other.Count > level && under.Take(level + 1).SequenceEqual(other.Take(level + 1));

    private static IEnumerable<GridLine> Header(PlanBlock block, int labels, int width)
    {
        var depth = 1 + block.Columns.Max(column => column.Under.Count);
        for (var level = 0; level < depth; level++)
        {
            var slots = new List<Slot>();
            if (level == 0) slots.Add(new Slot(SlotKind.Head, block.Corner, 0, labels, depth));
            for (var i = 0; i < block.Columns.Count;)
            {
                var column = block.Columns[i];
                var same = block.Columns.Skip(i).TakeWhile(other => IsSame(other.Under, column.Under, level)).Count();
                var count = Math.Max(1, same);
                var span = i + count == block.Columns.Count ? width - labels - i : count;
                if (column.Under.Count > level) slots.Add(new Slot(SlotKind.Head, column.Under[level], labels + i, span));
                else if (column.Under.Count == level) slots.Add(new Slot(SlotKind.Head, column.Head, labels + i, span, depth - level));
                i += count;
            }
            yield return new GridLine(slots);
        }
    }

    private static IEnumerable<GridLine> Listed(PlanTable table, string dashes)
    {
        var block = table.Blocks[0];
        foreach (var line in Header(block, 1, 1 + block.Columns.Count))
        {
            foreach (var slot in line.Slots.Where(slot => slot.Column > 0)) slot.Column++;
            if (line.Slots.Find(slot => slot.Column == 0) is { } corner)
                line.Slots.Insert(1, new Slot(SlotKind.Head, table.Form.UnitLabel!, 1, 1, corner.Rows));
            yield return line;
        }
        // A row of the form is no group, whether it is printed or not.
        var before = table.Form.Blocks[0].Rows.Select(row => row.Label).ToHashSet();
        foreach (var row in block.Rows)
        {
            foreach (var group in row.Under.Where(before.Add))
            {
                var blanks = Enumerable.Range(1, 1 + block.Columns.Count).Select(i => new Slot(SlotKind.Label, dashes, i));
                yield return new GridLine([new Slot(SlotKind.Label, group, 0), .. blanks]);
            }
            var values = Values(table, block, row, 2, 2 + block.Columns.Count);
            yield return new GridLine([new Slot(SlotKind.Label, row.Label, 0), new Slot(SlotKind.Label, row.Unit, 1), .. values]);
        }
    }

    private static IEnumerable<GridLine> SideBySide(PlanTable table)
    {
        var block = table.Blocks[0];
        var lines = new[] { new List<Slot>(), new List<Slot>(), new List<Slot>(), new List<Slot>() };
        var count = block.Columns.Count;
        foreach (var (i, row) in block.Rows.Index())
        {
            if (row.Under.Count == 0) lines[0].Add(new Slot(SlotKind.Head, row.Label, i * count, count));
            else if (i == 0 || block.Rows[i - 1].Under.Count == 0)
            {
                var members = block.Rows.Skip(i).TakeWhile(other => other.Under.Count > 0).Count();
                lines[0].Add(new Slot(SlotKind.Head, row.Under[0], i * count, count * members));
            }
            if (row.Under.Count > 0) lines[1].Add(new Slot(SlotKind.Head, row.Label, i * count, count));
            var deep = row.Under.Count > 0 ? 2 : 1;
            lines[deep].AddRange(block.Columns.Select((column, at) => new Slot(SlotKind.Head, column.Head, i * count + at, 1, 3 - deep)));
            lines[3].AddRange(Values(table, block, row, i * count, (i + 1) * count));
        }
        return lines.Select(line => new GridLine(line));
    }
}
