using System.Collections;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>The figures of one table: every cell of it, in ordinal order of the ids; those that nobody gave are absent.</summary>
internal sealed class TableCells : IEnumerable<KeyValuePair<CellId, Figure>>
{
    private readonly FormTable _table;
    private readonly Figure[] _figures;

    /// <param name="table">Whose cells they are.</param>
    /// <param name="file">Where they would be.</param>
    public TableCells(FormTable table, string file)
    {
        _table = table;
        _figures = new Figure[table.AllCells.Length];
        Array.Fill(_figures, Figure.Absent(file));
    }

    /// <summary>How much of the table it is.</summary>
    public TableState State => new AskedTable(_table, _figures).State;

    /// <summary>In the same order.</summary>
    public IEnumerable<Figure> Values => _figures;

    /// <exception cref="KeyNotFoundException">The table has no such cell.</exception>
    public Figure this[CellId key]
    {
        get => _figures[PlaceOf(key)];
        set => _figures[PlaceOf(key)] = value;
    }

    public IEnumerator<KeyValuePair<CellId, Figure>> GetEnumerator()
    {
        for (var i = 0; i < _figures.Length; i++) yield return new(_table.Compiled.ByPlace[i].Id, _figures[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(CellId key) => _table.Compiled.Find(key)?.Place ?? throw new KeyNotFoundException(key.ToString());
}
