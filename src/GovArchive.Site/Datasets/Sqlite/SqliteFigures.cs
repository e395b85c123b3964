using GovArchive.Datasets.Columns;
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
          "agency" TEXT NOT NULL, "edition" TEXT NOT NULL, "source" TEXT,
          FOREIGN KEY ("agency_id", "year") REFERENCES "reports" ("agency_id", "year"));
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
        int At(string column) => figures.IndexOf(column);
        using var reports = new SqliteInsert(database, "figure_reports", 6);
        using var values = new SqliteInsert(database, "figure_values", 9);
        using var cells = new SqliteCells(database, figures);
        var (agency, year, source) = (At("agency_id"), At("year"), At("source"));
        int[] ofReport = [agency, year, At("agency"), At("edition"), source];
        var (value, state, origin, printed, found, line) =
            (At("value"), At("state"), At("origin"), At("value_printed"), At("findings"), At("line"));
        var report = 0L;
        foreach (var run in RecordRun.Of(figures, site, RunLength))
        {
            var records = new CsvRecords(run.Csv(), figures.Columns.Length);
            ReadOnlySpan<byte> lastAgency = default, lastYear = default, lastSource = default;
            while (records.Next())
            {
                if (!records[agency].SequenceEqual(lastAgency) || !records[year].SequenceEqual(lastYear))
                {
                    lastAgency = records[agency];
                    lastYear = records[year];
                    lastSource = records[source];
                    reports.Set(0, ++report);
                    foreach (var (i, column) in ofReport.Index()) reports.Set(i + 1, figures.Columns[column].Type, records[column]);
                    reports.Run();
                }
                values.Set(0, report);
                values.Set(1, cells.NumberOf(records));
                Set(records, 2, value);
                SetUnless(records[state], 3, "reported"u8);
                SetUnless(records[origin], 4, "source"u8);
                if (records[origin].SequenceEqual("corrected"u8)) Set(records, 5, printed);
                else values.Clear(5);
                Set(records, 6, found);
                SetUnless(records[source], 7, lastSource);
                Set(records, 8, line);
                values.Run();
            }
        }

        void Set(CsvRecords records, int place, int column) => values.Set(place, figures.Columns[column].Type, records[column]);

        void SetUnless(ReadOnlySpan<byte> field, int place, ReadOnlySpan<byte> usual)
        {
            if (field.SequenceEqual(usual)) values.Clear(place);
            else values.Set(place, ColumnType.Text, field);
        }
    }
}
