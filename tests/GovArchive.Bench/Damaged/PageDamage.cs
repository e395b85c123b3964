using System.Globalization;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Page numbers, running heads and watermarks among a table's rows.</summary>
internal static class PageDamage
{
    public static bool Furniture(Draft draft)
    {
        if (draft.PickLine(_ => true) is not { } picked) return false;
        var page = (2 + draft.Lot.Below(8)).ToString(CultureInfo.InvariantCulture);
        var (text, isNumber) = draft.Lot.Of<(string, bool)>(
        [
            (page, true), (page, true), ($"- {page} -", false), ($"— {page} —", false), ($"第{page}页", false),
            ($"第 {page} 页 共 9 页", false), ($"{page}/9", false), ($"{page} / 9", false), ($"—{page}—", false),
            (draft.Title, false), (draft.Body, false), ($"{draft.Body}{draft.Year + 1}年1月{page}日", false), ("内部资料", false),
            ($"Page {page} of 9", false), ($"{draft.Year}-01-0{page}", false), ($"·{page}·", false),
        ]);
        var (grid, line) = picked;
        var cells = line.Slots.Select(slot => slot.Cell).OfType<CellId>().ToList();
        draft.Expect(cells, cell => cell.Withhold());
        if (draft.Lot.OneIn(2))
        {
            // The row above is blank: the page's number is none of its numbers.
            foreach (var slot in line.Values) slot.Text = "";
            // Where blanks leave no trace, a bare number behind the label is as good a value as any.
            var leavesTrace = draft.Container != Containers.Cells;
            draft.Expect(cells, _ => Expectation.Of("").Withhold() with { Absent = !leavesTrace });
            var number = decimal.Parse(page, CultureInfo.InvariantCulture);
            if (!leavesTrace && isNumber) draft.Expect(cells, cell => cell with { Right = [number] });
        }
        if (draft.Container == Containers.Cells) draft.Expect(Neighbour(grid, line), cell => cell.Withhold());
        grid.Lines.Insert(grid.Lines.IndexOf(line) + 1, new GridLine([]) { Stray = text });
        return true;
    }

    /// <summary>A word of a watermark in a cell, before or behind its number.</summary>
    public static bool WordInCell(Draft draft)
    {
        if (draft.PickValue(slot => slot.Text.Length > 0) is not { } slot) return false;
        var word = draft.Lot.Of(["内部资料", draft.Body[..2], "公开", "样本", "草稿"]);
        var between = draft.Lot.Of(["", " ", "\n"]);
        // Where a line is a row, a cell has one line.
        if (draft.Container == Containers.Tabs || draft.Container == Containers.Bars || draft.Container == Containers.Csv) between = "";
        slot.Text = draft.Lot.OneIn(2) ? slot.Text + between + word : word + between + slot.Text;
        draft.Expect(slot.Cell!, cell => cell.Withhold());
        if (draft.Container != Containers.Cells) return true;
        var line = draft.OurGrids.SelectMany(grid => grid.Lines).First(line => line.Slots.Contains(slot));
        draft.Expect(line.Values.Select(other => other.Cell!), cell => cell.Withhold());
        return true;
    }

    /// <summary>A large turned text over every page of a PDF.</summary>
    public static bool Watermark(Draft draft) => Whole(draft, () =>
        draft.Watermark = draft.Lot.Of([draft.Body, $"{draft.Body}{draft.Year + 1}年1月19日", "内部资料 3", $"{draft.Year}"]));

    /// <summary>Every text of a PDF's tables twice, as with a shadow.</summary>
    public static bool Shadow(Draft draft) => Whole(draft, () => draft.HasShadow = true);

    /// <summary>A PDF's tables without ruled lines.</summary>
    public static bool Unruled(Draft draft) => Whole(draft, () => draft.IsRuled = false);

    private static bool Whole(Draft draft, Action change)
    {
        change();
        draft.Expect(draft.OurTables.SelectMany(table => table.Cells()).Select(cell => cell.Cell), cell => cell.Withhold());
        return true;
    }

    private static IEnumerable<CellId> Neighbour(PrintedGrid grid, GridLine line) =>
        grid.Lines.Skip(grid.Lines.IndexOf(line) + 1).Where(next => next.HasOurs).Take(1)
            .SelectMany(next => next.Slots).Select(slot => slot.Cell).OfType<CellId>();
}
