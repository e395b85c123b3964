using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Rows of fewer or more cells than the form has, or of one.</summary>
internal static class LineDamage
{
    /// <summary>One cell fewer; where it is missing, only sums can say. Sometimes a blank cell fills the row up at its end.</summary>
    public static bool Short(Draft draft)
    {
        // A row with a blank behind it is short only where a sum says so; where words are by their places, no row ends before others.
        var fills = draft.Container != Containers.Cells && draft.Lot.OneIn(3);
        var needsSum = fills || StandsByPlace(draft.Container);
        var picked = draft.PickLine(line => line.Values.Count > 1 && (!needsSum || line.Values[0].Cell!.Table != "disclosure"));
        if (picked?.Line is not { } line) return false;
        var values = line.Values;
        var gone = draft.Lot.Of(values);
        var end = values[^1].Column + values[^1].Span;
        // A group before it, whose own sum is right, is as it was.
        var first = values.FindIndex(slot => slot.Cell!.Row == gone.Cell!.Row);
        draft.Expect(values.Take(first).Select(slot => slot.Cell!), cell => cell.Withhold());
        draft.Expect(values.Skip(first).Select(slot => slot.Cell!), cell => cell.Flag());
        draft.Expect(gone.Cell!, _ => Expectation.NoValue);
        line.Slots.Remove(gone);
        foreach (var slot in line.Values.Where(slot => slot.Column > gone.Column)) slot.Column -= gone.Span;
        if (fills) line.Slots.Add(new Slot(SlotKind.Value, "", end - gone.Span, gone.Span));
        return true;
    }

    /// <summary>One number too many, at any place.</summary>
    public static bool Long(Draft draft)
    {
        if (Pick(draft) is not { } line) return false;
        var values = line.Values;
        draft.Expect(values.Select(slot => slot.Cell!), cell => cell.Flag());
        var at = draft.Lot.Below(values.Count + 1);
        var column = at == values.Count ? values[^1].Column + values[^1].Span : values[at].Column;
        foreach (var slot in values.Skip(at)) slot.Column++;
        var more = new Slot(SlotKind.Value, draft.Lot.OneIn(2) ? "0" : $"{1 + draft.Lot.Below(200)}", column);
        line.Slots.Insert(at == values.Count ? line.Slots.IndexOf(values[^1]) + 1 : line.Slots.IndexOf(values[at]), more);
        return true;
    }

    /// <summary>All numbers of a row in its first cell, spaces between them.</summary>
    public static bool InOneCell(Draft draft)
    {
        if (Pick(draft) is not { } line) return false;
        var values = line.Values;
        values[0].Text = string.Join(draft.Lot.Of([" ", "  ", "\u3000"]), values.Select(slot => slot.Text));
        Empty(draft, line, values.Skip(1));
        draft.Expect(values.Select(slot => slot.Cell!), cell => cell.Withhold());
        return true;
    }

    /// <summary>All digits of a row run together, sometimes with the label.</summary>
    public static bool Glued(Draft draft)
    {
        var digitsOnly = draft.PickLine(line => line.Values.Count > 1 && line.Values.TrueForAll(slot => slot.Text.Length == 1));
        if ((digitsOnly?.Line ?? Pick(draft)) is not { } line) return false;
        var values = line.Values;
        var digits = string.Concat(values.Select(slot => slot.Text));
        if (line.Slots.FindLast(slot => slot.Kind == SlotKind.Label) is { } label && draft.Lot.OneIn(2))
        {
            label.Text += digits;
            Empty(draft, line, values);
        }
        else
        {
            values[0].Text = digits;
            Empty(draft, line, values.Skip(1));
        }
        draft.Expect(values.Select(slot => slot.Cell!), cell => cell.Flag());
        return true;
    }

    /// <summary>A table that ends in the middle of a row, and the file with it or not.</summary>
    public static bool Cut(Draft draft)
    {
        if (Pick(draft) is not { } line) return false;
        var grid = draft.OurGrids.First(grid => grid.Lines.Contains(line));
        var values = line.Values;
        var kept = draft.Lot.Below(values.Count);
        var last = grid.Lines.IndexOf(line);
        draft.Expect(values.Select(slot => slot.Cell!), cell => StandsByPlace(draft.Container) ? cell.Withhold() : cell.Flag());
        draft.Expect(values.Skip(kept).Select(slot => slot.Cell!), _ => Expectation.NotPrinted with { Blank = true, MayWithhold = true });
        foreach (var slot in values.Skip(kept)) line.Slots.Remove(slot);
        Lose(draft, grid.Lines.Skip(last + 1));
        foreach (var (i, above) in grid.Lines.Take(last + 1).Index())
            foreach (var slot in above.Slots) slot.Rows = Math.Min(slot.Rows, last + 1 - i);
        grid.Lines.RemoveRange(last + 1, grid.Lines.Count - last - 1);
        if (line.Slots.Count == 0) grid.Lines.Remove(line);
        if (draft.Lot.OneIn(2)) return true;
        var item = draft.Items.FindIndex(item => item.Grid == grid);
        foreach (var later in draft.Items.Skip(item + 1).Where(later => later.Grid is not null)) Lose(draft, later.Grid!.Lines);
        draft.Items.RemoveRange(item + 1, draft.Items.Count - item - 1);
        return true;
    }

    private static bool StandsByPlace(Container container) => container == Containers.Columns || container == Containers.Pdf;

    private static void Lose(Draft draft, IEnumerable<GridLine> lines) =>
        draft.Expect(lines.SelectMany(line => line.Slots).Select(slot => slot.Cell).OfType<CellId>(), _ => Expectation.NotPrinted);

    // Blank cells behind, or none at all.
    private static void Empty(Draft draft, GridLine line, IEnumerable<Slot> slots)
    {
        var stay = draft.Container == Containers.Cells || draft.Lot.OneIn(2);
        foreach (var slot in slots.ToList())
        {
            slot.Text = "";
            if (!stay) line.Slots.Remove(slot);
        }
    }

    private static GridLine? Pick(Draft draft) => draft.PickLine(line => line.Values.Count > 1)?.Line;
}
