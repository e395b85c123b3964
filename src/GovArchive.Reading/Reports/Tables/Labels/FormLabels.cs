using System.Collections.Immutable;
using System.Text;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>All labels of a table as one text in the order they are printed, with the row that each character belongs to.</summary>
internal sealed class FormLabels
{
    private FormLabels(string text, ImmutableArray<bool> starts, ImmutableArray<int> owners, bool above, ImmutableArray<Line> rows)
    {
        (Text, Owners, Above, Rows) = (text, owners, above, rows);
        IsList = rows.All(line => line.Cells.Length == 1);
        Headers = [
            .. rows.SelectMany(line => line.Cells)
                .SelectMany(cell => cell.Column.Under.Concat(cell.Row.Under).Append(cell.Column.Label)).Select(LabelText.Normalise),
        ];
        PrintedLabels = [.. rows.Select(line => new ComparedLabel(line.Cells[0].Row.Label))];
        Places = new CharacterPlaces(text, starts);
    }

    private LabelNames? _names;

    /// <summary>Owner of headers and groups.</summary>
    public const int Header = -1;

    /// <summary>
    /// Owner of a row's unit and remark: each row has its own, as another row's unit says that a label has been lost. Of such an owner, the
    /// row.
    /// </summary>
    public static int Filler(int row) => Header - 1 - row;

    /// <summary>Cells that are printed as one run of numbers under one label.</summary>
    /// <param name="Label">For messages.</param>
    /// <param name="Length">How many normalised characters the label has.</param>
    /// <param name="ShortestLength">How many its shortest alias has, or itself.</param>
    public sealed record Line(string Label, int Length, int ShortestLength, ImmutableArray<FormCell> Cells, bool Optional);

    /// <summary>Normalised.</summary>
    public string Text { get; }

    /// <summary>
    /// For each character the index in <see cref="Rows"/>; <see cref="Header"/> for headers and groups, <see cref="Filler"/> of the row for
    /// what may be between its label and its numbers.
    /// </summary>
    public ImmutableArray<int> Owners { get; }

    /// <summary>The labels are headers that are above the numbers, not beside them.</summary>
    public bool Above { get; }

    /// <summary>The runs of numbers that the table should have, in order.</summary>
    public ImmutableArray<Line> Rows { get; }

    /// <summary>Every row has one number, which would fit any other row as well.</summary>
    public bool IsList { get; }

    /// <summary>All cells are in one line under one header.</summary>
    public bool IsLine => Rows.Length == 1;

    /// <summary>What is printed in the table beside its rows' labels: heads, groups and corners, normalised.</summary>
    public ImmutableHashSet<string> Headers { get; }

    /// <summary>Each row's own label as the form prints it.</summary>
    public ImmutableArray<ComparedLabel> PrintedLabels { get; }

    /// <summary>Where each character of <see cref="Text"/> is.</summary>
    public CharacterPlaces Places { get; }

    /// <summary>What its rows may be called.</summary>
    public LabelNames Names => _names ??= new LabelNames(this);

    /// <summary>The labels of a table that is arranged as the form has it, or as another body printed it.</summary>
    public static FormLabels Of(FormTable table, Arrangement arrangement) => new Builder(table).Build(arrangement);

    private sealed class Builder(FormTable table)
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<bool>.Builder _starts = ImmutableArray.CreateBuilder<bool>();
        private readonly ImmutableArray<int>.Builder _owners = ImmutableArray.CreateBuilder<int>();
        private readonly ImmutableArray<Line>.Builder _lines = ImmutableArray.CreateBuilder<Line>();

        public FormLabels Build(Arrangement arrangement)
        {
            if (arrangement == Arrangement.Line) AddSideBySide();
            else if (table.Arrangement == Arrangement.Line) AddOneBelowAnother();
            else foreach (var block in table.Blocks) AddBlock(block);
            return new FormLabels(
                _text.ToString(), _starts.ToImmutable(), _owners.ToImmutable(), table.Arrangement == Arrangement.Line,
                _lines.ToImmutable());
        }

        private void AddBlock(FormBlock block)
        {
            Add(block.Label, Header);
            Add(block.Corner, Header);
            Add(table.UnitLabel, Header);
            AddLevels(block.Columns.Select(column => (column.Under, column.Label)));
            ImmutableArray<string> before = [];
            foreach (var row in block.Rows)
            {
                foreach (var group in row.Under.Except(before).Except([row.Label])) Add(group, Header);
                before = [.. row.Under, row.Label];
                AddLine(row.Label, table.AllCells.Where(cell => cell.Row == row), row.Optional || !row.StandsFor.IsEmpty, _lines.Count);
                if (row.Name is { } name) _lines[^1] = _lines[^1] with { Label = name };
                if (!row.Aliases.IsEmpty)
                    _lines[^1] = _lines[^1]
                        with
                    { ShortestLength = Math.Min(_lines[^1].Length, row.Aliases.Min(alias => LabelText.Normalise(alias).Length)) };
                Add(row.Remark, Filler(_lines.Count - 1));
                if (table.UnitLabel is not null) Add(row.Unit, Filler(_lines.Count - 1));
            }
        }

        // The header is the only label; it is read for as long as it lasts, level by level.
        private void AddSideBySide()
        {
            var block = table.Blocks[0];
            var columns = string.Concat(block.Columns.Select(column => column.Label));
            var tops = block.Rows.Select(row => row.Under.IsEmpty ? row.Label : row.Under[0]).Distinct();
            var header = string.Concat(tops)
                + string.Concat(block.Rows.Where(row => row.Under.IsEmpty).Select(_ => columns))
                + string.Concat(block.Rows.Where(row => !row.Under.IsEmpty).Select(row => row.Label))
                + string.Concat(block.Rows.Where(row => !row.Under.IsEmpty).Select(_ => columns));
            AddLine(header, table.AllCells, optional: false, 0);
            _lines[0] = _lines[0] with { Label = table.Title };
        }

        // Tables of one line each: every label has the whole header behind it.
        private void AddOneBelowAnother()
        {
            var block = table.Blocks[0];
            var columns = string.Concat(block.Columns.Select(column => column.Label));
            foreach (var row in block.Rows)
            {
                AddLine(string.Concat(row.Under) + row.Label + columns, table.AllCells.Where(cell => cell.Row == row), optional: false,
                    _lines.Count);
                _lines[^1] = _lines[^1] with { Label = row.Label };
            }
        }

        private void AddLevels(IEnumerable<(ImmutableArray<string> Under, string Label)> labels)
        {
            var all = labels.ToList();
            foreach (var group in all.SelectMany(label => label.Under).Distinct()) Add(group, Header);
            foreach (var (_, label) in all) Add(label, Header);
        }

        private void AddLine(string label, IEnumerable<FormCell> cells, bool optional, int owner)
        {
            var before = _text.Length;
            Add(label, owner);
            _lines.Add(new Line(label, _text.Length - before, _text.Length - before, [.. cells], optional));
        }

        private void Add(string? label, int owner)
        {
            if (label is null) return;
            var text = LabelText.Normalise(label);
            _text.Append(text);
            _starts.AddRange(Enumerable.Range(0, text.Length).Select(i => i == 0));
            _owners.AddRange(Enumerable.Repeat(owner, text.Length));
        }
    }
}
