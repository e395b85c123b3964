namespace GovArchive.Tests.Reports;

/// <summary>One way in which sources get damaged.</summary>
/// <param name="Do">Changes the text; <c>draw(n)</c> gives a number from 0 to n − 1.</param>
internal sealed record FuzzDamage(string Name, Action<FuzzedText, Func<int, int>> Do)
{
    private const string Marks = "0123456789 \t\n|,.-—/*（）()：无约件元一三其他的总计\u200b\u202e\ufeff\u0000<>&#%+";
    private static readonly string[] PageNumbers = ["- 3 -", "3", "第 3 页", "第 3 页 共 8 页", "— 12 —", "3 / 8"];
    private static readonly string[] Strangers = [
        "行政确认", "行政奖励 5", "注：数据截至12月31日", "见附件", "云溪县人民政府办公室", "备用项目\t77", "其中：网上申请 4", "| 小计 | 9 | 9 | 9 |"];

    public static readonly FuzzDamage[] All =
    [
        new("cut a stretch", (text, draw) => Piece(text, draw, 40, text.Delete)),
        new("cut a long stretch", (text, draw) => Piece(text, draw, 400, text.Delete)),
        new("delete a character", (text, draw) => text.Delete(draw(text.Length), 1)),
        new("delete a line", (text, draw) => OneOf(text.Lines(), draw, text.Delete)),
        new("delete a label", (text, draw) => OneOf(text.Words(), draw, text.Delete)),
        new("delete a number", (text, draw) => OneOf(text.Numbers(), draw, text.Delete)),
        new("delete a cell", (text, draw) => OneOf(text.Cells(), draw, text.Delete)),
        new("delete a cell and what parts it", (text, draw) =>
            OneOf(text.Cells(), draw, (start, length) => text.Delete(start, Math.Min(length + 1, text.Length - start)))),
        new("repeat a line", (text, draw) => OneOf(text.Lines(), draw, (start, length) =>
        {
            text.Insert(start + length, "\n");
            text.Repeat(start, length, start + length + 1);
        })),
        new("repeat a stretch elsewhere", (text, draw) =>
            Piece(text, draw, 60, (start, length) => text.RepeatAsNew(start, length, draw(text.Length)))),
        new("swap lines", (text, draw) => Neighbours(text.Lines(), draw, (a, b) => { if (!IsPartOfLabel(text, a, b)) text.Swap(a, b); })),
        new("swap cells", (text, draw) => Neighbours(text.Cells(), draw, text.Swap)),
        new("swap numbers", (text, draw) => Neighbours(text.Numbers(), draw, text.Swap)),
        new("swap labels' parts", (text, draw) =>
            Neighbours(text.Cells().FindAll(cell => text[cell.Start] > '\u2e80'), draw, (a, b) => { if (a.Start + a.Length + 1 == b.Start)
                text.Swap(a, b); })),
        new("retype a character", (text, draw) => text.Retype(draw(text.Length), Marks[draw(Marks.Length)])),
        new("retype a label's characters", (text, draw) => OneOf(text.Words(), draw, (start, length) => { for (var n = 0; n < 1
            + length / 3; n++) text.Retype(start + draw(length), (char)('\u4e00' + draw(5000))); })),
        new("retype characters of all labels", (text, draw) =>
        {
            foreach (var (start, length) in text.Words()) if (draw(3) == 0)
                text.Retype(start + draw(length), (char)('\u4e00' + draw(5000)));
        }),
        new("insert noise", (text, draw) =>
            text.Insert(draw(text.Length), string.Concat(Enumerable.Range(0, 1 + draw(6)).Select(_ => Marks[draw(Marks.Length)])))),
        new("insert a page number", (text, draw) =>
            OneOf(text.Lines(), draw, (start, _) => text.Insert(start, PageNumbers[draw(PageNumbers.Length)] + "\n"))),
        new("insert a stranger", (text, draw) =>
            OneOf(text.Lines(), draw, (start, _) => text.Insert(start, Strangers[draw(Strangers.Length)] + "\n"))),
        new("insert words behind a cell", (text, draw) =>
            OneOf(text.Cells(), draw, (start, length) => text.Insert(start + length, Strangers[draw(Strangers.Length)]))),
        new("glue lines", (text, draw) => OneOf(text.Lines(), draw, (start, length) =>
        {
            var end = start + length;
            while (end < text.Length && char.IsWhiteSpace(text[end])) text.Delete(end, 1);
        })),
        new("break a line", (text, draw) => text.Insert(draw(text.Length), "\n")),
        new("double the document", (text, _) => text.Repeat(0, text.Length, text.Length)),
        new("truncate", (text, draw) => { var at = draw(text.Length); text.Delete(at, text.Length - at); }),
        new("behead", (text, draw) => text.Delete(0, draw(text.Length))),
    ];

    public override string ToString() => Name;

    // A wrapped label's lines in another order are another label.
    private static bool IsPartOfLabel(FuzzedText text, (int Start, int Length) a, (int Start, int Length) b)
    {
        var (first, second) = (Holds(text, a), Holds(text, b));
        return first.Words && second.Words && first.Numbers != second.Numbers;
    }

    private static (bool Words, bool Numbers) Holds(FuzzedText text, (int Start, int Length) line)
    {
        var printed = string.Concat(Enumerable.Range(line.Start, line.Length).Select(i => text[i]));
        return (printed.Any(c => c > '\u2e80'), printed.Split(' ', '\t', '|').Any(word => word.Length > 0 && word.All(char.IsAsciiDigit)));
    }

    private static void OneOf(List<(int Start, int Length)> all, Func<int, int> draw, Action<int, int> change)
    {
        if (all.Count == 0) return;
        var (start, length) = all[draw(all.Count)];
        change(start, length);
    }

    private static void Neighbours(
        List<(int Start, int Length)> all, Func<int, int> draw, Action<(int Start, int Length), (int Start, int Length)> change)
    {
        if (all.Count < 2) return;
        var first = draw(all.Count - 1);
        change(all[first], all[first + 1]);
    }

    private static void Piece(FuzzedText text, Func<int, int> draw, int longest, Action<int, int> change)
    {
        var start = draw(text.Length);
        change(start, Math.Min(1 + draw(longest), text.Length - start));
    }
}
