using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Values;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>What is withheld, doubted or told of rows.</summary>
internal sealed partial class TableFigures
{
    /// <summary>Gives no cell of a row a value.</summary>
    public void Withhold(FormLabels.Line line, Run run)
    {
        foreach (var id in Ids(line)) _figures[id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, run.Printed, run.Place);
        Report(FindingCodes.RowUnsettled.At(run.Place, line.Label, Count(run.NumberCount), Count(line.Cells.Length), run.Printed)
            with
        { Cells = Ids(line) });
    }

    /// <summary>Whether a row has got neither values nor blanks.</summary>
    public bool AreAbsent(FormLabels.Line line) => line.Cells.All(cell => _figures[cell.Id].State == FigureState.Absent);

    /// <summary>Takes a row's values and blanks back, as its label says that it is another.</summary>
    public void Doubt(FormLabels.Line line, string printed)
    {
        var ids = Ids(line).Where(id => _figures[id].State != FigureState.Absent).ToImmutableArray();
        foreach (var id in ids)
            _figures[id] = _figures[id] with { Value = null, State = FigureState.Unreadable, Origin = FigureOrigin.Source };
        if (ids.Length > 0)
            Report(FindingCodes.RowOfOther.At(_figures[ids[0]].Place, line.Label, printed.Replace('\n', ' ').Trim()) with { Cells = ids });
    }

    // The rest of a number may be the other cell's.
    private void TellBesideBlank(FormLabels.Line line)
    {
        if (line.Cells is not [var one, var other] || _figures[other.Id].State != FigureState.Blank) return;
        if (_figures[one.Id] is not { Value: >= FewestGlued, Origin: FigureOrigin.Source } figure) return;
        Report(FindingCodes.BesideBlank.At(figure.Place, line.Label, figure.Raw) with { Cells = Ids(line) });
    }

    private bool HoldsSeveral(FormCell cell) =>
        _figures[cell.Id] is { State: FigureState.Unreadable } figure && CellValue.HoldsSeveral(figure.Raw);

    // Where a cell holds several numbers, or one that cannot be its own, a blank one beside it may have lost its own.
    private void DoubtBlanks(FormLabels.Line line, Run run, ImmutableArray<FormCell> read)
    {
        if (run.Kind == RunKind.Row) TellBesideBlank(line);
        if (!run.ShowsBlanks || run.NumberCount >= run.Cells.Length) return;
        if (!read.Any(cell => HoldsSeveral(cell) || CountCheck.Of(cell, _figures[cell.Id]) is not null)) return;
        // Two numbers in one cell have moved all behind it.
        var isMoved = read.Any(HoldsSeveral);
        var blanks = read.Where(cell => _figures[cell.Id].State == FigureState.Blank || isMoved).ToArray();
        foreach (var cell in blanks) _figures[cell.Id] = _figures[cell.Id] with { Value = null, State = FigureState.Unreadable };
        if (blanks.Length == 0) return;
        Report(FindingCodes.RowUnsettled.At(run.Place, line.Label, Count(run.NumberCount), Count(line.Cells.Length), run.Printed)
            with
        { Cells = [.. blanks.Select(cell => cell.Id)] });
    }
}
