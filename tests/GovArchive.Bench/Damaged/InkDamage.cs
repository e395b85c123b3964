using System.Globalization;

namespace GovArchive.Bench.Damaged;

/// <summary>Marks beside a number, and ink that does not count: raised, struck, hidden.</summary>
internal static class InkDamage
{
    // # stands for what is raised.
    private static readonly string[] RaisedHtml =
        ["<sup>#</sup>", "<sup>[#]</sup>", "<span style=\"vertical-align:super;font-size:60%\">#</span>", "<span class=\"up\">#</span>",
         "<a href=\"#n\"><sup>#</sup></a>", "<span style=\"position:relative;top:-.5em\">#</span>"];
    private static readonly string[] RaisedWord =
        ["<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>#</w:t></w:r>",
         "<w:r><w:rPr><w:position w:val=\"12\"/><w:sz w:val=\"12\"/></w:rPr><w:t>#</w:t></w:r>",
         "<w:r><w:rPr><w:rStyle w:val=\"Note\"/></w:rPr><w:t>#</w:t></w:r>"];
    private static readonly string[] RaisedText = ["①", "②", "[1]", "[2]", "¹", "²", "⁽¹⁾", "【1】", "*", "※", "〔1〕", "(1)", "注1"];

    private static readonly string[] StruckHtml =
        ["<s>#</s>", "<del>#</del>", "<strike>#</strike>", "<span style=\"text-decoration:line-through\">#</span>",
         "<span class=\"old\">#</span>", "<s><b>#</b></s>"];
    private static readonly string[] StruckWord =
        ["<w:r><w:rPr><w:strike/></w:rPr><w:t>#</w:t></w:r>", "<w:r><w:rPr><w:dstrike/></w:rPr><w:t>#</w:t></w:r>",
         "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>#</w:delText></w:r></w:del>"];

    private static readonly string[] HiddenHtml =
    [
        "<span style=\"display:none\">#</span>", "<span style=\"visibility:hidden\">#</span>", "<span hidden>#</span>",
        "<span style=\"font-size:0\">#</span>", "<span style=\"font-size:0px\">#</span>",
        "<span style=\"opacity:0\">#</span>", "<span style=\"position:absolute;left:-9999px\">#</span>",
        "<span style=\"display:inline-block;text-indent:-9999px\">#</span>", "<span class=\"hid\">#</span>",
        "<span id=\"hid1\">#</span>", "<em>#</em>", "<span class=\"sr-only\">#</span>",
        "<span style=\"clip:rect(0,0,0,0);position:absolute\">#</span>", "<i class=\"x gone\">#</i>", "<template>#</template>",
        "<span style=\"DISPLAY : none !important\">#</span>", "<span style=\"font:0/0 a\">#</span>",
        "<span style=\"max-height:0;overflow:hidden;display:inline-block\">#</span>", "<!--#-->",
    ];
    private static readonly string[] HiddenWord =
        ["<w:r><w:rPr><w:vanish/></w:rPr><w:t>#</w:t></w:r>", "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:t>#</w:t></w:r>"];

    private const string Rules =
        ".up{vertical-align:super}.old{text-decoration:line-through}.hid{display:none}#hid1{visibility:hidden}"
        + "table td em{display:none}.sr-only{position:absolute;left:-10000px}i.gone{font-size:0}";

    /// <summary>A raised mark behind, inside or before a number: the number without it, or none.</summary>
    public static bool Raised(Draft draft)
    {
        if (Pick(draft) is not { } slot) return false;
        var isHtml = IsHtml(draft.Container);
        var mark = (1 + draft.Lot.Below(3)).ToString(CultureInfo.InvariantCulture);
        var at = draft.Lot.Below(4) switch { 0 => 0, 1 => slot.Text.Length / 2, _ => slot.Text.Length };
        var (before, behind) = (slot.Text[..at], slot.Text[at..]);
        var markup = draft.Lot.Of(isHtml ? Known(RaisedHtml, draft) : RaisedWord);
        if (draft.Container == Containers.Docx && !draft.Lot.OneIn(3))
            slot.Markup = Word(before, markup.Replace("#", mark, StringComparison.Ordinal), behind);
        else if (isHtml && !draft.Lot.OneIn(3))
        {
            var raised = markup.Replace(">#<", $">{mark}<", StringComparison.Ordinal).Replace("[#]", $"[{mark}]", StringComparison.Ordinal);
            slot.Markup = before + raised + behind;
        }
        else
        {
            var marks = draft.Container == Containers.Pdf ? [.. RaisedText.Where(PdfFile.HasAll)] : RaisedText;
            slot.Text = before + draft.Lot.Of(marks) + behind;
        }
        Finish(draft, slot);
        return true;
    }

    /// <summary>A number that is struck, and the one that replaces it; or a struck number alone.</summary>
    public static bool Struck(Draft draft)
    {
        if (Pick(draft) is not { } slot) return false;
        var isWord = draft.Container == Containers.Docx;
        var old = (1 + draft.Lot.Below(900)).ToString(CultureInfo.InvariantCulture);
        var ways = isWord ? StruckWord : Known(StruckHtml, draft);
        var way = draft.Lot.Below(ways.Length);
        var struck = ways[way].Replace("#", old, StringComparison.Ordinal);
        var (number, kind) = (slot.Text, draft.Lot.Below(4));
        if (kind == 0) slot.Markup = isWord ? Word("", struck, "") : struck;
        else if (kind == 1) slot.Markup = isWord ? Word(number, struck, "") : number + struck;
        else slot.Markup = isWord ? Word("", struck, number) : struck + number;
        Finish(draft, slot);
        if (kind == 0) draft.Expect(slot.Cell!, _ => Expectation.NoValue with { Blank = isWord && way == 2 });
        return true;
    }

    /// <summary>Digits that the page does not show, beside a number or alone.</summary>
    public static bool Hidden(Draft draft)
    {
        if (Pick(draft) is not { } slot) return false;
        var isWord = draft.Container == Containers.Docx;
        var ways = HasSheet(draft) ? HiddenHtml : [.. HiddenHtml.Where(HidesByItself)];
        var hidden = draft.Lot.Of(isWord ? HiddenWord : ways).Replace("#", $"{1 + draft.Lot.Below(99)}", StringComparison.Ordinal);
        var (number, kind) = (slot.Text, draft.Lot.Below(4));
        if (kind == 0) number = "";
        if (isWord) slot.Markup = kind == 1 ? Word(number, hidden, "") : Word("", hidden, number);
        else slot.Markup = kind == 1 ? number + hidden : hidden + number;
        Finish(draft, slot);
        if (kind == 0) draft.Expect(slot.Cell!, _ => Expectation.Of("").Withhold());
        return true;
    }

    /// <summary>A row that the page does not show is above or below the one that it shows, with the same label.</summary>
    public static bool HiddenRow(Draft draft)
    {
        if (draft.PickLine(line => line.Slots[0].Kind == SlotKind.Label && line.Slots.TrueForAll(slot => slot.Rows == 1)) is not { } picked)
            return false;
        var (grid, line) = picked;
        var slots = from slot in line.Slots
                    let text = slot.Kind == SlotKind.Value ? $"{1 + draft.Lot.Below(90)}" : slot.Text
                    select new Slot(slot.Kind, text, slot.Column, slot.Span);
        var way = draft.Lot.Of([" style=\"display:none\"", " hidden", " class=\"hid\"", " style=\"visibility:collapse\""]);
        var hidden = new GridLine([.. slots]) { Attributes = way };
        var at = grid.Lines.IndexOf(line);
        grid.Lines.Insert(at + draft.Lot.Below(2), hidden);
        foreach (var (above, slot) in grid.Lines.Take(at).SelectMany((above, i) => above.Slots.Select(slot => (i, slot))))
            if (above + slot.Rows > at) slot.Rows++;
        draft.Style = Rules;
        draft.Expect(line.Values.Select(slot => slot.Cell!), cell => cell.Withhold());
        return true;
    }

    private static bool HasSheet(Draft draft) => draft.Container == Containers.Html || draft.Container == Containers.FlatHtml;

    // Without a style sheet a class says nothing.
    private static string[] Known(string[] ways, Draft draft) =>
        HasSheet(draft) ? ways : [.. ways.Where(way => !way.Contains("class=", StringComparison.Ordinal))];

    // Without a style sheet.
    private static bool HidesByItself(string way) =>
        way.Contains("style=", StringComparison.Ordinal) || way.Contains(" hidden", StringComparison.Ordinal) || way[1] is '!' or 't';

    private static Slot? Pick(Draft draft) =>
        draft.PickValue(slot => slot.Text.Length > 0 && char.IsAsciiDigit(slot.Text[0]) && slot.Text != "0");

    private static void Finish(Draft draft, Slot slot)
    {
        draft.Style = Rules;
        draft.Expect(slot.Cell!, cell => cell.Withhold());
    }

    private static string Word(string before, string marked, string behind) =>
        $"<w:p>{(before.Length > 0 ? DocxContainer.Run(before) : "")}{marked}{(behind.Length > 0 ? DocxContainer.Run(behind) : "")}</w:p>";

    public static bool IsHtml(Container container) => container == Containers.Pipes || Containers.Web.Contains(container);
}
