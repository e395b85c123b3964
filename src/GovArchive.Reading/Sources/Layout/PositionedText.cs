using System.Collections.Immutable;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Layout;

/// <summary>
/// Words with their places on the page into lines and tables. A table is given as a grid only where each value's column is certain; every
/// other line stays text. Blank cells are known: nothing is printed in their place.
/// </summary>
internal static class PositionedText
{
    /// <summary>The blocks in reading order; a table that goes on over pages is one grid. Places name the page.</summary>
    public static ImmutableArray<Block> Blocks(string file, IReadOnlyList<PositionedWord> words) => OfLines(file, Lines(words));

    /// <summary>The lines of a document, page after page, without what is no part of its text.</summary>
    public static ImmutableArray<PrintedLine> Lines(IEnumerable<PositionedWord> words) =>
        RunningLines.Without(PageNumbers.Without(PrintedLine.Of(words)));

    public static ImmutableArray<Block> OfLines(string file, ImmutableArray<PrintedLine> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var next = 0;
        foreach (var (area, table) in Tables(file, lines))
        {
            AddText(area.Start);
            blocks.AddRange(table.Blocks);
            next = area.End;
        }
        AddText(lines.Length);
        return blocks.ToImmutable();

        void AddText(int end)
        {
            for (; next < end; next++) blocks.Add(new TextBlock(lines[next].Place(file), lines[next].Text));
        }
    }

    /// <summary>The tables among lines, in order.</summary>
    public static IEnumerable<(TableArea Area, PositionedGrid Table)> Tables(string file, ImmutableArray<PrintedLine> lines) =>
        TableArea.Find(lines).Select(area => (area, PositionedTable.Read(file, area))).Where(entry => !entry.Item2.Blocks.IsEmpty);
}
