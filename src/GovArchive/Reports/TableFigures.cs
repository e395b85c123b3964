using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Sources;

namespace GovArchive.Reports;

/// <summary>Collects the figures and findings of one table.</summary>
internal sealed class TableFigures(FormTable table, string file)
{
    private readonly TableCells _figures = new(table, file);
    private readonly List<Finding> _findings = [];

    /// <summary>Gives a row the cells of a run, or where nothing settles which they are, no values and a finding.</summary>
    public void Read(FormLabels.Line line, Run run, PlacedBy by, RowLayout layout)
    {
        var cells = RowCells.Settle(run, line.Cells.Length, layout);
        if (cells.IsEmpty)
        {
            foreach (var id in Ids()) _figures[id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, run.Printed, run.Place);
            if (RowCells.Total(line, run) is { } total) Set(line.Cells[^1], total, FigureOrigin.Recovered);
            Report(FindingCodes.RowUnsettled.At(run.Place, line.Label, Count(run.NumberCount), Count(line.Cells.Length), run.Printed) with { Cells = Ids() });
            return;
        }
        var origin = by is PlacedBy.Order or PlacedBy.TornLabel || run.Kind == RunKind.Glued ? FigureOrigin.Recovered : FigureOrigin.Source;
        for (var i = 0; i < cells.Length; i++) Set(line.Cells[i], cells[i], origin);
        if (run.Kind == RunKind.Glued) Report(FindingCodes.RowGlued.At(run.Place, line.Label, run.Printed, Count(line.Cells.Length)) with { Cells = Ids() });
        else if (by == PlacedBy.TornLabel) Report(FindingCodes.LabelTorn.At(run.Place, line.Label, Count(line.Cells.Length)) with { Cells = Ids() });
        else if (by == PlacedBy.Order) Report(FindingCodes.RowRecovered.At(run.Place, line.Label, Count(line.Cells.Length)) with { Cells = Ids() });

        ImmutableArray<CellId> Ids() => [.. line.Cells.Select(cell => cell.Id)];
    }

    /// <summary>Gives all printed rows the cells that were worked out from their number, their order and the form's sums.</summary>
    /// <param name="cells">Null for a cell that has a number which is not settled.</param>
    public void Reassemble(FormLabels labels, PlacedRun[] placed, ImmutableDictionary<CellId, GridCell?> cells, Place place)
    {
        var recovered = ImmutableArray.CreateBuilder<CellId>();
        foreach (var (line, entry) in labels.Rows.Zip(placed))
        {
            // A row that has its label and as many numbers as columns needed no working out.
            var isPlain = entry is { By: PlacedBy.Label, Run: { } run } && line.Cells.Select(cell => cells.GetValueOrDefault(cell.Id)).SequenceEqual(run.Cells);
            foreach (var cell in line.Cells.Where(cell => cells.ContainsKey(cell.Id)))
            {
                if (cells[cell.Id] is { } source) Set(cell, source, isPlain ? FigureOrigin.Source : FigureOrigin.Recovered);
                else _figures[cell.Id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, "", place);
                if (!isPlain) recovered.Add(cell.Id);
            }
        }
        Report(FindingCodes.TableReassembled.At(place, table.Title, Count(recovered.Count)) with { Cells = recovered.ToImmutable() });
    }

    /// <summary>Gives a row whose label is printed, but no number, blank cells.</summary>
    public void LeaveBlank(FormLabels.Line line)
    {
        foreach (var cell in line.Cells) _figures[cell.Id] = new Figure(null, FigureState.Blank, FigureOrigin.Source, "", new Place(file));
    }

    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>What was collected; nothing may be added any more.</summary>
    public TableReading Reading(int labelsFound, ImmutableArray<Piece> pieces, ImmutableArray<Placing> placings) =>
        new(table, TableCompleteness.Of(table, _figures), _figures, [.. _findings], labelsFound, pieces, placings);

    private void Set(FormCell cell, GridCell source, FigureOrigin origin)
    {
        var (state, value) = CellValue.Read(source.Raw, cell.Column);
        _figures[cell.Id] = new Figure(value, state, origin, source.Raw, source.Place);
        if (state == FigureState.Unreadable) Report(FindingCodes.CellUnreadable.At(source.Place, cell.Name, source.Raw) with { Cells = [cell.Id] });
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
