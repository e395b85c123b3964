namespace GovArchive.Bench.Damaged;

/// <summary>Labels and headings in other characters.</summary>
internal static class CharacterDamage
{
    private const string Simplified = "总体情况动开规范务处罚强制许业费请数转续办机构织经济护第权护类项执档询关没现举报诉复无当证认确补缴纳维纠审结诉讼议起后统计标单位种应对动读热点舆论发会访谈额专职经传输";
    private const string Traditional = "總體情況動開規範務處罰強制許業費請數轉續辦機構織經濟護第權護類項執檔詢關沒現舉報訴復無當證認確補繳納維糾審結訴訟議起後統計標單位種應對動讀熱點輿論發會訪談額專職經傳輸";
    private const string Ordinary = "一二人力口大女子小工己干行水自文白石示立用生目大手方日月木止比毛氏父片牛甘用田老而耳至見言谷赤走足身車辛里金長門雨青非面音食首高";
    private const string Radicals = "⼀⼆⼈⼒⼝⼤⼥⼦⼩⼯⼰⼲⾏⽔⾃⽂⽩⽯⽰⽴⽤⽣⽬⼤⼿⽅⽇⽉⽊⽌⽐⽑⽒⽗⽚⽜⽢⽤⽥⽼⽽⽿⾄⾒⾔⾕⾚⾛⾜⾝⾞⾟⾥⾦⾧⾨⾬⾭⾮⾯⾳⾷⾸⾼";

    /// <summary>Kangxi radicals for ordinary characters, as PDF programs write them: read as any other.</summary>
    public static bool Kangxi(Draft draft) => Rewrite(draft, Ordinary, Radicals, withhold: false);

    /// <summary>Traditional characters.</summary>
    public static bool InTraditional(Draft draft) => Rewrite(draft, Simplified, Traditional, withhold: true);

    private static bool Rewrite(Draft draft, string from, string to, bool withhold)
    {
        var seldom = draft.Lot.Below(3);
        for (var i = 0; i < draft.Items.Count; i++)
            if (draft.Items[i].Role != DraftRole.Title) draft.Items[i] = draft.Items[i] with { Text = Rewritten(draft.Items[i].Text) };
        foreach (var table in draft.OurTables)
        {
            foreach (var block in table.Blocks)
            {
                (block.Corner, block.Label) = (Rewritten(block.Corner), block.Label is null ? null : Rewritten(block.Label));
                foreach (var column in block.Columns)
                    (column.Head, column.Under) = (Rewritten(column.Head), [.. column.Under.Select(Rewritten)]);
                foreach (var row in block.Rows) (row.Label, row.Under) = (Rewritten(row.Label), [.. row.Under.Select(Rewritten)]);
            }
            draft.Expect(table.Cells().Select(cell => cell.Cell), cell => withhold ? cell.Withhold() : cell);
        }
        draft.MayBeRefused = withhold;
        return true;

        string Rewritten(string text) => string.Concat(text.Select((c, i) =>
            from.IndexOf(c) is var at and >= 0 && (seldom == 0 || i % (seldom + 1) == 0) ? to[at] : c));
    }
}
