using System.Collections.Immutable;

namespace GovArchive.Sources.Layout;

/// <summary>Lines that may be one table: its header and its body, which may go on over pages.</summary>
/// <param name="Start">Index of its first line.</param>
/// <param name="End">Index behind its last line.</param>
/// <param name="Header">Lines above the first row that name columns.</param>
/// <param name="Body">Rows with values, and the lines of their labels.</param>
internal sealed record TableArea(int Start, int End, ImmutableArray<PrintedLine> Header, ImmutableArray<PrintedLine> Body)
{
    /// <summary>The line it begins with.</summary>
    public PrintedLine First => Header.IsEmpty ? Body[0] : Header[0];

    // Distances in heights of type.
    private const double LabelReach = 1.6;
    private const double NearRow = 0.9;
    private const double LargestGap = 12;
    private const double HeadingSize = 1.25;

    // The size of shorter text is not known well.
    private const int ShortestHeading = 4;

    /// <summary>The areas of a document, in order; no two share a line.</summary>
    public static IEnumerable<TableArea> Find(ImmutableArray<PrintedLine> lines)
    {
        if (lines.IsEmpty) yield break;
        var width = lines.Max(line => line.Right) - lines.Min(line => line.Left);
        var end = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i])) continue;
            var last = i;
            var labels = LabelsEnd(lines[i]);
            for (var next = i + 1; next < lines.Length && !Parts(lines, last, next, width, labels); next++)
            {
                labels = Math.Max(labels, LabelsEnd(lines[next]));
                if (IsRow(lines[next])) last = next;
            }
            var area = Around(lines, end, i, last, width);
            yield return area;
            (end, i) = (area.End, area.End - 1);
        }
    }

    private static bool IsRow(PrintedLine line) => line.Values.Length > 0 && !IsSentence(line);

    private static bool IsSentence(PrintedLine line) => line.Labels.Any(label => label.Text.Contains('。', StringComparison.Ordinal));

    private static bool IsProse(PrintedLine line, double width) =>
        IsSentence(line) || line.Values.IsEmpty && line.Labels.Length == 1 && line.Right - line.Left > 0.75 * width;

    private static bool IsHeading(PrintedLine line, PrintedLine row) =>
        line.Values.IsEmpty && line.Labels is [{ Text.Length: >= ShortestHeading }]
        && line.Height > HeadingSize * row.Words.Min(word => word.Height);

    // Whether the line at `next` ends the table whose last row so far is at `last`: prose, a heading, or the header of another table.
    private static bool Parts(ImmutableArray<PrintedLine> lines, int last, int next, double width, double labels)
    {
        var (row, line) = (lines[last], lines[next]);
        if (IsProse(line, width) || IsHeading(line, row)) return true;
        if (line.Page == row.Page && line.Middle - row.Middle > LargestGap * row.Height) return true;
        if (IsRow(line)) return false;
        var values = row.Values.Min(value => value.Left);
        var below = lines.Skip(next + 1).Take(4).FirstOrDefault(IsRow);
        return line.Labels.Any(label => label.Centre > values || label.Left > labels && (below is null || label.Left > LabelsEnd(below)))
            && !IsNear(line, row) && !(below is not null && IsNear(line, below));
    }

    // Where the labels of a line end. What is right of all labels is the header of another block; groups are left of them.
    private static double LabelsEnd(PrintedLine line) =>
        line.Labels.IsEmpty ? double.NegativeInfinity : line.Labels.Max(label => label.Right);

    private static bool IsNear(PrintedLine line, PrintedLine row) => Math.Abs(line.Middle - row.Middle) <= NearRow * line.Height;

    private static TableArea Around(ImmutableArray<PrintedLine> lines, int from, int first, int last, double width)
    {
        var rows = lines[first..(last + 1)].Where(IsRow).ToArray();
        var values = rows.Min(row => row.Values.Min(value => value.Left));
        var labels = lines[first..(last + 1)].Max(LabelsEnd);
        var top = HeaderTop(lines, from, first, values, width);

        // Labels above the first row and below the header are the row's own: a wrapped one reaches over its row.
        var body = first;
        while (body > from && lines[body - 1].Page == lines[first].Page && IsLabel(lines[body - 1], values)
            && !lines[body - 1].Labels.Any(label => label.Left > labels)
            && lines[first].Middle - lines[body - 1].Middle <= LabelReach * lines[first].Height && !IsProse(lines[body - 1], width)
            && !IsHeading(lines[body - 1], lines[first])) body--;

        var end = last + 1;
        while (end < lines.Length && lines[end].Page == lines[last].Page && IsLabel(lines[end], values) && !lines[end].Words[0].IsNumbered
            && !lines[end].Labels.Any(label => label.Left > labels)
            && lines[end].Middle - lines[last].Middle <= LabelReach * lines[last].Height && !IsProse(lines[end], width)
            && !IsHeading(lines[end], lines[last])) end++;
        return new TableArea(Math.Min(top, body), end, lines[Math.Min(top, body)..body], lines[body..end]);
    }

    private static bool IsLabel(PrintedLine line, double values) => line.Values.IsEmpty && line.Labels.All(label => label.Centre < values);

    // The highest line of those above the first row that has something where the values are; labels alone are only between such lines.
    private static int HeaderTop(ImmutableArray<PrintedLine> lines, int from, int first, double values, double width)
    {
        var top = first;
        var below = lines[first];
        for (var i = first - 1; i >= from; i--)
        {
            var line = lines[i];
            if (line.Page != below.Page || IsRow(line) || IsProse(line, width) || IsHeading(line, lines[first])
                || below.Middle - line.Middle > 6 * line.Height) break;
            if (line.Labels.Length == 1 && line.Words[0].IsNumbered) break;
            below = line;
            if (!IsLabel(line, values)) top = i;
        }
        return top;
    }
}
