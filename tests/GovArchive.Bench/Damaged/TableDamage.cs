using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Whole blocks and tables in another order, or more of them than the form has.</summary>
internal static class TableDamage
{
    /// <summary>Blocks in another order; of the disputes, 行政诉讼 before 行政复议.</summary>
    public static bool BlocksSwapped(Draft draft)
    {
        var table = draft.Lot.Of(draft.OurTables.Where(table => table.Form.Id != "requests").ToList());
        if (table.Form.Arrangement == Arrangement.Line)
        {
            var rows = table.Blocks[0].Rows;
            table.Blocks[0].Rows = draft.Lot.OneIn(2) ? [rows[1], rows[2], rows[0]] : [rows[2], rows[1], rows[0]];
        }
        else table.Blocks = draft.Lot.Reordered(table.Blocks);
        draft.Expect(table.Cells().Select(cell => cell.Cell), cell => cell.Withhold());
        return true;
    }

    /// <summary>Last year's table is in the same report, before, behind, or as an annex; its caption says the year.</summary>
    public static bool LastYearsTable(Draft draft)
    {
        var item = PickItem(draft);
        var table = item.Table!;
        var other = Other(draft, table);
        var place = draft.Lot.Below(3);
        var caption = draft.Lot.Of(["{0}年" + table.Form.Title, "{0}年度" + table.Form.Title + "统计表", "{0}年度"]);
        other.Caption = (place == 2 ? "附：" : "") + string.Format(CultureInfo.InvariantCulture, caption, draft.Year - 1);
        if (place == 0 || draft.Lot.OneIn(2)) table.Caption = string.Format(CultureInfo.InvariantCulture, caption, draft.Year);
        var at = draft.Items.IndexOf(item);
        draft.Items.Insert(place switch { 0 => at, 1 => at + 1, _ => draft.Items.Count }, new DraftItem(DraftRole.Paragraph, "", other));
        draft.Expect(table.Cells().Select(cell => cell.Cell), cell => cell.Withhold());
        return true;
    }

    /// <summary>The table of the whole city and the body's own: either may be meant.</summary>
    public static bool CityAndOwn(Draft draft)
    {
        var item = PickItem(draft);
        var table = item.Table!;
        var other = Other(draft, table);
        (table.Caption, other.Caption) = draft.Lot.Of([("本级", "全市"), ("表二：市本级" + table.Form.Title, "表一：全市" + table.Form.Title)]);
        draft.Items.Insert(draft.Items.IndexOf(item) + draft.Lot.Below(2), new DraftItem(DraftRole.Paragraph, "", other));
        foreach (var (cell, block, row, column) in table.Cells().ToList())
        {
            var twin = other.Blocks[table.Blocks.IndexOf(block)].Rows[block.Rows.IndexOf(row)].Values[column.Id];
            draft.Expect(cell, own => own.Or(Expectation.Of(twin)) with { MustFlag = twin != row.Values[column.Id] });
        }
        return true;
    }

    /// <summary>Two years side by side: every column twice, under the years; this year's cell is sometimes empty.</summary>
    public static bool TwoYears(Draft draft)
    {
        var table = draft.OurTables.First();
        var other = Other(draft, table);
        var blocks = table.Blocks.Index().Where(_ => draft.Lot.OneIn(2)).ToList();
        if (blocks.Count == 0) blocks = [.. table.Blocks.Index().Take(1)];
        var isLastFirst = !draft.Lot.OneIn(3);
        var blanks = draft.Container != Containers.Cells && draft.Lot.OneIn(2);
        foreach (var (i, block) in blocks)
        {
            var keepsHeads = block.Columns.Count > 1 || draft.Lot.OneIn(2);
            foreach (var (row, last) in block.Rows.Zip(other.Blocks[i].Rows))
                foreach (var column in block.Columns)
                {
                    row.Values["last_" + column.Id] = last.Values[column.Id];
                    if (blanks && draft.Lot.OneIn(4)) row.Values[column.Id] = "";
                    var expected = Expectation.Of(row.Values[column.Id]).Withhold();
                    draft.Expect(new CellId(table.Form.Id, row.Form.Id, column.Id), _ => expected);
                }
            block.Columns = [.. block.Columns.SelectMany(column =>
            {
                List<string> under = keepsHeads ? [.. column.Under, column.Head] : [];
                PlanColumn ours = new(column.Id) { Head = $"{draft.Year}年", Under = under };
                PlanColumn last = new("last_" + column.Id) { Head = $"{draft.Year - 1}年", Under = under, IsOurs = false };
                return isLastFirst ? new[] { last, ours } : [ours, last];
            })];
        }
        return true;
    }

    /// <summary>The text of two reports in two columns of a page.</summary>
    public static string ParallelColumns(Draft draft, string text)
    {
        var twin = draft.Twin();
        twin.LayOut();
        string[] right = [], left = text.Split('\n');
        draft.Container.Write(twin, other =>
        {
            right = other.Split('\n');
            return "";
        });
        draft.MayBeRefused = true;
        foreach (var (cell, expected) in twin.Truth) draft.Expect(cell, own => own.Or(expected));
        var between = draft.Container == Containers.Tabs ? "\t" : "    ";
        var lines = Enumerable.Range(0, Math.Max(left.Length, right.Length))
            .Select(i => left.ElementAtOrDefault(i)?.PadRight(30) + between + right.ElementAtOrDefault(i));
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }

    private static DraftItem PickItem(Draft draft) => draft.Lot.Of(draft.Items.Where(item => item.Table is not null).ToList());

    private static PlanTable Other(Draft draft, PlanTable table) =>
        PlanTable.Of(table.Form, DrawnFigures.Of(draft.Form, draft.Lot), isOurs: false);
}
