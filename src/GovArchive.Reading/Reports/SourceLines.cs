using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports;

/// <summary>One cell of a line, or the whole of a line of text.</summary>
/// <param name="Place">Where it is; a figure that was read from it has the same.</param>
/// <param name="Text">All that is printed, as <see cref="GridCell.Raw"/> has it; on one line, without tabs.</param>
public readonly record struct LineCell(Place Place, string Text);

/// <summary>A line of text, which is one cell, or a row of a table, blank cells too.</summary>
/// <param name="Cells">At least one.</param>
public sealed record PrintedRow(ImmutableArray<LineCell> Cells);

/// <summary>
/// A source as it was read, line by line without blank ones: at hand, or left where it is stored. Immutable; used from several threads.
/// </summary>
public abstract class SourceLines
{
    /// <summary>Of a report whose source nobody kept.</summary>
    public static readonly SourceLines None = new AtHand([]);

    /// <summary>What a reader made of a source.</summary>
    public static SourceLines Of(SourceDocument document) => new OfDocument(document);

    /// <summary>Whether there are any, which is known without reading them.</summary>
    public abstract bool IsThere { get; }

    /// <summary>From top to bottom; none where they are not known.</summary>
    public abstract ImmutableArray<PrintedRow> Read();

    private sealed class AtHand(ImmutableArray<PrintedRow> rows) : SourceLines
    {
        public override bool IsThere => !rows.IsEmpty;

        public override ImmutableArray<PrintedRow> Read() => rows;
    }

    private sealed class OfDocument(SourceDocument document) : SourceLines
    {
        public override bool IsThere => !document.Blocks.IsEmpty;

        public override ImmutableArray<PrintedRow> Read() => [.. document.Blocks.SelectMany(Rows)];

        private static IEnumerable<PrintedRow> Rows(Block block) => block switch
        {
            TextBlock text => [new PrintedRow([new LineCell(text.Place, OnOneLine(text.Text))])],
            CellBlock cell => [new PrintedRow([new LineCell(cell.Place, OnOneLine(cell.Text))])],
            GridBlock grid => grid.Rows.Select(Row).Where(row => !row.Cells.IsEmpty),
            _ => [],
        };

        // A place that another cell covers has nothing of its own.
        private static PrintedRow Row(GridRow row) => new(
        [
            .. row.Cells.Where(cell => !cell.Spanned).Select(cell => new LineCell(cell.Place, OnOneLine(cell.Raw))),
        ]);

        private static string OnOneLine(string text) =>
            text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
    }
}
