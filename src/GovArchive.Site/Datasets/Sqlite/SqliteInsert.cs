using Microsoft.Data.Sqlite;

namespace GovArchive.Datasets.Sqlite;

/// <summary>Puts rows into one table, a value for each of its columns.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand _command;

    private SqliteInsert(SqliteCommand command) => _command = command;

    /// <summary>The value of a column; null for NULL.</summary>
    public object? this[int column]
    {
        set => _command.Parameters[column].Value = value ?? DBNull.Value;
    }

    public static SqliteInsert Into(SqliteConnection database, string table, int columns)
    {
        var command = database.CreateCommand();
        var names = Enumerable.Range(0, columns).Select(i => $"$p{i}").ToArray();
        command.CommandText = $"INSERT INTO {SqliteTable.Quoted(table)} VALUES ({string.Join(", ", names)})";
        foreach (var name in names) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return new SqliteInsert(command);
    }

    public void Run() => _command.ExecuteNonQuery();

    public void Dispose() => _command.Dispose();
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
