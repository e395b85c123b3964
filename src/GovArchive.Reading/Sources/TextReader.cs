using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources;

/// <summary>
/// Plain text as converters leave it. Three ways of writing rows are certain enough to become grids: cells separated by tabs, cells
/// separated by bars, and one cell a line, each begun by a tab, with a blank line after each row. Where bars end single cells, the cells
/// are kept. Every other line stays text.
/// </summary>
internal static class TextReader
{
    // The longest report has some thousands.
    private const int MostLines = 50_000;

    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings) =>
        file.Text(findings) is { } text ? new SourceDocument(file, Blocks(file.Path, Lines(file.Path, text, findings), findings)) : null;

    private static string[] Lines(string file, string text, ICollection<Finding> findings)
    {
        var lines = text.Split('\n', MostLines + 1);
        if (lines.Length <= MostLines) return lines;
        findings.Add(FindingCodes.TextCut.At(new Place(file, MostLines + 1, 1), MostLines.ToString(CultureInfo.InvariantCulture)));
        return lines[..MostLines];
    }

    private static ImmutableArray<Block> Blocks(string file, string[] lines, ICollection<Finding> findings)
    {
        var bound = new CellBound(file, findings);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end < lines.Length && (IsTabbed(lines[end]) || end > i && HasLostLabel(lines[end]))) end++;
            if (end > i)
            {
                blocks.Add(new GridBlock(
                    new Place(file, i + 1, 1),
                    [.. lines[i..bound.End(lines, i, end)].Select((line, n) => TabbedRow(file, i + n + 1, line))]));
            }
            else if ((end = EndOfCellLines(lines, i)) > i)
            {
                blocks.Add(new GridBlock(new Place(file, i + 1, 1), CellLines(file, lines, i, bound.End(lines, i, end))));
            }
            else if ((end = BarTables.End(lines, i)) > i)
            {
                BarTables.Read(file, lines, i, bound.End(lines, i, end), blocks);
            }
            else
            {
                if (!string.IsNullOrWhiteSpace(lines[i]))
                    blocks.Add(new TextBlock(new Place(file, i + 1, 1 + lines[i].Length - lines[i].TrimStart().Length), lines[i].Trim()));
                end = i + 1;
            }
            i = end;
        }
        return blocks.ToImmutable();
    }

    // A tab inside a line parts two cells; one at its beginning may be a mere indent.
    private static bool IsTabbed(string line) => line.AsSpan().TrimStart("\t ").TrimEnd(' ').Contains('\t');

    // Among rows a number behind a tab is one whose label is lost.
    private static bool HasLostLabel(string line) =>
        line.StartsWith('\t') && line.AsSpan().Trim() is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9');

    private static GridRow TabbedRow(string file, int number, string line)
    {
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        var column = 1;
        foreach (var cell in line.Split('\t'))
        {
            cells.Add(new GridCell(new Place(file, number, column), cell.Trim()));
            column += cell.Length + 1;
        }
        return new GridRow(cells.ToImmutable());
    }

    // At least three cells, since one indented line is a paragraph; blank lines between rows belong to the table.
    private static int EndOfCellLines(string[] lines, int start)
    {
        if (!lines[start].StartsWith('\t')) return start;
        int end = start, cells = 0;
        for (var i = start; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('\t'))
            {
                cells++;
                end = i + 1;
            }
            else if (lines[i].Length > 0 && (lines[i - 1].Length == 0 || lines[i].Length > 40)) break;
            else if (lines[i].Length > 0) end = i + 1;
        }
        return cells >= 3 ? end : start;
    }

    private static ImmutableArray<GridRow> CellLines(string file, string[] lines, int start, int end)
    {
        var rows = ImmutableArray.CreateBuilder<GridRow>();
        var cells = ImmutableArray.CreateBuilder<GridCell>();
        for (var i = start; i <= end; i++)
        {
            if (i == end || lines[i].Length == 0)
            {
                if (cells.Count > 0) rows.Add(new GridRow(cells.DrainToImmutable()));
            }
            else if (lines[i][0] == '\t' || cells.Count == 0)
            {
                cells.Add(new GridCell(new Place(file, i + 1, 2), lines[i].Trim()));
            }
            else
            {
                cells[^1] = cells[^1] with { Text = cells[^1].Text + "\n" + lines[i].Trim() };
            }
        }
        return rows.ToImmutable();
    }
}
