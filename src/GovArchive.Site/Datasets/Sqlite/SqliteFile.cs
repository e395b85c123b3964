using System.Runtime.InteropServices;
using GovArchive.Datasets.Panel;
using GovArchive.Sites;
using GovArchive.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovArchive.Datasets.Sqlite;

/// <summary>
/// All datasets as one SQLite database: tables with keys, views for the common questions, the texts with an index. The same archive gives
/// the same bytes: it is made in memory, in one order, by the library's own SQLite.
/// </summary>
internal static class SqliteFile
{
    public const string Name = "govarchive.sqlite";

    private const string Views = "Datasets/Sqlite/views.sql";

    // What says why the panel has no number is as large as the panel, and figures say it too.
    private static readonly string[] LeftOut = [PanelDataset.MissingId];

    /// <param name="site">What is published, in its main language.</param>
    public static DatasetFile Make(Site site)
    {
        using var database = new SqliteConnection("Data Source=:memory:;Pooling=False");
        database.Open();
        database.Run("PRAGMA foreign_keys = OFF; PRAGMA page_size = 4096; BEGIN");
        var (figures, others) = (DatasetTable.All[0], DatasetTable.Of(site).Skip(1).Where(dataset => !LeftOut.Contains(dataset.Id)));
        foreach (var dataset in others) SqliteTable.Write(database, dataset, site);
        SqliteFigures.Write(database, figures, site);
        if (!SqliteTexts.IsTooMuch(site)) SqliteTexts.Write(database, site);
        database.Run(EmbeddedTable.Text(typeof(SqliteFile), Views));
        database.Run("COMMIT; VACUUM");
        return new DatasetFile(DatasetTable.Database, Name, site.Archive.Reports.Count(), Bytes(database));
    }

    private static byte[] Bytes(SqliteConnection database)
    {
        var bytes = raw.sqlite3_serialize(database.Handle!, "main", out var length, 0);
        try
        {
            var copy = new byte[length];
            Marshal.Copy(bytes, copy, 0, copy.Length);
            return copy;
        }
        finally
        {
            raw.sqlite3_free(bytes);
        }
    }
}
