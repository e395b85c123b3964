using System.Text;
using GovArchive.Datasets.Whole;
using Microsoft.Data.Sqlite;

namespace GovArchive.Datasets.Sqlite;

/// <summary>The cells that figures are of, each a row of its own when it is first met.</summary>
internal sealed class SqliteCells : IDisposable
{
    // Characters of the longest id with its edition.
    private const int Longest = 512;

    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Dataset _figures;
    private readonly SqliteInsert _insert;
    private readonly int[] _id;
    private readonly int[] _columns;

    public SqliteCells(SqliteConnection database, Dataset figures)
    {
        (_figures, _insert) = (figures, new SqliteInsert(database, "figure_cells", 8));
        _id = [At("edition"), At("table"), At("row"), At("column")];
        _columns = [.. _id, At("is_total"), At("unit"), At("comparable_id")];

        int At(string column) => figures.IndexOf(column);
    }

    /// <summary>The number of the cell that a record is of.</summary>
    public long NumberOf(CsvRecords record)
    {
        Span<char> id = stackalloc char[Longest];
        var length = 0;
        foreach (var column in _id)
        {
            length += Encoding.UTF8.GetChars(record[column], id[length..]);
            id[length++] = '/';
        }
        var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(id[..length], out var number)) return number;
        known[id[..length]] = number = _numbers.Count + 1;
        _insert.Set(0, number);
        foreach (var (i, column) in _columns.Index()) _insert.Set(i + 1, _figures.Columns[column].Type, record[column]);
        _insert.Run();
        return number;
    }

    public void Dispose() => _insert.Dispose();
}
