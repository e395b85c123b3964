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
/// What was read of each line of a source: the cells of the tables by their places, the statements by their words. What cannot be told
/// apart within its line is marked at the line's beginning: a mark never stands on another cell's number.
/// </summary>
internal sealed class SourceMarks
{
    private readonly ILookup<(int Line, string? Part), (CellId Id, Figure Figure)> _figures;
    private readonly ILookup<(int Line, string? Part), (Statement Statement, StatementView View)> _statements;

    public SourceMarks(Report report, string file, MarkedProse prose)
    {
        _figures = report.Form.Cells.Select(id => (Id: id, Figure: report.Figures[id]))
            .Where(entry => entry.Figure.State != FigureState.Absent && entry.Figure.Place.File == file)
            .ToLookup(entry => Key(entry.Figure.Place));
        _statements = prose.Marked.ToLookup(entry => (entry.Statement.Line, entry.Statement.Part));
    }

    /// <summary>The marks of each cell of a row, by their places in its text, none over another.</summary>
    public ImmutableArray<SourceMark>[] Of(PrintedRow row)
    {
        var marks = row.Cells.Select(_ => new List<SourceMark>()).ToArray();
        var keys = row.Cells.Select(cell => Key(cell.Place)).Distinct().ToArray();
        var figures = keys.SelectMany(key => _figures[key]).ToArray();
        if (row.Cells.Length == 1) AddWithin(row.Cells[0], figures, marks[0]);
        else if (row.Cells[0].Place.Line > 0) AddByPlace(row, figures, marks);
        else AddInOrder(row, figures, marks);
        foreach (var (statement, view) in keys.SelectMany(key => _statements[key]))
            marks[0].Add(OfStatement(row.Cells[0].Text, statement, view));
        return Array.ConvertAll(marks, own => Apart([.. own.OrderBy(mark => mark.Start).ThenBy(mark => mark.End)]));
    }

    /// <summary>Whether figures were read of a row.</summary>
    public bool HasFigures(PrintedRow row) => row.Cells.Any(cell => _figures.Contains(Key(cell.Place)));

    private static (int Line, string? Part) Key(Place place) => (place.Line, place.Line > 0 ? null : place.Part);

    // Of a line of text the column tells where a number is.
    private static void AddWithin(LineCell cell, (CellId Id, Figure Figure)[] figures, List<SourceMark> marks)
    {
        foreach (var (id, figure) in figures)
        {
            var at = figure.Place.Line == 0 ? 0 : figure.Place.Column - cell.Place.Column;
            var isThere = figure.Raw.Length > 0 && at >= 0 && at <= cell.Text.Length
                && cell.Text.AsSpan(at).StartsWith(figure.Raw, StringComparison.Ordinal);
            marks.Add(isThere ? Mark(at, at + figure.Raw.Length, id, figure) : Mark(0, 0, id, figure));
        }
    }

    private static void AddByPlace(PrintedRow row, (CellId Id, Figure Figure)[] figures, List<SourceMark>[] marks)
    {
        foreach (var (id, figure) in figures)
        {
            // Of cells that have one place together, as those of a typed file, the text tells which it is.
            int[] own = [.. row.Cells.Index().Where(cell => cell.Item.Place == figure.Place).Select(cell => cell.Index)];
            var index = own is [var only] ? only : own.FirstOrDefault(i => row.Cells[i].Text == figure.Raw, -1);
            if (index >= 0) marks[index].Add(Mark(0, row.Cells[index].Text.Length, id, figure));
            else if (Key(row.Cells[0].Place) == Key(figure.Place)) marks[0].Add(Mark(0, 0, id, figure));
        }
    }

    // Formats without lines say the row alone: its cells are the figures' where all of them follow in the form's order.
    private static void AddInOrder(PrintedRow row, (CellId Id, Figure Figure)[] figures, List<SourceMark>[] marks)
    {
        var (places, next) = (new int[figures.Length], 0);
        for (var i = 0; i < figures.Length; i++)
        {
            while (next < row.Cells.Length && row.Cells[next].Text != figures[i].Figure.Raw) next++;
            places[i] = next++;
        }
        var areFound = figures.Length > 0 && places[^1] < row.Cells.Length;
        foreach (var ((id, figure), at) in figures.Zip(places))
            marks[areFound ? at : 0].Add(Mark(0, areFound ? row.Cells[at].Text.Length : 0, id, figure));
    }

    private static SourceMark Mark(int start, int end, CellId id, Figure figure) => new(
        start, end, Urls.Anchor(id),
        figure.Origin is FigureOrigin.Recovered ? figure.Origin.Word() : figure.State is FigureState.Unreadable ? figure.State.Word() : "");

    // A clause may go on in the next line: what of it is on this one.
    private static SourceMark OfStatement(string text, Statement statement, StatementView view)
    {
        var (said, state) = (statement.Text, view.State == "differs" ? "differs" : "said");
        var at = text.IndexOf(said, StringComparison.Ordinal);
        if (at >= 0) return new SourceMark(at, at + said.Length, view.Anchor!, state);
        var length = Math.Min(said.Length - 1, text.Length);
        while (length > 1 && !text.AsSpan().EndsWith(said.AsSpan(0, length), StringComparison.Ordinal)) length--;
        return length > 1
            ? new SourceMark(text.Length - length, text.Length, view.Anchor!, state) : new SourceMark(0, 0, view.Anchor!, state);
    }

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
