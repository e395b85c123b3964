using System.Collections.Immutable;
using GovArchive.Forms.Cells;

namespace GovArchive.Forms;

/// <summary>The cells of one table with all that follows from the form alone: places, and the rows that not every report has.</summary>
public sealed class FormCells
{
    // Reports keep a bit for each.
    private const int MostOddRows = 64;

    private readonly Dictionary<CellId, FormCell> _byId;

    /// <exception cref="InvalidDataException">A cell is there twice, or too many rows are odd.</exception>
    public FormCells(string table, ImmutableArray<FormBlock> blocks)
    {
        var drafts = (
            from block in blocks
            from row in block.Rows
            from column in block.Columns
            select new FormCell(new CellId(table, row.Id, column.Id), row, column)).ToArray();
        var places = new Dictionary<CellId, int>(CellIdComparer.Instance);
        foreach (var (place, id) in drafts.Select(cell => cell.Id).Order().Index())
            if (!places.TryAdd(id, place)) throw new InvalidDataException($"{id} stands there twice");
        var ofRow = drafts.ToLookup(cell => cell.Row.Id, cell => places[cell.Id], StringComparer.Ordinal);
        OddRows = [.. Odd([.. blocks.SelectMany(block => block.Rows)], ofRow)];
        if (OddRows.Length > MostOddRows) throw new InvalidDataException($"{table} has more than {MostOddRows} odd rows");
        All =
        [
            .. drafts.Select(cell => cell with
            {
                Column = cell.Row.Unit is { } unit ? cell.Column with { Unit = unit } : cell.Column,
                Place = places[cell.Id],
                OddRow = OddRowOf(cell.Row),
                StandsFor =
                    [.. cell.Row.StandsFor.Select(row => cell.Id with { Row = row }).Where(places.ContainsKey).Select(id => places[id])],
            }),
        ];
        ByPlace = [.. All.OrderBy(cell => cell.Place)];
        _byId = All.ToDictionary(cell => cell.Id, CellIdComparer.Instance);
    }

    /// <summary>In the form's order.</summary>
    public ImmutableArray<FormCell> All { get; }

    /// <summary>In ordinal order of the ids: each cell at its <see cref="FormCell.Place"/>.</summary>
    public ImmutableArray<FormCell> ByPlace { get; }

    /// <summary>The rows that not every report is asked for, in the form's order; most tables have none.</summary>
    public ImmutableArray<OddRow> OddRows { get; }

    /// <summary>Null when the table has no such cell.</summary>
    public FormCell? Find(CellId id) => _byId.GetValueOrDefault(id);

    /// <summary>A row's index in <see cref="OddRows"/>; -1 for a row that every report is asked for.</summary>
    public int OddRowOf(FormRow row)
    {
        for (var i = 0; i < OddRows.Length; i++)
            if (ReferenceEquals(OddRows[i].Row, row)) return i;
        return -1;
    }

    private static IEnumerable<OddRow> Odd(FormRow[] rows, ILookup<string, int> places)
    {
        foreach (var row in rows)
        {
            var isAskedWhereThere = row.Optional || !row.StandsFor.IsEmpty;
            var standIn = isAskedWhereThere ? null : Array.Find(rows, other => other.StandsFor.Contains(row.Id));
            if (!isAskedWhereThere && standIn is null) continue;
            yield return new OddRow(row, [.. places[row.Id]], standIn is null ? [] : [.. places[standIn.Id]]);
        }
    }
}

/// <summary>A row that not every report is asked for: it is optional, stands for others, or another may stand for it.</summary>
/// <param name="Own">Places of its cells.</param>
/// <param name="StandIn">Those of the row that may be printed in its place; empty where it is asked for only if it is there.</param>
public sealed record OddRow(FormRow Row, ImmutableArray<int> Own, ImmutableArray<int> StandIn);
