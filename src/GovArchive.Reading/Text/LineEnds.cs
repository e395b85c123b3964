using System.Buffers;
using System.Text;

namespace GovArchive.Text;

/// <summary>Line ends of a text, whatever they are written as.</summary>
internal static class LineEnds
{
    private static readonly SearchValues<char> Rare = SearchValues.Create("\f\u0085\u2028\u2029");
    private static readonly SearchValues<char> BetweenCells = SearchValues.Create("\t|｜│");

    private const int LongestRow = 2000;

    /// <summary>
    /// All as LF. One of the rare ones between two digits of a line whose cells are separated by tabs or bars stays as it is: it is in a
    /// cell, and what follows is no line.
    /// </summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny(Rare)) return text.ReplaceLineEndings("\n");
        var kept = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (!Rare.Contains(text[i]) || !char.IsDigit(text[i - 1]) || !char.IsDigit(text[i + 1]) || !HasCells(text, i)) continue;
            kept.Append(text[from..i].ReplaceLineEndings("\n")).Append(text[i]);
            from = i + 1;
        }
        return kept.Append(text[from..].ReplaceLineEndings("\n")).ToString();
    }

    // Up to the line end before it: the first cell of a row is its label.
    private static bool HasCells(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestRow)..at);
        return before[(before.LastIndexOfAny('\n', '\r') + 1)..].ContainsAny(BetweenCells);
    }
}
