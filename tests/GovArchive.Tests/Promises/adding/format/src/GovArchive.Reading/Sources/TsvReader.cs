using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources;

/// <summary>A spreadsheet saved as text: lines of cells separated by tabs are a table, and a line of one cell is text.</summary>
internal static class TsvReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings) =>
        file.Text(findings) is { } text ? new SourceDocument(file, Blocks(file.Path, text.Split('\n'), findings)) : null;

    private static ImmutableArray<Block> Blocks(string file, string[] lines, ICollection<Finding> findings)
    {
        var (blocks, bound) = (ImmutableArray.CreateBuilder<Block>(), new CellBound(file, findings));
        for (int start = 0, end; start < lines.Length; start = Math.Max(end, start + 1))
        {
            for (end = start; end < lines.Length && lines[end].Contains('\t'); end++) { }
            var place = new Place(file, start + 1, 1);
            var rows = lines[start..bound.End(lines, start, end)].Select((line, i) => Row(file, start + i + 1, line));
            if (end > start) blocks.Add(new GridBlock(place, [.. rows]));
            else if (!string.IsNullOrWhiteSpace(lines[start])) blocks.Add(new TextBlock(place, lines[start].Trim()));
        }
        return blocks.ToImmutable();
    }

    private static GridRow Row(string file, int number, string line)
    {
        var (cells, column) = (ImmutableArray.CreateBuilder<GridCell>(), 1);
        foreach (var cell in line.Split('\t'))
        {
            cells.Add(new GridCell(new Place(file, number, column), cell.Trim()));
            column += cell.Length + 1;
        }
        return new GridRow(cells.ToImmutable());
    }
}
