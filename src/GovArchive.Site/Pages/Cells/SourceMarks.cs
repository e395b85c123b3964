using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>A stretch of a line that leads to where the report's page has it.</summary>
/// <param name="Start">Index in the cell's text; where it ends too, the place is known and the stretch is not.</param>
/// <param name="Anchor">On both pages.</param>
/// <param name="Class">CSS class of what is to be said of it; "" for nothing.</param>
internal readonly record struct SourceMark(int Start, int End, string Anchor, string Class);

/// <summary>
/// What was read of each line of a source: the cells of the tables by their places, the statements by their words. A mark is only on what
/// is printed as the figure says it was; of all others the line is known, and nothing on it is marked. Each has one place.
/// </summary>
internal sealed class SourceMarks
{
    private readonly ImmutableArray<PrintedRow> _rows;
    private readonly Dictionary<(int Row, int Cell), List<SourceMark>> _marks = [];
    private readonly HashSet<int> _withFigures = [];

    // The cells at each place, and the first row on each line or part.
    private readonly Dictionary<Place, List<(int Row, int Cell)>> _cells = [];
    private readonly Dictionary<(int Line, string? Part), int> _first = [];

    public SourceMarks(Report report, MarkedProse prose, ImmutableArray<PrintedRow> rows)
    {
        _rows = rows;
        foreach (var (row, cells) in rows.Select(row => row.Cells).Index())
            foreach (var (cell, printed) in cells.Index())
            {
                _first.TryAdd(Key(printed.Place), row);
                if (!_cells.TryGetValue(printed.Place, out var same)) _cells[printed.Place] = same = [];
                same.Add((row, cell));
            }
        var file = rows[0].Cells[0].Place.File;
        var figures = report.Form.Cells.Select(id => (Id: id, Figure: report.Figures[id]))
            .Where(entry => entry.Figure.State != FigureState.Absent && entry.Figure.Place.File == file);
        foreach (var place in figures.GroupBy(entry => entry.Figure.Place)) AddFigures(place.Key, [.. place]);
        foreach (var (statement, view) in prose.Marked) AddStatement(statement, view);
    }

    /// <summary>The marks of each cell of a row, by their places in its text, none over another.</summary>
    public ImmutableArray<SourceMark> Of(int row, int cell) =>
        _marks.TryGetValue((row, cell), out var own) ? Apart([.. own.OrderBy(mark => mark.Start).ThenBy(mark => mark.End)]) : [];

    /// <summary>Whether figures were read of a row.</summary>
    public bool HasFigures(int row) => _withFigures.Contains(row);

    /// <summary>Whether anything was.</summary>
    public bool HasAny(int row) => HasFigures(row) || _marks.ContainsKey((row, 0));

    /// <summary>The line of a place, or its part in formats without lines.</summary>
    public static (int Line, string? Part) Key(Place place) => (place.Line, place.Line > 0 ? null : place.Part);

    private void AddFigures(Place place, (CellId Id, Figure Figure)[] figures)
    {
        var cells = _cells.GetValueOrDefault(place, []);
        if (InOrder(cells, figures) is { } places)
        {
            foreach (var ((id, figure), at) in figures.Zip(places)) Add(at, 0, figure.Raw.Length, id, figure);
            return;
        }
        foreach (var (id, figure) in figures)
            if (!AddWithin(id, figure) && _first.TryGetValue(Key(place), out var row)) Add((row, 0), 0, 0, id, figure);
    }

    // Of cells that have one place together, as those of a row of a format without lines, each figure's where all follow in the form's
    // order; null where they do not.
    private List<(int Row, int Cell)>? InOrder(List<(int Row, int Cell)> cells, (CellId Id, Figure Figure)[] figures)
    {
        var (places, next) = (new List<(int, int)>(), 0);
        foreach (var (_, figure) in figures)
        {
            while (next < cells.Count && Text(cells[next]) != figure.Raw) next++;
            if (next == cells.Count) return null;
            places.Add(cells[next++]);
        }
        return places;
    }

    // Of a line of text the column tells where a number is.
    private bool AddWithin(CellId id, Figure figure)
    {
        if (figure.Place.Line == 0 || figure.Raw.Length == 0 || !_first.TryGetValue(Key(figure.Place), out var row)) return false;
        for (; row < _rows.Length && _rows[row].Cells[0].Place.Line == figure.Place.Line; row++)
        {
            var at = figure.Place.Column - _rows[row].Cells[0].Place.Column;
            if (_rows[row].Cells.Length > 1 || at < 0 || at > Text((row, 0)).Length) continue;
            if (!Text((row, 0)).AsSpan(at).StartsWith(figure.Raw, StringComparison.Ordinal)) continue;
            Add((row, 0), at, at + figure.Raw.Length, id, figure);
            return true;
        }
        return false;
    }

    private void AddStatement(Statement statement, StatementView view)
    {
        if (!_first.TryGetValue((statement.Line, statement.Line > 0 ? null : statement.Part), out var row)) return;
        var (text, said, state) = (Text((row, 0)), statement.Text, view.State == "differs" ? "differs" : "said");
        var at = text.IndexOf(said, StringComparison.Ordinal);
        // A clause may go on in the next line: what of it is on this one.
        var length = at >= 0 ? said.Length : Math.Min(said.Length - 1, text.Length);
        while (at < 0 && length > 1 && !text.AsSpan().EndsWith(said.AsSpan(0, length), StringComparison.Ordinal)) length--;
        var start = at >= 0 ? at : length > 1 ? text.Length - length : 0;
        Add((row, 0), new SourceMark(start, length > 1 ? start + length : start, view.Anchor!, state));
    }

    private void Add((int Row, int Cell) at, int start, int end, CellId id, Figure figure)
    {
        _withFigures.Add(at.Row);
        var state = figure.Origin is FigureOrigin.Recovered ? figure.Origin.Word()
            : start == end && figure.State == FigureState.Blank ? figure.State.Word() : "";
        Add(at, new SourceMark(start, end, Urls.Anchor(id), state));
    }

    private void Add((int Row, int Cell) at, SourceMark mark)
    {
        if (!_marks.TryGetValue(at, out var own)) _marks[at] = own = [];
        own.Add(mark);
    }

    private string Text((int Row, int Cell) at) => _rows[at.Row].Cells[at.Cell].Text;

    // Where one would be over another, only its beginning is kept.
    private static ImmutableArray<SourceMark> Apart(ImmutableArray<SourceMark> marks)
    {
        var (apart, end) = (ImmutableArray.CreateBuilder<SourceMark>(marks.Length), 0);
        foreach (var mark in marks)
        {
            apart.Add(mark.Start < end ? mark with { Start = end, End = end } : mark);
            end = Math.Max(end, apart[^1].End);
        }
        return apart.DrainToImmutable();
    }
}
