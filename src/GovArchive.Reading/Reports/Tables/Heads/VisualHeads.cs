using System.Collections.Immutable;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Values;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>
/// Heads in text that a converter has laid out in columns by spaces: the words that are above each other are one head, torn or not, and the
/// heads follow one another from left to right.
/// </summary>
internal static class VisualHeads
{
    private const int MostLines = 8;

    /// <summary>
    /// The texts of each column of heads, nearest to the values first, from left to right. Words that are over several columns belong to
    /// none.
    /// </summary>
    /// <param name="line">Index of the line of values below.</param>
    /// <param name="isRow">Whether a word is the label of a row, which may have no numbers.</param>
    public static IReadOnlyList<ImmutableArray<string>> Above(
        int line, ImmutableArray<SourceLine> lines, bool[] hasValues, Func<string, bool> isRow)
    {
        var columns = new List<(int Start, int End, List<string> Texts)>();
        for (var i = line - 1; i >= Math.Max(0, line - MostLines) && IsHead(lines[i]); i--)
        {
            // Rows above it have its heads.
            if (hasValues[i] || Words(lines[i]).Any(word => isRow(word.Text)))
            {
                if (columns.Count > 0) break;
                continue;
            }
            foreach (var (start, end, text) in Words(lines[i]))
                if (!CellValue.IsValue(text)) Add(columns, start, end, text);
        }
        return [.. columns.OrderBy(column => column.Start).Select(column => column.Texts.ToImmutableArray())];
    }

    private static bool IsHead(SourceLine line) => line.Row is null && !line.IsCell && !line.Text.Contains('。', StringComparison.Ordinal);

    private static void Add(List<(int Start, int End, List<string> Texts)> columns, int start, int end, string text)
    {
        var over = columns.FindAll(column => column.Start < end && start < column.End);
        if (over.Count == 0) columns.Add((start, end, [text]));
        if (over is not [var one]) return;
        one.Texts.Add(text);
        columns[columns.IndexOf(one)] = (Math.Min(one.Start, start), Math.Max(one.End, end), one.Texts);
    }

    // Han characters are two columns wide.
    private static IEnumerable<(int Start, int End, string Text)> Words(SourceLine line)
    {
        var (column, start, from) = (line.Place.Column - 1, 0, -1);
        for (var i = 0; i <= line.Text.Length; i++)
        {
            var isSpace = i == line.Text.Length || HanText.Fold(line.Text[i]) is ' ' or '\t';
            if (isSpace && from >= 0) yield return (start, column, line.Text[from..i]);
            if (isSpace) from = -1;
            else if (from < 0) (start, from) = (column, i);
            if (i < line.Text.Length) column += line.Text[i] >= '\u2e80' ? 2 : 1;
        }
    }
}
