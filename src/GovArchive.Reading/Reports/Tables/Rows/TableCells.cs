using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>The figures of one table: every cell of it, in ordinal order of the ids; those that nobody gave are absent.</summary>
internal sealed class TableCells : IReadOnlyDictionary<CellId, Figure>
{
    private static readonly ConditionalWeakTable<FormTable, Layout> Layouts = [];

    private readonly Layout _layout;
    private readonly Figure[] _figures;

    /// <param name="table">Whose cells they are.</param>
    /// <param name="file">Where they would stand.</param>
    public TableCells(FormTable table, string file)
    {
        _layout = Layouts.GetValue(table, of => new Layout(of));
        _figures = new Figure[_layout.Ids.Length];
        Array.Fill(_figures, Figure.Absent(file));
    }

    public int Count => _figures.Length;

    public IEnumerable<CellId> Keys => _layout.Ids;

    /// <summary>In the order of <see cref="Keys"/>.</summary>
    public IEnumerable<Figure> Values => _figures;

    /// <exception cref="KeyNotFoundException">The table has no such cell.</exception>
    public Figure this[CellId key]
    {
        get => _figures[_layout.Indexes[key]];
        set => _figures[_layout.Indexes[key]] = value;
    }

    public bool ContainsKey(CellId key) => _layout.Indexes.ContainsKey(key);

    public bool TryGetValue(CellId key, [MaybeNullWhen(false)] out Figure value)
    {
        value = _layout.Indexes.TryGetValue(key, out var index) ? _figures[index] : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<CellId, Figure>> GetEnumerator()
    {
        for (var i = 0; i < _figures.Length; i++) yield return new(_layout.Ids[i], _figures[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Where each cell of a table has its place; made once a table.</summary>
    private sealed class Layout
    {
        public Layout(FormTable table)
        {
            Ids = [.. table.AllCells.Select(cell => cell.Id).Order()];
            Indexes = Ids.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        }

        public CellId[] Ids { get; }

        public Dictionary<CellId, int> Indexes { get; }
    }
}
