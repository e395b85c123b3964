using System.Globalization;

namespace GovArchive.Bench.Damaged;

/// <summary>Cells of several parts: two numbers, a broken one, a list's number beside one; and one cell where the form has two.</summary>
internal static class PartsDamage
{
    private static readonly string[] Html =
    [
        "{0}<br>{1}", "<p>{0}</p><p>{1}</p>", "<div>{0}</div><div>{1}</div>", "{0}<br/><br/>{1}", "<p>{0}<br>{1}</p>",
        "<span>{0}</span><div>{1}</div>", "<ul><li>{0}</li><li>{1}</li></ul>",
    ];
    private static readonly string[] Inline = ["{0}<br>{1}", "{0}<br/>{1}"];
    private static readonly string[] Joined =
        ["{0}<wbr>{1}", "{0}&shy;{1}", "{0}&#8203;{1}", "<span>{0}</span><span>{1}</span>", "<b>{0}</b>{1}", "<font>{0}</font>{1}"];

    /// <summary>Two numbers in one cell: none of them is the cell's.</summary>
    public static bool TwoNumbers(Draft draft)
    {
        if (draft.PickValue(slot => slot.Text.Length > 0) is not { } slot) return false;
        Part(draft, slot, slot.Text, (1 + draft.Lot.Below(99)).ToString(CultureInfo.InvariantCulture));
        draft.Expect(slot.Cell!, _ => Expectation.NoValue);
        return true;
    }

    /// <summary>A number that is broken in two: whole with a finding, or none.</summary>
    public static bool BrokenNumber(Draft draft)
    {
        if (draft.PickValue(slot => slot.Text.Length > 1 && slot.Text.All(char.IsAsciiDigit)) is not { } slot) return false;
        var (first, second) = (slot.Text[..(slot.Text.Length / 2)], slot.Text[(slot.Text.Length / 2)..]);
        // Where nothing shows the two parts are one number as any.
        if (InkDamage.IsHtml(draft.Container) && draft.Lot.OneIn(2))
        {
            slot.Markup = string.Format(CultureInfo.InvariantCulture, draft.Lot.Of(Joined), first, second);
            draft.Expect(slot.Cell!, cell => cell.Withhold());
            return true;
        }
        Part(draft, slot, first, second);
        draft.Expect(slot.Cell!, cell => cell.Flag());
        return true;
    }

    /// <summary>The cell's paragraph has a number of its own: 1. 17.</summary>
    public static bool ListNumber(Draft draft)
    {
        if (draft.PickValue(slot => slot.Text.Length > 0) is not { } slot) return false;
        slot.Markup = draft.Container == Containers.Docx
            ? DocxContainer.Paragraph(slot.Text, "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
            : $"<ol start=\"{1 + draft.Lot.Below(9)}\"><li>{slot.Text}</li></ol>";
        draft.Expect(slot.Cell!, cell => cell.Withhold());
        return true;
    }

    /// <summary>One cell spans two columns or two rows of values: whose number it is, nobody can say.</summary>
    public static bool Merged(Draft draft)
    {
        var pairs = draft.OurGrids.SelectMany(grid => Beside(grid).Concat(Below(grid))).ToList();
        if (pairs.Count == 0) return false;
        var (first, second, line) = draft.Lot.Of(pairs);
        if (first.Column != second.Column) first.Span = second.Column + second.Span - first.Column;
        else first.Rows = 2;
        line.Slots.Remove(second);
        draft.Expect([first.Cell!, second.Cell!], _ => Expectation.NoValue);
        return true;
    }

    private static IEnumerable<(Slot First, Slot Second, GridLine Line)> Beside(PrintedGrid grid) =>
        from line in grid.Lines
        from pair in line.Values.Zip(line.Values.Skip(1))
        where pair.First.Cell is not null && pair.Second.Cell is not null
        select (pair.First, pair.Second, line);

    private static IEnumerable<(Slot First, Slot Second, GridLine Line)> Below(PrintedGrid grid) =>
        from pair in grid.Lines.Zip(grid.Lines.Skip(1))
        from first in pair.First.Values
        from second in pair.Second.Values
        where first.Column == second.Column && first.Span == second.Span && first.Cell is not null && second.Cell is not null
        select (first, second, pair.Second);

    private static void Part(Draft draft, Slot slot, string first, string second)
    {
        if (draft.Container != Containers.Docx)
        {
            var way = draft.Lot.Of(draft.Container == Containers.Pipes ? Inline : Html);
            slot.Markup = string.Format(CultureInfo.InvariantCulture, way, first, second);
        }
        else if (draft.Lot.OneIn(3)) slot.Markup = DocxContainer.Paragraph(first + "\n" + second);
        else slot.Markup = DocxContainer.Paragraph(first) + (draft.Lot.OneIn(4) ? "<w:p/>" : "") + DocxContainer.Paragraph(second);
    }
}
