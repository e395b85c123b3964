using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Tables.Heads;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>Collects the figures and findings of one table.</summary>
internal sealed partial class TableFigures(FormTable table, string file)
{
    // A digit for each of two cells.
    private const decimal FewestGlued = 10;

    private readonly TableCells _figures = new(table, file);
    private readonly List<Finding> _findings = [];

    /// <summary>
    /// Gives a row the cells of a run in the order that the heads say, else in the form's; where nothing settles which they are, no values
    /// and a finding.
    /// </summary>
    public void Read(FormLabels.Line line, Run run, PlacedBy by, RowReading reading)
    {
        if (reading.Order is not { IsOther: true } && RowCells.InOneCell(run, line.Cells.Length, reading.HasBlanks) is { } inOne)
        {
            ReadOneCell(line, run, inOne, reading);
            return;
        }
        if (reading.Order is { } order)
        {
            var ordered = order.CellsOf(run, line.Cells.Length, reading.Layout);
            if (ordered.IsEmpty || IsMoved(line, run, ordered, order, reading)) Withhold(line, run);
            else
            {
                // Where rows are side by side their heads are the label, which in another order only seems torn.
                var placing = by == PlacedBy.TornLabel && line.Cells[0].Row != line.Cells[^1].Row ? PlacedBy.Label : by;
                ReadByHeads(line, run, ordered, order, IsInferred(placing, run), reading);
                TellPlacing(line, run, placing);
                DoubtBlanks(line, run, [.. line.Cells.Where((_, i) => order.At[i] >= 0)]);
            }
            return;
        }
        // Where the row was cut it cannot be known what is lost.
        var isCut = reading.IsShort && run.NumberCount != line.Cells.Length;
        var cells = isCut ? [] : RowCells.Settle(run, line.Cells.Length, reading.Layout);
        if (cells.IsEmpty)
        {
            if (RowCells.BeforeTheEnd(run, line.Cells.Length) is { IsEmpty: false } first)
            {
                for (var i = 0; i < first.Length; i++) Set(line.Cells[i], first[i], FigureOrigin.Recovered, reading);
                Report(FindingCodes.NumberBehind.At(run.Place, line.Label, Count(line.Cells.Length), run.Cells[^1].Raw)
                    with
                { Cells = Ids(line) });
                return;
            }
            Withhold(line, run);
            if (RowCells.Total(line, run) is { } total) Set(line.Cells[^1], total, FigureOrigin.Recovered, reading);
            return;
        }
        var origin = IsInferred(by, run) ? FigureOrigin.Recovered : FigureOrigin.Source;
        for (var i = 0; i < cells.Length; i++) Set(line.Cells[i], cells[i], origin, reading);
        TellPlacing(line, run, by);
        DoubtBlanks(line, run, line.Cells);
    }

    // The row's cells are not under their heads.
    private static bool IsMoved(FormLabels.Line line, Run run, ImmutableArray<GridCell> cells, HeadOrder order, RowReading reading)
    {
        if (reading.IsShort && run.NumberCount != line.Cells.Length
            || RowCells.InOneCell(run, line.Cells.Length, reading.HasBlanks) is not null) return true;
        return order.At[^1] >= 0 && RowCells.HasLostOne(run, cells[order.At[^1]], line.Cells.Length, reading.Layout);
    }

    private static bool IsInferred(PlacedBy by, Run run) =>
        by is PlacedBy.Order or PlacedBy.TornLabel or PlacedBy.LabelElsewhere || run.Kind == RunKind.Glued;

    private void TellPlacing(FormLabels.Line line, Run run, PlacedBy by)
    {
        if (run.Kind != RunKind.Glued && by == PlacedBy.Label) return;
        var (ids, label, count) = (Ids(line), line.Label, Count(line.Cells.Length));
        if (run.Kind == RunKind.Glued) Report(FindingCodes.RowGlued.At(run.Place, label, run.Printed, count) with { Cells = ids });
        else if (by == PlacedBy.TornLabel) Report(FindingCodes.LabelTorn.At(run.Place, label, count) with { Cells = ids });
        else if (by == PlacedBy.Order) Report(FindingCodes.RowRecovered.At(run.Place, label, count) with { Cells = ids });
        else if (by == PlacedBy.LabelElsewhere) Report(FindingCodes.RowOutOfOrder.At(run.Place, label, count) with { Cells = ids });
    }

    private void ReadByHeads(
        FormLabels.Line line, Run run, ImmutableArray<GridCell> cells, HeadOrder order, bool isInferred, RowReading reading)
    {
        var origin = order.IsSure && !isInferred ? FigureOrigin.Source : FigureOrigin.Recovered;
        for (var i = 0; i < line.Cells.Length; i++)
        {
            if (order.At[i] >= 0)
            {
                Set(line.Cells[i], cells[order.At[i]], origin, reading);
                continue;
            }
            var cell = line.Cells[i];
            var source = order.IsOther ? run.Printed : cells[i].Raw;
            _figures[cell.Id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, source, run.Place);
            var head = !order.IsOther && i < reading.Heads.Length ? reading.Heads[i].FirstOrDefault() ?? "…" : "…";
            Report(FindingCodes.HeadForeign.At(run.Place, cell.Name, head.Replace("\n", "", StringComparison.Ordinal))
                with
            { Cells = [cell.Id] });
        }
        if (!order.IsOther || order.At.All(at => at < 0)) return;
        Report((order.IsContradicted ? FindingCodes.HeadsContradicted : FindingCodes.HeadsInOtherOrder).At(run.Place, line.Label)
            with
        { Cells = Ids(line) });
    }

    // Sums must hold; a row without any is not settled.
    private void ReadOneCell(FormLabels.Line line, Run run, ImmutableArray<GridCell> cells, RowReading reading)
    {
        if (cells.IsEmpty || !RowSums.Hold(table, line, cells))
        {
            Withhold(line, run);
            return;
        }
        for (var i = 0; i < cells.Length; i++) Set(line.Cells[i], cells[i], FigureOrigin.Recovered, reading);
        Report(FindingCodes.RowGlued.At(run.Place, line.Label, run.Printed, Count(line.Cells.Length)) with { Cells = Ids(line) });
    }

    /// <summary>Takes a row's values back where another printing of it has others.</summary>
    public void Compare(FormLabels.Line line, Run other, RowReading reading)
    {
        var second = new TableFigures(table, file);
        second.Read(line, other, PlacedBy.Label, reading);
        var differing =
            line.Cells.Where(
                cell => _figures[cell.Id].Value != second._figures[cell.Id].Value
                    || _figures[cell.Id].State != second._figures[cell.Id].State).ToArray();
        foreach (var cell in differing)
        {
            var first = _figures[cell.Id];
            _figures[cell.Id] = first
                with
            { Value = null, State = FigureState.Unreadable, Raw = $"{first.Raw} / {second._figures[cell.Id].Raw}" };
        }
        Report(FindingCodes.RowTwice.At(other.Place, line.Label, other.Printed) with
        {
            Cells = differing.Length > 0 ? [.. differing.Select(cell => cell.Id)] : Ids(line)
        });
    }

    /// <summary>Gives all printed rows the cells that were worked out from their number, their order and the form's sums.</summary>
    /// <param name="cells">Null for a cell that has a number which is not settled.</param>
    public void Reassemble(
        FormLabels labels, PlacedRun[] placed, ImmutableDictionary<CellId, GridCell?> cells, Place place, Func<Run?, RowReading> reading)
    {
        var recovered = ImmutableArray.CreateBuilder<CellId>();
        foreach (var (line, entry) in labels.Rows.Zip(placed))
        {
            // A row that has its label and as many numbers as columns needed no working out.
            var isPlain = entry is { By: PlacedBy.Label, Run: { } run } && reading(run).Order is null
                && line.Cells.Select(cell => cells.GetValueOrDefault(cell.Id)).SequenceEqual(run.Cells);
            foreach (var cell in line.Cells.Where(cell => cells.ContainsKey(cell.Id)))
            {
                if (cells[cell.Id] is { } source) Set(
                    cell, source, isPlain ? FigureOrigin.Source : FigureOrigin.Recovered, reading(entry.Run));
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

    /// <summary>Names the cells of a row left blank and of the one behind it that has the only numbers.</summary>
    public void TellShared(FormLabels.Line blank, FormLabels.Line other, Run run) =>
        Report(FindingCodes.BlankOrMoved.At(run.Place, blank.Label, other.Label) with { Cells = [.. Ids(blank), .. Ids(other)] });

    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>What was collected; nothing may be added any more.</summary>
    public TableReading Reading(int labelsFound, ImmutableArray<Piece> pieces, ImmutableArray<Placing> placings)
    {
        var joined = BrokenNumbers.Join(table, _figures).ToList();
        _findings.RemoveAll(
            finding => finding.Code == FindingCodes.CellUnreadable && joined.Exists(other => other.Cells.SequenceEqual(finding.Cells)));
        _findings.AddRange(joined);
        return new(table, _figures.State, _figures, [.. _findings], labelsFound, pieces, placings);
    }

    private void Set(FormCell cell, GridCell source, FigureOrigin origin, RowReading reading)
    {
        if (reading.Merged.Count > 0 && reading.Merged.Contains(source))
        {
            _figures[cell.Id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, source.Raw, source.Place);
            Report(FindingCodes.CellMerged.At(source.Place, cell.Name, source.Raw) with { Cells = [cell.Id] });
            return;
        }
        var isMoney = cell.Column.Unit == MoneyUnits.Form;
        var units = isMoney ? reading.UnitsOf() : [];
        if (units.Length > 1 && source.Raw is var bare && CellValue.Number(bare) is not (null or 0))
        {
            _figures[cell.Id] = new Figure(null, FigureState.Unreadable, FigureOrigin.Source, bare, source.Place);
            Report(FindingCodes.UnitsDiffer.At(source.Place, cell.Name, bare, string.Join("、", units)) with { Cells = [cell.Id] });
            return;
        }
        var said = isMoney ? units.FirstOrDefault() : reading.ScaleOf(source);
        var raw = said is { } unit && unit != MoneyUnits.Form ? RawText.WithUnit(source.Raw, unit) : source.Raw;
        var (state, value) = CellValue.Read(raw, cell.Column);
        // What is blank has no unit.
        if (state == FigureState.Blank) raw = source.Raw;
        _figures[cell.Id] = new Figure(value, state, origin, raw, source.Place);
        if (state == FigureState.Unreadable)
            Report(FindingCodes.CellUnreadable.At(source.Place, cell.Name, raw) with { Cells = [cell.Id] });
        if (CountCheck.Of(cell, _figures[cell.Id]) is { } impossible) Report(impossible);
        if (value is not null && !source.Marks.IsEmpty)
            Report(FindingCodes.MarkLeftOut.At(source.Place, cell.Name, raw, Csv.Number(value)) with { Cells = [cell.Id] });
        if (isMoney && said is null && value is not (null or 0) && !raw.Contains('元', StringComparison.Ordinal))
            Report(FindingCodes.MoneyWithoutUnit.At(source.Place, cell.Name, raw) with { Cells = [cell.Id] });
    }

    private static ImmutableArray<CellId> Ids(FormLabels.Line line) => [.. line.Cells.Select(cell => cell.Id)];

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
