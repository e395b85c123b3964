using System.Globalization;
using System.Text;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Whole;
using GovArchive.Sites;
using Microsoft.Data.Sqlite;

namespace GovArchive.Datasets.Sqlite;

/// <summary>A dataset as a table: its columns with their types, its key, what it refers to. An empty field is NULL, but in a key.</summary>
internal static class SqliteTable
{
    // Reports whose records are made at once.
    private const int RunLength = 250;

    /// <summary>Name of a dataset's table.</summary>
    public static string NameOf(string dataset) => dataset.Replace('-', '_');

    /// <summary>A name as SQL has it.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    /// <summary>The statement that makes the table.</summary>
    /// <param name="dataset">Of which it is.</param>
    /// <param name="hasRowId">Whether other tables name its rows by number.</param>
    public static string Creation(Dataset dataset, bool hasRowId = false)
    {
        var sql = new StringBuilder($"CREATE TABLE {Quoted(NameOf(dataset.Id))} (\n");
        sql.AppendJoin(",\n", dataset.Columns.Select(
            column => $"  {Quoted(column.Name)} {TypeName(column.Type)}{(dataset.Key.Contains(column.Name) ? " NOT NULL" : "")}"));
        if (dataset.Key.Length > 0) sql.Append(CultureInfo.InvariantCulture, $",\n  PRIMARY KEY ({Names(dataset.Key)})");
        foreach (var (columns, other) in dataset.References)
            sql.Append(CultureInfo.InvariantCulture,
                $",\n  FOREIGN KEY ({Names(columns)}) REFERENCES {Quoted(NameOf(other))} ({Names(columns)})");
        return sql.Append(dataset.Key.Length > 0 && !hasRowId ? "\n) WITHOUT ROWID" : "\n)").ToString();
    }

    /// <summary>Makes the table and puts all records of the dataset into it.</summary>
    public static void Write(SqliteConnection database, Dataset dataset, Site site)
    {
        database.Run(Creation(dataset));
        using var insert = new SqliteInsert(database, NameOf(dataset.Id), dataset.Columns.Length);
        bool[] isKey = [.. dataset.Columns.Select(column => dataset.Key.Contains(column.Name))];
        foreach (var run in RecordRun.Of(dataset, site, RunLength))
        {
            var records = new CsvRecords(run.Csv(), dataset.Columns.Length);
            while (records.Next())
            {
                for (var i = 0; i < isKey.Length; i++) insert.Set(i, dataset.Columns[i].Type, records[i], isKey[i]);
                insert.Run();
            }
        }
    }

    private static string Names(string[] columns) => string.Join(", ", columns.Select(Quoted));

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.WholeNumber or ColumnType.Boolean => "INTEGER",
        ColumnType.Number => "NUMERIC",
        _ => "TEXT",
    };
}
