using System.Collections.Immutable;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Layout;

/// <summary>The header of a table, taken apart.</summary>
/// <param name="Leaves">The header nearest to each column, left to right; wrapped lines joined by line breaks.</param>
/// <param name="Upper">Headers above them, a row each from the top; most are over several columns.</param>
/// <param name="Corner">What is over the labels.</param>
internal sealed record TableHeader(
    ImmutableArray<Stretch> Leaves, ImmutableArray<ImmutableArray<Stretch>> Upper, ImmutableArray<Stretch> Corner)
{
    // Lines of one wrapped header are nearer than this share of the type.
    private const double Leading = 0.8;

    // A leaf that reaches over all levels of the header is at the middle of them: this far above the lowest, in heights of type.
    private const double Depth = 5;

    /// <param name="lines">Top to bottom.</param>
    /// <param name="values">Where the leftmost value begins.</param>
    /// <param name="labels">The labels of the body, to tell what is over them.</param>
    public static TableHeader Read(ImmutableArray<PrintedLine> lines, double values, ImmutableArray<Stretch> labels)
    {
        var leaves = new List<Stretch>();
        var upper = ImmutableArray.CreateBuilder<ImmutableArray<Stretch>>();
        var corner = new List<Stretch>();
        var edge = labels.IsEmpty ? double.NegativeInfinity : labels.Max(label => label.Right);
        foreach (var line in lines.Reverse())
        {
            var above = ImmutableArray.CreateBuilder<Stretch>();
            foreach (var text in line.Labels)
            {
                if (text.Centre < values && text.Left < edge && !labels.IsEmpty) corner.Insert(0, text);
                else if (!Join(leaves, text)) above.Add(text);
            }
            if (above.Count > 0) upper.Insert(0, above.ToImmutable());
        }
        leaves.Sort((a, b) => a.Left.CompareTo(b.Left));

        // A header left of all values is the labels' own, unless they have one.
        if (!labels.IsEmpty && corner.Count == 0 && leaves.Count > 1 && leaves[0].Right < values)
        {
            corner.Add(leaves[0]);
            leaves.RemoveAt(0);
        }
        return new TableHeader([.. leaves], upper.ToImmutable(), [.. corner]);
    }

    // The lowest text over a column is its leaf; what is close above one leaf alone is the beginning of it.
    private static bool Join(List<Stretch> leaves, Stretch text)
    {
        var below = leaves.Index().Where(entry => text.Overlaps(entry.Item.Left, entry.Item.Right)).ToArray();
        if (below.Length == 0)
        {
            var isNear = leaves.Count == 0 || leaves.Max(other => other.Bottom) - text.Bottom <= Depth * text.Height;
            if (isNear) leaves.Add(text);
            return isNear;
        }
        if (below is not [var (index, leaf)] || leaf.Top - text.Bottom > Leading * text.Height) return false;
        var joined = text.Join(leaf, leaf.Middle - text.Middle < 0.5 * text.Height ? "" : "\n");
        if (leaves.Index().Any(entry => entry.Index != index && joined.Overlaps(entry.Item.Left, entry.Item.Right))) return false;
        leaves[index] = joined;
        return true;
    }

    /// <summary>As rows of a grid: a row for each level from the top, then the leaves. None where there is no header.</summary>
    public IEnumerable<GridRow> Rows(string file, ImmutableArray<ValueColumn> columns, int labelColumns)
    {
        if (Leaves.IsEmpty) yield break;
        var place = PrintedLine.PlaceOf(file, Leaves[0].Page);
        var corner = string.Join('\n', Corner.Select(text => text.Text));
        foreach (var level in Upper.Append([]).Index())
        {
            var cells = new GridCell?[labelColumns + columns.Length];
            for (var i = 0; i < labelColumns; i++)
                cells[i] = new GridCell(
                    place, level.Index + i == 0 ? corner : "", level.Index > 0 ? CellSpan.Above : i > 0 ? CellSpan.Left : CellSpan.None);
            foreach (var text in level.Item)
            {
                var over = columns.Index().Where(column => text.Overlaps(column.Item.Left, column.Item.Right))
                    .Select(column => labelColumns + column.Index).ToArray();
                if (over.Length == 0)
                    over = [labelColumns
                        + columns.Index().MinBy(column => Math.Abs(column.Item.Left + column.Item.Right - 2 * text.Centre)).Index];
                foreach (var i in over[1..]) cells[i] ??= new GridCell(place, "", CellSpan.Left);
                cells[over[0]] = new GridCell(
                    place, cells[over[0]] is { Text.Length: > 0 } before ? before.Text + "\n" + text.Text : text.Text);
            }
            for (var i = 0; i < columns.Length && level.Index == Upper.Length; i++)
                cells[labelColumns + i] = new GridCell(place, columns[i].Header?.Text ?? "");
            yield return new GridRow([.. cells.Select(cell => cell ?? new GridCell(place, ""))]);
        }
    }
}
