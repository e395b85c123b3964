using System.Buffers.Text;
using System.Text;
using GovArchive.Datasets.Columns;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovArchive.Datasets.Sqlite;

/// <summary>
/// Puts rows into one table, a value for each of its columns. By the library's own calls and not by commands, which look every parameter up
/// by its name for every row and took four times as long for the figures.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteConnection _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="table">Its name.</param>
    /// <param name="columns">How many it has.</param>
    public SqliteInsert(SqliteConnection database, string table, int columns)
    {
        _database = database;
        var places = string.Join(", ", Enumerable.Repeat("?", columns));
        var sql = $"INSERT INTO {SqliteTable.Quoted(table)} VALUES ({places})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database.Handle!, sql, out _statement), database.Handle!);
    }

    /// <summary>A whole number.</summary>
    public void Set(int column, long number) => raw.sqlite3_bind_int64(_statement, column + 1, number);

    /// <summary>A text in UTF-8.</summary>
    public void Set(int column, ReadOnlySpan<byte> text) => raw.sqlite3_bind_text(_statement, column + 1, text);

    /// <summary>No value.</summary>
    public void Clear(int column) => raw.sqlite3_bind_null(_statement, column + 1);

    /// <summary>A field of a CSV, with its quotes where it has any; an empty one is no value, but in a key.</summary>
    public void Set(int column, ColumnType type, ReadOnlySpan<byte> field, bool isKey = false)
    {
        if (field.IsEmpty && !isKey) Clear(column);
        else if (type == ColumnType.Boolean) Set(column, field.SequenceEqual("true"u8) ? 1 : 0);
        else if (type is ColumnType.WholeNumber or ColumnType.Number)
        {
            if (Utf8Parser.TryParse(field, out long whole, out var length) && length == field.Length) Set(column, whole);
            else if (Utf8Parser.TryParse(field, out double number, out _)) raw.sqlite3_bind_double(_statement, column + 1, number);
        }
        else if (field is not [(byte)'"', ..]) Set(column, field);
        else if (field[1..^1].Contains((byte)'"'))
            Set(column, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(field[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal)));
        else Set(column, field[1..^1]);
    }

    /// <summary>Adds the row.</summary>
    /// <exception cref="SqliteException">The table does not take it.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, _database.Handle!);
        raw.sqlite3_reset(_statement);
    }

    public void Dispose() => _statement.Dispose();
}

/// <summary>Statements without rows.</summary>
internal static class SqliteStatements
{
    public static void Run(this SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
