using System.Collections.Immutable;

namespace GovArchive.Sources;

/// <summary>
/// Words with their places on the page into lines and tables. A table is given as a grid only where each value's column is certain; every other
/// line stays text. Blank cells are known: nothing is printed in their place.
/// </summary>
internal static class PositionedText
{
    /// <summary>The blocks in reading order; a table that goes on over pages is one grid. Places name the page.</summary>
    public static ImmutableArray<Block> Blocks(string file, IReadOnlyList<PositionedWord> words)
    {
        var lines = PageNumbers.Without(PrintedLine.Of(words));
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var next = 0;
        foreach (var area in TableArea.Find(lines))
        {
            var table = PositionedTable.Read(file, area);
            if (table.IsEmpty) continue;
            AddText(area.Start);
            blocks.AddRange(table);
            next = area.End;
        }
        AddText(lines.Length);
        return blocks.ToImmutable();

        void AddText(int end)
        {
            for (; next < end; next++) blocks.Add(new TextBlock(lines[next].Place(file), lines[next].Text));
        }
    }
}
