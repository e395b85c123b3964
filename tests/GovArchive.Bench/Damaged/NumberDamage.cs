using System.Globalization;

namespace GovArchive.Bench.Damaged;

/// <summary>Cells whose text is no plain number.</summary>
internal static class NumberDamage
{
    // What is printed for a number of some digits, and what it may be read as; no value where nothing is named.
    private static readonly Func<string, (string Printed, decimal? Value)>[] Unreadable =
    [
        number => (number[..^1] + "O", null), number => (number + "O", null), number => (number[..^1] + "〇", null),
        number => ("l" + number[1..], null), number => ("I" + number[1..], null),
        number => (number + "？", null), number => (number + "?", null), number => ("？", null), number => ("■", null),
        number => ("�", null), number => (number + "�", null),
        number => (number[..1] + "。" + number, null), number => (number[..1] + ",23", null), number => (number[..1] + ",2345", null),
        number => ("1 " + number.PadLeft(3, '2')[^3..], 1000 + Number(number.PadLeft(3, '2')[^3..])), number => (number + "－", null),
        number => ("１２－", null),
        number => (number[..1] + "万", 10_000 * Number(number[..1])), number => ("约" + number, Number(number)),
        number => (number + "余", null), number => (number + "多件", null), number => ("近" + number, null),
        number => ("1/" + number, null), number => (number + "/" + number, null), number => ("1e" + number[..1], null),
        number => ("0x" + number, null), number => (number + "、" + number, null), number => (number + "+1", null),
        number => (number + "%", null), number => ("<" + number, null), number => (">" + number, null), number => ("≥" + number, null),
        number => (number + "-" + number, null), number => (number + "~" + number, null),
        number => (number + ".", null), number => (number + "," , null), number => ("." + number, null),
        number => (number + ".." + number, null), number => ("见附表", null), number => ("待定", null), number => ("N/A", null),
        number => ("#REF!", null),
        number => ("####", null), number => ("若干", null), number => ("一百二十", 120), number => ("三", 3), number => ("叁", 3),
        number => ("⑫", 12), number => ("½", null), number => ("Ⅲ", 3), number => ("٣", 3), number => ("二〇", 20),
        number => ("－" + number, -Number(number)), number => ("(" + number + ")", null), number => ("（" + number + "）", null),
        number => (number + "（" + number + "）", null), number => ("第" + number, null), number => (number + "年", null),
        number => ("\u202e" + new string([.. number.Reverse()]) + "\u202c", Number(number)), number => ("空", null), number => ("零", 0),
        number => ("没有", null), number => ("O", null), number => ("〇", 0), number => ("o", null),
    ];

    public static bool Illegible(Draft draft)
    {
        var isColumns = draft.Container == Containers.Columns;
        if (draft.PickValue(slot => slot.Text.Length > 0 && slot.Text.All(char.IsAsciiDigit) && !isColumns) is not { } slot) return false;
        var (printed, value) = draft.Lot.Of(Unreadable)(slot.Text);
        if (draft.Container == Containers.Pdf && !PdfFile.HasAll(printed)) return false;
        slot.Text = printed;
        if (draft.Container == Containers.Csv) slot.Markup = $"\"{printed}\"";
        // That it is about so many, or that a space parts the digits, is to be reported.
        var mustFlag = printed[0] is '约' or '－' || printed.Contains(' ', StringComparison.Ordinal);
        draft.Expect(slot.Cell!, _ => new Expectation(value is { } right ? [right] : []) { MayWithhold = true, MustFlag = mustFlag });
        return true;
    }

    /// <summary>Counts that no count is: as printed, with a finding.</summary>
    public static bool Impossible(Draft draft)
    {
        var picked = draft.PickValue(slot => draft.Form.Find(slot.Cell!)!.Column is { IsChange: false, Unit: not "万元" });
        if (picked is not { } slot) return false;
        var (whole, tenth) = (1 + draft.Lot.Below(300), 1 + draft.Lot.Below(9));
        var minus = draft.Container == Containers.Pdf ? "-" : "−";
        slot.Text = draft.Lot.Of([$"-{whole}", $"{minus}{whole}", $"{whole}.{tenth}", $"{whole}.{tenth}{tenth}", $"0.{tenth}"]);
        var value = Number(slot.Text.Replace('−', '-'));
        draft.Expect(slot.Cell!, _ => new Expectation([value]).Flag());
        return true;
    }

    /// <summary>Marks that say a cell does not apply.</summary>
    public static bool Marks(Draft draft) => Some(draft, slot => slot.Text == "0", slot =>
    {
        slot.Text = draft.Lot.Of(["—", "/", "无"]);
        draft.Expect(slot.Cell!, _ => Expectation.Of(slot.Text));
    });

    /// <summary>Empty cells; where a blank leaves no trace, all of a row, so that nothing else is moved.</summary>
    public static bool Blanks(Draft draft)
    {
        if (draft.Container != Containers.Cells)
            return Some(draft, slot => slot.Text.Length > 0, slot =>
            {
                slot.Text = "";
                draft.Expect(slot.Cell!, _ => Expectation.Of(""));
            });
        if (draft.PickLine(_ => true) is not { } picked) return false;
        foreach (var slot in picked.Line.Values) slot.Text = "";
        draft.Expect(picked.Line.Values.Select(slot => slot.Cell!), _ => Expectation.Of("").Withhold() with { Absent = true });
        return true;
    }

    public static bool FullWidth(Draft draft) => Some(draft, slot => slot.Text.Length > 0, slot =>
        Retype(draft, slot, string.Concat(slot.Text.Select(c => c is > ' ' and < '\u007f' ? (char)(c + 0xfee0) : c))));

    /// <summary>1,463 for 1463, quoted where a comma parts fields.</summary>
    public static bool Thousands(Draft draft) => Some(draft, slot => slot.Text.Length > 3 && slot.Text.All(char.IsAsciiDigit), slot =>
    {
        Retype(draft, slot, Number(slot.Text).ToString("N0", CultureInfo.InvariantCulture));
        if (draft.Container == Containers.Csv) slot.Markup = $"\"{slot.Text}\"";
    });

    /// <summary>Characters that nobody sees, before, inside or behind a number.</summary>
    public static bool Invisible(Draft draft) => Some(draft, slot => slot.Text.Length > 0, slot =>
    {
        var isColumns = draft.Container == Containers.Columns;
        var mark = draft.Lot.Of<string>(isColumns
            ? ["\u200b", "\ufeff"]
            : ["\u00a0", "\u200b", "\ufeff", "\u3000", "\u200c", "\u2060", "\u2009", "\u200e", "\u00ad"]);
        var isSpace = mark is "\u00a0" or "\u3000" or "\u2009";
        var at = isSpace ? draft.Lot.Below(2) * slot.Text.Length : draft.Lot.Below(slot.Text.Length + 1);
        Retype(draft, slot, slot.Text.Insert(at, mark));
    });

    private static void Retype(Draft draft, Slot slot, string text)
    {
        slot.Text = text;
        draft.Expect(slot.Cell!, cell => cell);
    }

    private static bool Some(Draft draft, Func<Slot, bool> fits, Action<Slot> change)
    {
        var done = false;
        for (var count = 1 + draft.Lot.Below(5); count > 0; count--)
        {
            if (draft.PickValue(slot => slot.Markup is null && fits(slot)) is not { } slot) break;
            change(slot);
            done = true;
        }
        return done;
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
