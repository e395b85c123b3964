using GovArchive.Datasets.Whole;
using GovArchive.Sites;
using Microsoft.Data.Sqlite;

namespace GovArchive.Datasets.Sqlite;

/// <summary>
/// All figures, of which there are two hundred a report: what a report or a cell of a form says each time is kept once, and what is usual
/// not at all. A view has the columns of figures.csv.
/// </summary>
internal static class SqliteFigures
{
    private const int RunLength = 250;

    private const string Tables = """
        CREATE TABLE "figure_reports" ("report" INTEGER PRIMARY KEY, "agency_id" TEXT NOT NULL, "year" INTEGER NOT NULL,
          "agency" TEXT NOT NULL, "edition" TEXT NOT NULL, "source" TEXT, FOREIGN KEY ("agency_id", "year") REFERENCES "reports" ("agency_id", "year"));
        CREATE TABLE "figure_cells" ("cell" INTEGER PRIMARY KEY, "edition" TEXT NOT NULL, "table" TEXT NOT NULL, "row" TEXT NOT NULL,
          "column" TEXT NOT NULL, "is_total" INTEGER NOT NULL, "unit" TEXT, "comparable_id" TEXT,
          FOREIGN KEY ("edition", "table", "row", "column") REFERENCES "cells" ("edition", "table", "row", "column"));
        CREATE TABLE "figure_values" ("report" INTEGER NOT NULL REFERENCES "figure_reports" ("report"),
          "cell" INTEGER NOT NULL REFERENCES "figure_cells" ("cell"), "value" NUMERIC, "state" TEXT, "origin" TEXT,
          "value_printed" NUMERIC, "findings" TEXT, "source" TEXT, "line" INTEGER, PRIMARY KEY ("report", "cell")) WITHOUT ROWID;
        """;

    public static void Write(SqliteConnection database, Dataset figures, Site site)
    {
        database.Run(Tables);
        using var reports = SqliteInsert.Into(database, "figure_reports", 6);
        using var cells = SqliteInsert.Into(database, "figure_cells", 8);
        using var values = SqliteInsert.Into(database, "figure_values", 9);
        var (knownReports, knownCells) = (new Dictionary<(string, string), (long Id, string Source)>(), new Dictionary<string, long>());
        int At(string column) => Array.FindIndex(figures.Columns, one => one.Name == column);
        var (agency, year, name, edition, source) = (At("agency_id"), At("year"), At("agency"), At("edition"), At("source"));
        int[] cell = [edition, At("table"), At("row"), At("column")];
        int[] ofCell = [.. cell, At("is_total"), At("unit"), At("comparable_id")];
        var (value, state, origin, printed, found, line) =
            (At("value"), At("state"), At("origin"), At("value_printed"), At("findings"), At("line"));
        foreach (var run in RecordRun.Of(figures, site, RunLength))
            SqliteTable.Each(run.Csv(), figures.Columns.Length, fields =>
            {
                if (!knownReports.TryGetValue((fields[agency], fields[year]), out var report))
                {
                    knownReports[(fields[agency], fields[year])] = report = (knownReports.Count + 1, fields[source]);
                    Add(reports, report.Id, fields, [agency, year, name, edition, source]);
                }
                var id = string.Join('/', cell.Select(i => fields[i]));
                if (!knownCells.TryGetValue(id, out var number))
                {
                    knownCells[id] = number = knownCells.Count + 1;
                    Add(cells, number, fields, ofCell);
                }
                var isCorrected = fields[origin] == "corrected";
                (values[0], values[1], values[2]) = (report.Id, number, Value(fields, value));
                (values[3], values[4]) = (Unless(fields[state], "reported"), Unless(fields[origin], "source"));
                (values[5], values[6]) = (isCorrected ? Value(fields, printed) : null, Value(fields, found));
                (values[7], values[8]) = (Unless(fields[source], report.Source), Value(fields, line));
                values.Run();
            });

        void Add(SqliteInsert insert, long number, string[] fields, int[] columns)
        {
            insert[0] = number;
            foreach (var (i, column) in columns.Index()) insert[i + 1] = Value(fields, column);
            insert.Run();
        }

        object Value(string[] fields, int column) => SqliteTable.Value(figures.Columns[column].Type, fields[column]);
    }

    private static string? Unless(string field, string usual) => field == usual ? null : field;
}
