using System.Globalization;
using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Workbooks;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Naming;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Files;

/// <summary>
/// The download of one agency for people who open it in Excel: its figures with a column a year, where a cell without a number says why,
/// then what the checks found, the reports, and how to read it all.
/// </summary>
internal static class AgencyWorkbook
{
    private const double YearWidth = 13;

    /// <param name="site">What is published, in its main language.</param>
    public static byte[] Write(Site site, AgencyHistory history) =>
        Workbook.Of([Figures(site, history), Findings(site, history), Reports(site, history), Notes(site, history)]);

    private static Sheet Figures(Site site, AgencyHistory history)
    {
        var (language, reports) = (site.Words.Language, history.Reports);
        var contradicted = reports.Select(report => Contradictions.Of(site, report.Key)).ToArray();
        var rows = new List<SheetCell[]>
        {
            (SheetCell[])
            [
                .. WorkbookWords.Columns.Select(words => Heading(words, language)),
                .. reports.Select(report => new SheetCell("", report.Key.Year, CellLook.NumberHeading)),
                Heading(WorkbookWords.Cell, language),
            ],
        };
        var tables = history.Forms.SelectMany(form => form.Tables).DistinctBy(table => table.Id)
            .ToDictionary(table => table.Id, table => table.ShortTitle, StringComparer.Ordinal);
        foreach (var cell in AgencyFiles.CellsInOrder(history))
            rows.Add(
            [
                new(FormWords.In(language, tables[cell.Id.Table])),
                new(string.Join(" · ", NamesOf(cell).Select(name => FormWords.In(language, name)))),
                new(cell.Row.Name is null ? FormWords.In(language, cell.Column.Label) : ""), new(CellUnits.In(language, cell)),
                .. reports.Select((report, i) => Cell(language, report, report.Figures.Asked(cell.Id), contradicted[i])),
                new(cell.Id.ToString()),
            ]);
        return new Sheet(WorkbookWords.Figures.In(language), [12, 60, 26, 7, .. reports.Select(_ => YearWidth), 46], 4, rows);
    }

    // With the group that it is in: "3.其他" alone is nothing.
    private static IEnumerable<string> NamesOf(FormCell cell) =>
        cell.Row.Name is { } name ? [name] : cell.Row.Under.TakeLast(1).Append(cell.Row.Label);

    // The cell is null where the report's edition has none, or another row stands for it.
    private static SheetCell Cell(string language, Report report, CellId? cell, HashSet<CellId> contradicted)
    {
        if (cell is not { } id) return Without(MissingReason.NotOnForm, "");
        var (figures, index) = (report.Figures, report.Form.IndexOf(id));
        if (figures.IsMissing(index)) return Without(MissingReason.Absent, "");
        var origin = figures.OriginAt(index).Mark();
        return figures.ValueAt(index) is { } value
            ? new SheetCell("", value, Mark: contradicted.Contains(id) ? origin + " ≠" : origin)
            : Without(MissingReasons.Of(figures.StateAt(index)), origin);

        SheetCell Without(MissingReason reason, string mark) => new(WorkbookWords.Of(reason).In(language) + mark, Look: CellLook.NoNumber);
    }

    private static Sheet Findings(Site site, AgencyHistory history) => Records(
        site, WorkbookWords.Findings, FindingsDataset.Columns,
        history.Reports.SelectMany(report => site.EntriesOf(report.Key).Select(entry => FindingsDataset.Row(site, entry))));

    private static Sheet Reports(Site site, AgencyHistory history) => Records(
        site, WorkbookWords.Reports, ReportsDataset.Columns,
        history.Reports.Select(report => ReportsDataset.Row(site, history, report, site.Outside)));

    // The records of a dataset, with the columns' names for people.
    private static Sheet Records(Site site, Words name, DatasetColumn[] columns, IEnumerable<string[]> records) => new(
        name.In(site.Words.Language), [.. columns.Select(column => column.Type == ColumnType.Text ? 24 : YearWidth)], 0,
        [
            [.. columns.Select(column => Heading(new Words(column.Name, column.ChineseName), site.Words.Language))],
            .. records.Select(
                record => record.Select((field, i) => columns[i].Type is ColumnType.WholeNumber or ColumnType.Number && field.Length > 0
                ? new SheetCell("", decimal.Parse(field, CultureInfo.InvariantCulture))
                : new SheetCell(field, Look: CellLook.Wrapped)).ToArray()),
        ]);

    private static Sheet Notes(Site site, AgencyHistory history) => WorkbookNotes.Of(
        site, WorkbookWords.Key,
        [
            (WorkbookWords.Agency, history.Agency.Name), (WorkbookWords.AgencyId, history.Agency.Id),
            .. site.Config.BaseUrl is null ? [] : ((Words, string)[])[(WorkbookWords.Page, site.Outside(Urls.Agency(history.Agency.Id)))],
        ],
        Corrections(history, site.Words.Language));

    // What the report has where the figures have a correction.
    private static IEnumerable<(string Name, string Text)> Corrections(AgencyHistory history, string language) =>
        from report in history.Reports
        where report.Figures.HasCorrections
        from entry in report.Figures
        where entry.Value.Origin == FigureOrigin.Corrected
        select (string.Create(CultureInfo.InvariantCulture, $"{entry.Value.Origin.Mark()} {report.Key.Year} {entry.Key}"),
            entry.Value.Printed is { } printed
                ? WordValues.Fill(WorkbookWords.Printed.In(language), [Csv.Number(printed)]) : WorkbookWords.NotPrinted.In(language));

    private static SheetCell Heading(Words words, string language) => new(words.In(language), Look: CellLook.Heading);
}
