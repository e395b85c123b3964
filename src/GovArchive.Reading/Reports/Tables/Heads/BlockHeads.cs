using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>What is over the cells of a run.</summary>
/// <param name="Stacks">For each cell the texts above it, nearest first.</param>
/// <param name="Heads">What they say.</param>
internal sealed record HeadsOver(ImmutableArray<ImmutableArray<string>> Stacks, ImmutableArray<Head> Heads);

/// <summary>Reads the heads over one block of a form, however it is arranged.</summary>
/// <param name="Words">What the block's heads are known by.</param>
/// <param name="IsLine">Its rows are side by side: a head names a row and a column.</param>
/// <param name="Year">The report's; null when it is not known.</param>
internal sealed record BlockHeads(HeadWords Words, bool IsLine, int? Year)
{
    // Nearly all rows of a block are under the same heads.
    private (GridRow Row, int First, int Count, HeadsOver Read)? _last;
    private (GridRow Row, HeadSequence? Read)? _lastInOrder;

    /// <summary>What is over the cells of a run.</summary>
    /// <param name="heads">The rows of heads above it, nearest first.</param>
    public HeadsOver Over(Run run, GridRow row, List<GridRow> heads)
    {
        var (first, isWhole) = (ColumnHeads.IndexOf(row, run.Cells[0]), ColumnHeads.AreTogether(row, run));
        if (isWhole && _last is { } last && ReferenceEquals(last.Row, heads[0]) && last.First == first && last.Count == run.Cells.Length)
            return last.Read;
        var stacks = ColumnHeads.Over(run, row, heads);
        var read = new HeadsOver(stacks, ByColumn(stacks));
        if (isWhole) _last = (heads[0], first, run.Cells.Length, read);
        return read;
    }

    private ImmutableArray<Head> ByColumn(ImmutableArray<ImmutableArray<string>> stacks) =>
        Words.Columns.Of(HeadReading.Columns, IsLine, Year, stacks, () => ReadColumns(stacks));

    private ImmutableArray<Head> ReadColumns(ImmutableArray<ImmutableArray<string>> stacks) =>
        IsLine ? LineHeads.Read(Words, stacks, Year) : [.. stacks.Select(stack => Words.Read(stack, Year, isOver: true))];

    /// <summary>In which order the heads are, by the labels one behind another; null where they do not tell.</summary>
    public HeadSequence? InOrder(IReadOnlyList<LabelPiece> labels) => Words.Sequences.Of(
        HeadReading.Labels, IsLine, Year, labels.Select(label => ImmutableArray.Create(label.Text, label.InGrid ? "" : " ")),
        () => ReadLabels(labels));

    private HeadSequence? ReadLabels(IReadOnlyList<LabelPiece> labels) =>
        IsLine ? LineHeads.Read(Words, labels.SelectMany(HeadSequenceReader.Words), Year) : HeadSequenceReader.Read(Words, labels, Year);

    /// <summary>The same by the rows of a grid, nearest first.</summary>
    public HeadSequence? InOrder(List<GridRow> heads)
    {
        if (_lastInOrder is not { } last || !ReferenceEquals(last.Row, heads[0]))
            _lastInOrder = (heads[0], InOrder(ColumnHeads.Texts(heads)));
        return _lastInOrder.Value.Read;
    }

    private HeadSequence? InOrder(IReadOnlyList<(int Row, int Column, string Text)> heads) => Words.Sequences.Of(
        HeadReading.Rows, IsLine, Year, heads.Select(head => ImmutableArray.Create(Place(head.Row, head.Column), head.Text)),
        () => ReadRows(heads));

    // A character for a small number.
    private static string Place(int row, int column) => new([(char)row, (char)column]);

    private HeadSequence? ReadRows(IReadOnlyList<(int Row, int Column, string Text)> heads) => IsLine
        ? LineHeads.Read(Words, heads.Select(head => LabelText.Normalise(head.Text)), Year)
        : HeadSequenceReader.Read(Words, heads, Year);

    /// <summary>Whether a word is the label of one of its rows.</summary>
    public bool IsRow(string word) => Words.IsRow(word);

    /// <summary>The same by columns of heads, left to right.</summary>
    public HeadSequence? Across(IReadOnlyList<ImmutableArray<string>> stacks) => IsLine || stacks.Count < Words.Block.Columns.Length
        ? null
        : Words.Sequences.Of(HeadReading.Across, IsLine, Year, stacks, () => HeadSequenceReader.Across(Words, stacks, Year));

    /// <summary>
    /// Whether each cell that is not blank has a head that says something, and no two the same; or one is headed by the report's year.
    /// </summary>
    public static bool AreWhole(ImmutableArray<Head> heads, ImmutableArray<GridCell> cells)
    {
        var own = heads.Where(head => head.Kind == HeadKind.Own).ToList();
        if (heads.Any(head => head.Kind == HeadKind.ThisYear)) return true;
        return own.Distinct().Count() == own.Count
            && heads.Index().All(entry => entry.Item.Kind is HeadKind.Own or HeadKind.Foreign || cells[entry.Index].IsBlank)
            && heads.Any(head => head.Kind != HeadKind.Unknown);
    }

    /// <summary>Whether a head reaches over columns or rows, so that the grid is one whose columns are known.</summary>
    public static bool HaveSpans(IEnumerable<GridRow> heads) =>
        heads.Any(row => row.Cells.Any(cell => cell.Span is CellSpan.Left or CellSpan.Above));
}
