using System.Globalization;

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
            (page, true), (page, true), ($"- {page} -", false), ($"— {page} —", false), ($"第{page}页", false), ($"第 {page} 页 共 9 页", false), ($"{page}/9", false), ($"{page} / 9", false), ($"—{page}—", false),
            (draft.Title, false), (draft.Body, false), ($"{draft.Body}{draft.Year + 1}年1月{page}日", false), ("内部资料", false), ($"Page {page} of 9", false), ($"{draft.Year}-01-0{page}", false), ($"·{page}·", false),
        ]);
        var (grid, line) = picked;
        var cells = line.Slots.Select(slot => slot.Cell).OfType<Diagnostics.CellId>().ToList();
        draft.Expect(cells, cell => cell.Withhold());
        if (draft.Lot.OneIn(2))
        {
            // The row above is blank: the page's number is none of its numbers.
            foreach (var slot in line.Values) slot.Text = "";
            var leavesTrace = draft.Container != Containers.Cells;
            draft.Expect(cells, _ => Expectation.Of("").Withhold() with { Absent = !leavesTrace });
            if (!leavesTrace && isNumber) draft.Expect(cells, cell => cell with { Right = [decimal.Parse(page, CultureInfo.InvariantCulture)], MustFlag = true });
        }
        if (draft.Container == Containers.Cells) draft.Expect(Neighbour(grid, line), cell => cell.Withhold());
        grid.Lines.Insert(grid.Lines.IndexOf(line) + 1, new GridLine([]) { Stray = text });
        return true;
    }

    private static IEnumerable<Diagnostics.CellId> Neighbour(PrintedGrid grid, GridLine line) =>
        grid.Lines.Skip(grid.Lines.IndexOf(line) + 1).FirstOrDefault(next => next.HasOurs)?.Slots.Select(slot => slot.Cell).OfType<Diagnostics.CellId>() ?? [];
}
