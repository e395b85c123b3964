using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Damaged;

/// <summary>Figures files that are wrongly typed.</summary>
internal static class CsvDamage
{
    /// <summary>1,463 without quotes: one field more than the head has.</summary>
    public static string Unquoted(Draft draft, string text) => Line(draft, text, (cell, value) =>
    {
        Spoil(draft, cell);
        return $"{cell},1,{value.PadLeft(3, '4')[^3..]},";
    });

    /// <summary>A quote that is never closed swallows what is behind it.</summary>
    public static string OpenQuote(Draft draft, string text) => Line(draft, text, (cell, value) =>
    {
        draft.Expect(Cells(text[text.IndexOf(cell + ",", StringComparison.Ordinal)..]), known => known.Withhold());
        return $"{cell},\"{value},";
    });

    /// <summary>Semicolons between the fields of one line, or of all.</summary>
    public static string Semicolons(Draft draft, string text)
    {
        if (draft.Lot.OneIn(2))
        {
            draft.Expect(Cells(text), cell => cell.Withhold());
            var head = text.IndexOf('\n', StringComparison.Ordinal);
            return text[..head] + text[head..].Replace(',', ';');
        }
        return Line(draft, text, (cell, value) =>
        {
            draft.Expect(cell, known => known.Withhold());
            return $"{cell};{value};";
        });
    }

    /// <summary>More fields than the head has.</summary>
    public static string MoreFields(Draft draft, string text) => Line(draft, text, (cell, value) =>
    {
        draft.Expect(cell, known => known.Flag());
        return $"{cell},{value},{draft.Lot.Below(900)},{draft.Lot.Below(900)},x";
    });

    /// <summary>The same cell twice, with other numbers.</summary>
    public static string Twice(Draft draft, string text) => Line(draft, text, (cell, value) =>
    {
        var other = 1 + draft.Lot.Below(5000);
        draft.Expect(cell, known => known.Or(new Expectation([other])));
        return $"{cell},{value},\n{cell},{other},";
    });

    private static void Spoil(Draft draft, CellId cell) => draft.Expect(cell, _ => Expectation.NoValue);

    private static string Line(Draft draft, string text, Func<CellId, string, string> change)
    {
        var lines = text.Split('\n');
        var at = 2 + draft.Lot.Below(lines.Length - 3);
        var fields = lines[at].Split(',');
        if (CellId.TryParse(fields[0], out var cell)) lines[at] = change(cell, fields[1]);
        return string.Join('\n', lines);
    }

    private static List<CellId> Cells(string text) =>
        [.. text.Split('\n').Select(line => CellId.TryParse(line.Split(',', ';')[0], out var cell) ? cell : null).OfType<CellId>()];
}
