using GovArchive.Bench.Damaged;

namespace GovArchive.Bench.Scans;

/// <summary>How wide the columns of a table are and how high its rows, in points, with the text of each cell broken into lines.</summary>
internal sealed class TableSizes
{
    private const float LeastInset = 1.2f;
    private const float NarrowColumn = 40;
    private const float LabelsOfNarrowTable = 0.3f;
    private const float UnitColumn = 0.12f;
    private const float ListColumn = 0.2f;

    private readonly Dictionary<Slot, (List<string> Lines, float Size)> _set = [];
    private readonly ScanStyle _style;

    public TableSizes(PrintedGrid grid, ScanStyle style, float width)
    {
        _style = style;
        var widths = Widths(grid, style, width);
        Edges = [.. widths.Aggregate(new List<float> { 0 }, (edges, wide) => [.. edges, edges[^1] + wide])];
        foreach (var slot in grid.Lines.SelectMany(line => line.Slots)) _set[slot] = Set(slot);
        Heights = [.. grid.Lines.Select(line => line.Slots.Where(slot => slot.Rows == 1).Select(Needed).Append(Least).Max())];
        // What reaches over several rows needs the last of them to be high enough.
        foreach (var (i, line) in grid.Lines.Index())
            foreach (var slot in line.Slots.Where(slot => slot.Rows > 1))
            {
                var last = Math.Min(i + slot.Rows, Heights.Length) - 1;
                Heights[last] += Math.Max(0, Needed(slot) - Heights[i..(last + 1)].Sum());
            }
    }

    /// <summary>Of the columns, from 0 to the table's width: one more than there are columns.</summary>
    public float[] Edges { get; }

    public float[] Heights { get; }

    /// <summary>A cell's lines; a number is one, in a smaller size where it would not fit.</summary>
    public (List<string> Lines, float Size) Of(Slot slot) => _set[slot];

    public float Inset(Slot slot) => Wide(slot) < NarrowColumn ? LeastInset : _style.Inset;

    /// <summary>Of a line of text to the next.</summary>
    public float Leading(float size) => size * _style.Leading;

    private float Least => Leading(_style.Size) + 2 * _style.Padding;

    private float Wide(Slot slot) => Edges[slot.Column + slot.Span] - Edges[slot.Column];

    private float Needed(Slot slot) => _set[slot].Lines.Count * Leading(_style.Size) + 2 * _style.Padding;

    private (List<string> Lines, float Size) Set(Slot slot)
    {
        var room = Wide(slot) - 2 * Inset(slot);
        if (slot.Text.Length == 0) return ([], _style.Size);
        if (slot.Kind != SlotKind.Value) return (_style.Face.Wrapped(slot.Text, _style.Size, room), _style.Size);
        var wide = _style.Face.Width(slot.Text, _style.Size);
        return ([slot.Text], wide > room ? _style.Size * room / wide : _style.Size);
    }

    private static float[] Widths(PrintedGrid grid, ScanStyle style, float width)
    {
        var slots = grid.Lines.SelectMany(line => line.Slots).ToList();
        var (count, labels) = (slots.Max(slot => slot.Column + slot.Span), slots.Where(Holds).Min(slot => slot.Column));
        var number = labels switch
        {
            0 => width / count,
            1 => width * (1 - LabelsOfNarrowTable) / (count - labels),
            2 => width * ListColumn,
            _ => width * style.NumberColumn,
        };
        float[] before = labels switch
        {
            2 => [0, width * UnitColumn],
            3 => [Characters(style.GroupColumns.Outer), Characters(style.GroupColumns.Inner), 0],
            _ => new float[labels],
        };
        var rest = width - number * (count - labels) - before.Sum();
        return [.. before.Select(wide => wide == 0 ? rest : wide), .. Enumerable.Repeat(number, count - labels)];

        static bool Holds(Slot slot) => slot.Kind == SlotKind.Value;
        float Characters(float many) => many * style.Size + 2 * LeastInset;
    }
}
