using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Markdown;

/// <summary>
/// Rows of cells separated by pipes. They are read line by line and not as tables of the Markdown standard, which cuts rows that are longer
/// than the header and takes no table without one: converters write both.
/// </summary>
internal static partial class MarkdownRows
{
    /// <summary>Whether a line is a row: it begins with a pipe and has another.</summary>
    public static bool IsRow(string line) => line.AsSpan().TrimStart() is ['|', .. var rest] && rest.Contains('|');

    /// <summary>Whether a line is the rule under a header: <c>|---|:--:|</c>.</summary>
    /// <param name="isExpected">
    /// Whether a header is right above. Elsewhere <c>| - | -- |</c> are cells with marks for what does not apply.
    /// </param>
    public static bool IsRule(string line, bool isExpected) => Rule().IsMatch(line) && (isExpected || !ShortDashes().IsMatch(line));

    /// <summary>Cells between pipes; an escaped pipe is text.</summary>
    /// <param name="number">The line's, 1-based.</param>
    public static GridRow Read(string file, int number, string line)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var end = line.TrimEnd().Length;
        var start = line.Length - line.TrimStart().Length;
        if (line[start] == '|') start++;
        for (var i = start; i <= end; i++)
        {
            if (i < end && (line[i] != '|' || IsEscaped(line, i))) continue;
            // A pipe at the end closes the last cell and opens none.
            if (i < end || start < end) cells.Add(Cell(file, number, start, line[start..i]));
            start = i + 1;
        }
        return new GridRow(cells.ToImmutable());
    }

    private static GridCell Cell(string file, int number, int start, string cell)
    {
        var place = new Place(file, number, start + 1 + cell.Length - cell.TrimStart().Length);
        return MarkdownInline.Cell(place, cell.Replace("\\|", "|", StringComparison.Ordinal));
    }

    private static bool IsEscaped(string line, int at)
    {
        var before = at;
        while (before > 0 && line[before - 1] == '\\') before--;
        return (at - before) % 2 == 1;
    }

    [GeneratedRegex(@"^\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!-)-{1,2}(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortDashes();
}
