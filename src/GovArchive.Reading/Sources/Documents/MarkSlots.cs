using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;

namespace GovArchive.Sources.Documents;

/// <summary>
/// Text in which a character that no text holds keeps the place of each mark while lines are trimmed and joined, and what becomes of it: a
/// cell with its marks, or a line of running text.
/// </summary>
internal static class MarkSlots
{
    /// <summary>Stands for the next mark of the list that goes with the text. Readers drop it from what they read.</summary>
    public const char Slot = '\uffff';

    // What a mark says is for people to look at: a script or a drawing may hold a book.
    private const int LongestSaid = 60;

    /// <summary>What a mark says, its white space laid together; cut where it is long.</summary>
    public static string Said(string text)
    {
        var said = string.Join(' ', text.Replace(Slot, ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (said.Length <= LongestSaid) return said;
        return said[..(char.IsHighSurrogate(said[LongestSaid - 1]) ? LongestSaid - 1 : LongestSaid)] + "…";
    }

    /// <summary>The cell of some lines, those that are blank left out.</summary>
    /// <param name="marks">In the order of their slots.</param>
    public static GridCell Cell(Place place, IEnumerable<string> lines, IReadOnlyList<CellMark> marks)
    {
        if (marks.Count == 0)
            return new GridCell(place, string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0)));
        var text = new StringBuilder();
        var set = ImmutableArray.CreateBuilder<CellMark>(marks.Count);
        foreach (var line in lines)
        {
            var plain = line.Replace(Slot.ToString(), "", StringComparison.Ordinal);
            var trimmed = plain.Trim();
            var start = text.Length;
            if (trimmed.Length > 0) text.Append(start > 0 ? "\n" : "").Append(trimmed);
            var begin = text.Length - trimmed.Length;
            var skipped = plain.Length - plain.TrimStart().Length;
            for (int i = 0, at = 0; i < line.Length; i++)
            {
                if (line[i] != Slot) at++;
                else set.Add(
                    marks[set.Count] with { At = trimmed.Length == 0 ? start : begin + Math.Clamp(at - skipped, 0, trimmed.Length) });
            }
        }
        return new GridCell(place, text.ToString()) { Marks = set.ToImmutable() };
    }

    /// <summary>
    /// A line of running text: raised text stays, in brackets where it would be read into a number; struck text and what is no text are
    /// left out, and leave a space between two digits.
    /// </summary>
    /// <param name="marks">In the order of their slots.</param>
    public static string Running(string line, IReadOnlyList<CellMark> marks)
    {
        if (marks.Count == 0) return line;
        var text = new StringBuilder();
        var next = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != Slot) text.Append(line[i]);
            else text.Append(Running(marks[next++], text.Length > 0 ? text[^1] : ' ', i + 1 < line.Length ? line[i + 1] : ' '));
        }
        return text.ToString();
    }

    /// <summary>A cell as lines of running text, none blank.</summary>
    public static IEnumerable<string> Running(GridCell cell)
    {
        var text = new StringBuilder(cell.Text);
        for (var i = cell.Marks.Length - 1; i >= 0; i--) text.Insert(Math.Min(cell.Marks[i].At, cell.Text.Length), Slot);
        return Running(text.ToString(), cell.Marks).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Running(CellMark mark, char before, char behind) => mark.Kind switch
    {
        CellMarkKind.Raised when IsInBrackets(mark.Text) => mark.Text,
        CellMarkKind.Raised when char.IsDigit(before) || char.IsDigit(behind)
            || mark.Text.Any(char.IsDigit) && !char.IsAsciiLetter(before) => $"[{mark.Text}]",
        CellMarkKind.Raised => mark.Text,
        _ => char.IsDigit(before) && char.IsDigit(behind) ? " " : "",
    };

    private static bool IsInBrackets(string text) =>
        text is [('[' or '(' or '（' or '〔' or '【' or '［'), .., (']' or ')' or '）' or '〕' or '】' or '］')];
}
