using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Sources.Documents;

namespace GovArchive.Sources.Layout;

/// <summary>One table from the places of its words: columns from headers and values, rows from values, labels given to rows.</summary>
internal sealed class PositionedTable
{
    // Lines; no printed table has more, and what has would take long.
    private const int MostOnPage = 400;
    private const int MostLines = 2000;

    private readonly string _file;
    private readonly ImmutableArray<ValueColumn> _columns;
    private readonly int _labelColumns;
    private readonly List<Row> _rows = [];

    private PositionedTable(string file, ImmutableArray<ValueColumn> columns, int labelColumns) =>
        (_file, _columns, _labelColumns) = (file, columns, labelColumns);

    /// <summary>A row in the making.</summary>
    /// <param name="Middle">Height of its values, or of its label when it has none.</param>
    /// <param name="Columns">How many columns of values there are.</param>
    private sealed record Row(int Page, double Middle, int Columns)
    {
        /// <summary>By column of values.</summary>
        public ImmutableArray<Stretch>[] Values { get; } = [.. Enumerable.Repeat(ImmutableArray<Stretch>.Empty, Columns)];

        /// <summary>Lines of its own label.</summary>
        public List<Label> Own { get; } = [];

        /// <summary>First column of its own label.</summary>
        public int Start => Own.Count == 0 ? int.MaxValue : Own.Min(label => label.First);

        /// <summary>Labels of groups, by column; "" where one goes on from above.</summary>
        public SortedDictionary<int, string> Groups { get; } = [];
    }

    /// <summary>
    /// The table as a grid: columns of labels, then columns of values. Lines of its header that are over no column are before it as text.
    /// Empty where it is in doubt what belongs to what.
    /// </summary>
    public static PositionedGrid Read(string file, TableArea area)
    {
        var rows = area.Body.Where(line => line.Values.Length > 0).ToImmutableArray();
        var left = rows.Min(row => row.Values[0].Left);
        if (area.Body.Length > MostLines || area.Body.GroupBy(line => line.Page).Any(page => page.Count() > MostOnPage)
            || rows.Any(EndsLabelInValue)) return PositionedGrid.None;
        var (labels, labelColumns) = LabelColumns.Find(area.Body, left);
        var header = TableHeader.Read(area.Header, left, [.. labels.Select(label => label.Text)]);
        var columns = ValueColumns.Find([.. rows.Select(row => row.Values)], header.Leaves);
        if (columns.IsEmpty || !IsTable(rows.Length, columns, labelColumns)) return PositionedGrid.None;

        var table = new PositionedTable(file, columns, labelColumns);
        if (!table.ReadRows(area.Body, labels, left)) return PositionedGrid.None;
        table.GiveGroups(labels);
        var body = table._rows.Select(table.ToGridRow);
        ImmutableArray<Block> blocks = columns.Count(column => column.Header is not null) == header.Leaves.Length
            ? [new GridBlock(PrintedLine.PlaceOf(file, area.First.Page), [.. header.Rows(file, columns, labelColumns), .. body])]
            : [.. area.Header.Select(line => new TextBlock(line.Place(file), line.Text)),
                new GridBlock(area.Body[0].Place(file), [.. body])];
        return new PositionedGrid(blocks, [.. table._rows.Select(row => row.Values.ToImmutableArray())]);
    }

    // It may be the first value of the row, whose place would be taken for blank.
    private static bool EndsLabelInValue(PrintedLine row) =>
        row.Words.Length > row.Values.Length && row.Words[^(row.Values.Length + 1)].IsValue;

    // One value beside one label is no more than a line of text unless a header says what it is.
    private static bool IsTable(int rows, ImmutableArray<ValueColumn> columns, int labelColumns)
    {
        var hasHeader = columns.Any(column => column.Header is not null);
        return columns.Length == 1 ? hasHeader && labelColumns > 0 : hasHeader || rows > 1 || columns.Length > 3;
    }

    private bool ReadRows(ImmutableArray<PrintedLine> body, ImmutableArray<Label> labels, double left)
    {
        foreach (var page in body.GroupBy(line => line.Page))
        {
            var lines = page.Where(line => line.Values.Length > 0).ToArray();
            var made = lines.Select(line => new Row(line.Page, line.Values.Average(value => value.Middle), _columns.Length)).ToArray();
            foreach (var (line, row) in lines.Zip(made))
                foreach (var value in line.Values)
                    if (!Fill(row, value)) return false;

            // Text among the values that is no value: a remark that was wrapped.
            foreach (var text in page.SelectMany(line => line.Labels).Where(text => text.Centre >= left))
                if (made.MinBy(row => Math.Abs(row.Middle - text.Middle)) is not { } nearest || !Fill(nearest, text)) return false;
            _rows.AddRange(made);
            GiveOwn(page.Key, made, labels);
        }
        _rows.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        return true;
    }

    private bool Fill(Row row, Stretch text)
    {
        var column = ValueColumns.IndexOf(_columns, text);
        if (column < 0) return false;

        row.Values[column] = row.Values[column].Add(text);
        return true;
    }

    // First the labels of the last column, with those that reach into it; then rows that have none there take what is beside them.
    private void GiveOwn(int page, Row[] rows, ImmutableArray<Label> labels)
    {
        var onPage = labels.Where(label => label.Text.Page == page).OrderBy(label => label.Text.Middle).ThenBy(label => label.Text.Left)
            .ToArray();
        var last = onPage.Where(label => label.Last == _labelColumns - 1).ToArray();
        if (onPage.Length == 0) return;
        var height = onPage.Select(label => label.Text.Height).Order().ElementAt(onPage.Length / 2);
        foreach (var group in LabelRows.Part([.. rows.Select(row => row.Middle)], [.. last.Select(label => label.Text)], height))
        {
            var own = last[group.Start..group.End];
            var row = group.Row >= 0 ? rows[group.Row] : new Row(page, own.Average(label => label.Text.Middle), _columns.Length);
            row.Own.AddRange(own);
            if (group.Row < 0) _rows.Add(row);
        }

        var all = _rows.Where(row => row.Page == page).OrderBy(row => row.Middle).ToArray();
        foreach (var label in onPage.Except(last))
            if (all.MinBy(row => Math.Abs(row.Middle - label.Text.Middle)) is { Own.Count: > 0 } nearest
                && IsWrapped(nearest, label, height)) nearest.Own.Add(label);
        for (var column = _labelColumns - 2; column >= 0; column--)
        {
            var bare = all.Where(row => row.Own.Count == 0).ToArray();
            var lines = onPage.Where(
                label => label.First == column && !all.Any(row => row.Own.Contains(label))
                    && bare.Any(row => Math.Abs(row.Middle - label.Text.Middle) < 1.6 * height)).ToArray();
            foreach (var group in LabelRows.Part([.. bare.Select(row => row.Middle)], [.. lines.Select(label => label.Text)], height))
                if (group.Row >= 0) bare[group.Row].Own.AddRange(lines[group.Start..group.End]);
        }
        foreach (var row in all.Where(row => row.Own.Count == 0)) TakeNext(row, height);
    }

    // Values without a label beside a label without values: set at the top of the row, or at the foot, and not at its middle.
    private void TakeNext(Row row, double height)
    {
        var other = _rows.Where(
            other => other.Page == row.Page && other.Own.Count > 0 && other.Values.All(value => value.IsEmpty)
                && Math.Abs(other.Middle - row.Middle) < 3 * height)
            .MinBy(other => Math.Abs(other.Middle - row.Middle));
        if (other is null) return;
        row.Own.AddRange(other.Own);
        _rows.Remove(other);
    }

    // The next line of a label that reaches over columns, too short to do so itself.
    private static bool IsWrapped(Row row, Label label, double height) =>
        row.Start == label.First
        && row.Own.Exists(other => other.First < other.Last && Math.Abs(other.Text.Middle - label.Text.Middle) < 1.6 * height);

    // What is left of the labels is beside groups of rows.
    private void GiveGroups(ImmutableArray<Label> labels)
    {
        var own = _rows.SelectMany(row => row.Own).ToHashSet();
        for (var column = _labelColumns - 1; column >= 0; column--)
        {
            var lines = labels.Where(label => label.First == column && !own.Contains(label)).Select(label => label.Text);
            var groups = LabelGroups.Join(
                lines, (a, b) => _rows.Exists(row => row.Start <= column && a.Middle < row.Middle && row.Middle < b.Middle));
            foreach (var group in groups.Where(group => !_rows.Exists(row => IsBeside(row, group, column))).ToArray())
            {
                _rows.Add(new Row(group.Page, group.Middle, _columns.Length) { Own = { new Label(group, column, column) } });
                _rows.Sort((a, b) => a.Middle.CompareTo(b.Middle));
            }
            foreach (var beside in groups.Where(group => _rows.Exists(row => IsBeside(row, group, column)))
                .GroupBy(group => FirstBeside(group, column)).ToArray())
                GiveGroups(column, beside.Key, [.. beside]);
        }
    }

    // A label beside no row is that of a row without values.
    private static bool IsBeside(Row row, Stretch group, int column) =>
        row.Page == group.Page && row.Start > column && Math.Abs(row.Middle - group.Middle) < 4 * group.Height;

    // Index of the first of the consecutive rows that a group's label may be beside: those whose own labels begin further right.
    private int FirstBeside(Stretch group, int column)
    {
        var first = Enumerable.Range(0, _rows.Count).Where(i => IsBeside(_rows[i], group, column))
            .MinBy(i => Math.Abs(_rows[i].Middle - group.Middle));
        while (first > 0 && _rows[first - 1].Start > column && _rows[first - 1].Page == group.Page) first--;
        return first;
    }

    private void GiveGroups(int column, int start, Stretch[] groups)
    {
        var end = start + 1;
        while (end < _rows.Count && _rows[end].Page == _rows[start].Page && _rows[end].Start > column) end++;
        var goesOn = start > 0 && _rows[start - 1].Page != _rows[start].Page;
        foreach (var (text, first, last) in LabelGroups.Part([.. Enumerable.Range(start, end - start).Select(Extent)], groups, goesOn))
            for (var row = start + first; row <= start + last; row++)
                _rows[row].Groups[column] = row > start + first
                    ? "" : _rows[row].Groups.TryGetValue(column, out var before) && before.Length > 0 ? before + "\n" + text : text;
    }

    // From the middle between it and the row above to the middle between it and the row below; as far at the page's edges as its text
    // reaches.
    private (double Top, double Bottom) Extent(int row)
    {
        var (top, bottom) = Reach(_rows[row]);
        if (row > 0 && _rows[row - 1].Page == _rows[row].Page) top = (top + Reach(_rows[row - 1]).Bottom) / 2;
        if (row + 1 < _rows.Count && _rows[row + 1].Page == _rows[row].Page) bottom = (bottom + Reach(_rows[row + 1]).Top) / 2;
        return (top, bottom);
    }

    private static (double Top, double Bottom) Reach(Row row) => row.Own.Count == 0
        ? (row.Middle, row.Middle)
        : (row.Own.Min(label => label.Text.Top), row.Own.Max(label => label.Text.Bottom));

    // Parted by a space, so that two numbers never become one.
    private static GridCell Cell(Place place, ImmutableArray<Stretch> value)
    {
        if (value.IsEmpty) return new GridCell(place, "");
        var whole = value.Skip(1).Aggregate(value[0], (before, next) => before.Join(next, " "));
        return new GridCell(place, whole.Text) { Marks = whole.Marks };
    }

    private GridRow ToGridRow(Row row)
    {
        var place = PrintedLine.PlaceOf(_file, row.Page);
        return new GridRow([.. Enumerable.Range(0, _labelColumns).Select(Label), .. row.Values.Select(value => Cell(place, value))]);

        GridCell Label(int column)
        {
            if (row.Groups.TryGetValue(column, out var group) && column < row.Start)
                return new GridCell(place, group, group.Length == 0 ? CellSpan.Above : CellSpan.None);

            // A label that reaches over columns is one, wherever its wrapped lines begin.
            var isOne = row.Own.Exists(label => label.First < label.Last);
            var text = row.Own.Where(label => (isOne ? row.Start : label.First) == column).OrderBy(label => label.Text.Middle)
                .ThenBy(label => label.Text.Left).Select(label => label.Text.Text);
            var printed = string.Join('\n', text.Prepend(group ?? "").Where(part => part.Length > 0));
            return new GridCell(place, printed, printed.Length == 0 && column > row.Start ? CellSpan.Left : CellSpan.None);
        }
    }
}
