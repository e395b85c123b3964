using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Sources.Documents;

/// <summary>What every reader makes of a file, whatever its format: lines of text and grids of cells, in reading order.</summary>
public sealed record SourceDocument(SourceFile File, ImmutableArray<Block> Blocks)
{
    /// <summary>The tables of no report have as many cells; the rows behind are left out, with a finding.</summary>
    public const int MostCells = 200_000;

    /// <summary>Pages that are pictures: how the places of what was read from them begin, <c>page 3</c>.</summary>
    public ImmutableHashSet<string> ScannedPages { get; init; } = [];

    /// <summary>The pictures of those of them that have tables, by the same.</summary>
    internal ImmutableDictionary<string, PageScan> Scans { get; init; } = ImmutableDictionary<string, PageScan>.Empty;

    /// <summary>Places of the rows of tables on pages that are pictures: only of their cells each was read by two readers.</summary>
    public ImmutableHashSet<Place> RowsReadTwice() =>
    [
        .. from grid in Blocks.OfType<GridBlock>()
           from row in grid.Rows
           from cell in row.Cells
           where IsScanned(cell.Place)
           select cell.Place,
    ];

    /// <summary>The reader of pictures that is none of ours, with its version; "" where there are none.</summary>
    public string PictureReader { get; init; } = "";

    /// <summary>Whether something was read from a picture.</summary>
    public bool IsScanned(Place place) =>
        !ScannedPages.IsEmpty && place.Part is { } part
        && ScannedPages.Contains(part.Split(" line ", 2)[0]);
}

/// <summary>A piece of a document.</summary>
/// <param name="Place">Where it begins.</param>
public abstract record Block(Place Place);

/// <summary>One line of text, without its line break; never blank. Line numbers tell where blank lines were.</summary>
public sealed record TextBlock(Place Place, string Text) : Block(Place);

/// <summary>
/// One cell of a table whose rows are not known; blank where the source shows that a cell is. The cells of a table are one behind
/// another.
/// </summary>
public sealed record CellBlock(Place Place, string Text) : Block(Place);

/// <summary>Lines of cells whose belonging to one row is certain.</summary>
public sealed record GridBlock(Place Place, ImmutableArray<GridRow> Rows) : Block(Place);

/// <summary>The cells of one row, left to right, blank ones too.</summary>
public sealed record GridRow(ImmutableArray<GridCell> Cells)
{
    /// <summary>Where each of them is drawn on its page; null for one that another covers. Empty where nobody knows.</summary>
    internal ImmutableArray<PrintBox?> Boxes { get; init; } = [];
}
