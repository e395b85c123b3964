using System.Collections;
using System.Diagnostics.CodeAnalysis;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>The figures of one table: every cell of it, in ordinal order of the ids; those that nobody gave are absent.</summary>
internal sealed class TableCells : IReadOnlyDictionary<CellId, Figure>
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

    public int Count => _figures.Length;

    /// <summary>How much of the table it is.</summary>
    public TableState State => new AskedTable(_table, _figures).State;

    public IEnumerable<CellId> Keys => _table.Compiled.ByPlace.Select(cell => cell.Id);

    /// <summary>In the order of <see cref="Keys"/>.</summary>
    public IEnumerable<Figure> Values => _figures;

    /// <exception cref="KeyNotFoundException">The table has no such cell.</exception>
    public Figure this[CellId key]
    {
        get => _figures[PlaceOf(key)];
        set => _figures[PlaceOf(key)] = value;
    }

    public bool ContainsKey(CellId key) => _table.Compiled.Find(key) is not null;

    public bool TryGetValue(CellId key, [MaybeNullWhen(false)] out Figure value)
    {
        value = _table.Compiled.Find(key) is { } cell ? _figures[cell.Place] : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<CellId, Figure>> GetEnumerator()
    {
        for (var i = 0; i < _figures.Length; i++) yield return new(_table.Compiled.ByPlace[i].Id, _figures[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int PlaceOf(CellId key) => _table.Compiled.Find(key)?.Place ?? throw new KeyNotFoundException(key.ToString());
}
