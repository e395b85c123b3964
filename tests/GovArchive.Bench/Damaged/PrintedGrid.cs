using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>What a cell of a printed table is.</summary>
internal enum SlotKind
{
    Head,
    Label,
    Value,
}

/// <summary>One cell of a printed table.</summary>
internal sealed class Slot(SlotKind kind, string text, int column, int span = 1, int rows = 1)
{
    public SlotKind Kind { get; } = kind;

    public string Text { get; set; } = text;

    public int Column { get; set; } = column;

    public int Span { get; set; } = span;

    public int Rows { get; set; } = rows;

    /// <summary>Which cell of this report it prints; null for labels, heads, and values of others.</summary>
    public CellId? Cell { get; init; }

    /// <summary>In the container's own markup, in place of the text: what is inside td or w:tc. Null for plain text.</summary>
    public string? Markup { get; set; }

    /// <summary>Attributes of its td; "" for none.</summary>
    public string Attributes { get; set; } = "";
}

/// <summary>One line of a printed table, or a line of text that breaks the table in two.</summary>
internal sealed class GridLine(List<Slot> slots)
{
    public List<Slot> Slots { get; } = slots;

    /// <summary>A page's number or running head between two rows; null for a row.</summary>
    public string? Stray { get; init; }

    /// <summary>Of its tr; "" for none.</summary>
    public string Attributes { get; init; } = "";

    public List<Slot> Values => [.. Slots.Where(slot => slot.Kind == SlotKind.Value)];

    public bool HasOurs => Slots.Exists(slot => slot.Cell is not null);
}

/// <summary>A table laid out.</summary>
internal sealed class PrintedGrid(List<GridLine> lines, string table)
{
    public List<GridLine> Lines { get; set; } = lines;

    public string Table { get; } = table;

    /// <summary>What is at each place of each line: a cell, or null and the cell that covers it from the left or from above.</summary>
    public IEnumerable<List<(Slot? Slot, Slot? Cover)>> Places()
    {
        var above = new Dictionary<int, (Slot Slot, int Left)>();
        foreach (var line in Lines)
        {
            var places = new SortedDictionary<int, (Slot? Slot, Slot? Cover)>();
            foreach (var (column, (slot, left)) in above.ToArray())
            {
                places[column] = (null, slot);
                if (left <= 1) above.Remove(column);
                else above[column] = (slot, left - 1);
            }
            foreach (var slot in line.Slots)
                for (var i = 0; i < slot.Span; i++)
                {
                    places[slot.Column + i] = i == 0 ? (slot, null) : (null, slot);
                    if (slot.Rows > 1) above[slot.Column + i] = (slot, slot.Rows - 1);
                }
            var last = places.Count == 0 ? -1 : places.Keys.Last();
            yield return [.. Enumerable.Range(0, last + 1).Select(column => places.GetValueOrDefault(column))];
        }
    }

    /// <summary>The parts between stray lines; what reaches over one is a blank cell behind it.</summary>
    public IEnumerable<(string? Stray, PrintedGrid Part)> Parts()
    {
        var (stray, part) = ((string?)null, new List<GridLine>());
        var open = new List<(Slot Slot, int Left)>();
        foreach (var line in Lines)
        {
            if (line.Stray is not null)
            {
                yield return (stray, Clipped(part));
                (stray, part) = (line.Stray, []);
                continue;
            }
            var begun = part.Count > 0 || stray is null ? [] : open.Select(over => Rest(over.Slot, over.Left));
            part.Add(new GridLine([.. begun.Concat(line.Slots).OrderBy(slot => slot.Column)]) { Attributes = line.Attributes });
            open = [.. open.Where(over => over.Left > 1).Select(over => (over.Slot, over.Left - 1))];
            open.AddRange(line.Slots.Where(slot => slot.Rows > 1).Select(slot => (slot, slot.Rows - 1)));
        }
        yield return (stray, Clipped(part));
    }

    private PrintedGrid Clipped(List<GridLine> lines)
    {
        var clipped = from entry in lines.Index()
                      let slots = entry.Item.Slots.Select(slot => Clipped(slot, lines.Count - entry.Index))
                      select new GridLine([.. slots]) { Attributes = entry.Item.Attributes };
        return new PrintedGrid([.. clipped], Table);
    }

    private static Slot Rest(Slot slot, int rows) => new(slot.Kind, "", slot.Column, slot.Span, rows);

    private static Slot Clipped(Slot slot, int rows) => slot.Rows <= rows
        ? slot
        : new Slot(slot.Kind, slot.Text, slot.Column, slot.Span, rows)
        {
            Cell = slot.Cell,
            Markup = slot.Markup,
            Attributes = slot.Attributes,
        };
}
