using GovArchive.Bench.Damaged;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>The rows of a table that are on one page.</summary>
/// <param name="Rows">Of the grid, ascending: heads that stand again, then those from one row to another.</param>
/// <param name="IsLabelled">Whether a cell's text stands here, where the cell is on several pages.</param>
internal sealed record TablePart(PrintedGrid Grid, TableSizes Sizes, ScanStyle Style, int[] Rows, Func<Slot, bool> IsLabelled)
{
    private const float Descent = 0.12f;

    public float Height => Rows.Sum(row => Sizes.Heights[row]);

    public void Set(PageSheet sheet, float left, float top)
    {
        var tops = Rows.Aggregate(new List<float> { top }, (all, row) => [.. all, all[^1] + Sizes.Heights[row]]);
        var (across, down) = (new HashSet<(int Row, int Column)>(), new HashSet<(int Row, int Column)>());
        foreach (var (slot, first, last) in Shown())
        {
            for (var column = slot.Column; column < slot.Column + slot.Span; column++)
                across.UnionWith([(first, column), (last, column)]);
            for (var row = first; row < last; row++) down.UnionWith([(row, slot.Column), (row, slot.Column + slot.Span)]);
            var box = new SKRect(left + Sizes.Edges[slot.Column], tops[first], left + Sizes.Edges[slot.Column + slot.Span], tops[last]);
            if (IsLabelled(slot)) Set(sheet, slot, box);
        }
        var (rows, columns) = (Rows.Length, Sizes.Edges.Length - 1);
        foreach (var (at, from, to) in Joined(across))
            sheet.Rule(left + Sizes.Edges[from], tops[at], left + Sizes.Edges[to], tops[at], Width(at, rows));
        foreach (var (at, from, to) in Joined(down.Select(edge => (edge.Column, edge.Row))))
            sheet.Rule(left + Sizes.Edges[at], tops[from], left + Sizes.Edges[at], tops[to], Width(at, columns));
    }

    // Each cell with the first of its rows here and the one behind its last, counted from 0 on this page.
    private IEnumerable<(Slot Slot, int First, int Last)> Shown()
    {
        foreach (var (row, line) in Grid.Lines.Index())
            foreach (var slot in line.Slots)
            {
                var first = Array.FindIndex(Rows, shown => shown >= row && shown < row + slot.Rows);
                if (first >= 0) yield return (slot, first, Array.FindLastIndex(Rows, shown => shown < row + slot.Rows) + 1);
            }
    }

    private void Set(PageSheet sheet, Slot slot, SKRect box)
    {
        if (slot.Cell is { } cell) sheet.Cell(cell, box);
        var (lines, size) = Sizes.Of(slot);
        if (lines.Count == 0) return;
        // A cell that goes on overleaf has less room than its text may need.
        size *= Math.Min(1, box.Height / (lines.Count * Sizes.Leading(size)));
        var (leading, inset) = (Sizes.Leading(size), Sizes.Inset(slot));
        var baseline = box.MidY - lines.Count * leading / 2 + leading / 2 + size * (0.5f - Descent);
        foreach (var line in lines)
        {
            var wide = Style.Face.Width(line, size);
            var x = IsCentred(slot) ? box.MidX - wide / 2 : slot.Kind == SlotKind.Value ? box.Right - inset - wide : box.Left + inset;
            sheet.Text(line, x, baseline, size, Style.Face, slot.Cell);
            baseline += leading;
        }
    }

    private bool IsCentred(Slot slot) => slot.Kind switch
    {
        SlotKind.Head => true,
        SlotKind.Value => Style.Align == NumberAlign.Centre,
        _ => Style.AreLabelsCentred || slot.Rows > 1,
    };

    private float Width(int at, int last) => at == 0 || at == last ? Style.RuleWidth * Style.FrameFactor : Style.RuleWidth;

    // Sides of cells that go on in one another, as one line: where it is, from which edge and to which.
    private static IEnumerable<(int At, int From, int To)> Joined(IEnumerable<(int At, int Along)> sides)
    {
        foreach (var group in sides.GroupBy(side => side.At).OrderBy(group => group.Key))
        {
            var along = group.Select(side => side.Along).Order().ToList();
            for (var i = 0; i < along.Count;)
            {
                var last = i;
                while (last + 1 < along.Count && along[last + 1] == along[last] + 1) last++;
                yield return (group.Key, along[i], along[last] + 1);
                i = last + 1;
            }
        }
    }
}
