using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Layout;

/// <summary>Numbers what was read of pages: "page 4" becomes "page 4 line 12", so that a person finds a number on the paper.</summary>
internal static class PageLines
{
    /// <summary>Lines of text and rows of tables, counted from 1 on each page in the order they are read.</summary>
    public static ImmutableArray<Block> Number(ImmutableArray<Block> blocks)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. blocks.Select(block => block switch
        {
            GridBlock grid => Numbered(grid),
            _ => block with { Place = Next(block.Place) },
        })];

        Block Numbered(GridBlock grid)
        {
            ImmutableArray<GridRow> rows = [.. grid.Rows.Select(row => Row(row, Next(row.Cells[0].Place)))];
            return new GridBlock(rows.IsEmpty ? grid.Place : rows[0].Cells[0].Place, rows);
        }

        Place Next(Place place)
        {
            if (place.Part is not { } page) return place;
            var line = lines[page] = lines.GetValueOrDefault(page) + 1;
            return place with { Part = string.Create(CultureInfo.InvariantCulture, $"{page} line {line}") };
        }
    }

    private static GridRow Row(GridRow row, Place place) => row with
    {
        Cells = [.. row.Cells.Select(cell => cell with { Place = place })],
    };
}
