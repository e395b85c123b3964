using System.Globalization;
using GovArchive.Archives;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Datasets;

/// <summary>
/// The download of one agency for people who open it in Excel: its figures with a column a year, where a cell without a number says why, then what the checks
/// found, the reports, and how to read it all.
/// </summary>
internal static class AgencyWorkbook
{
    private const double YearWidth = 13;

    /// <param name="site">What is published, in its main language.</param>
    public static byte[] Write(Site site, AgencyHistory history) => Workbook.Of([Figures(site, history), Findings(site, history), Reports(site, history), Notes(site, history)]);

    private static Sheet Figures(Site site, AgencyHistory history)
    {
        var (words, reports) = (site.Words, history.Reports);
        var contradicted = reports.Select(report => Contradictions.Of(site, report.Key)).ToArray();
        var rows = new List<SheetCell[]>
        {
            (SheetCell[])
            [
                .. Header([words["workbook.table"], words["workbook.row"], words["workbook.column"], words["table.unit_head"]]),
                .. reports.Select(report => new SheetCell(Text(report.Key.Year), Look: CellLook.NumberHeading)), .. Header([words["workbook.cell"]]),
            ],
        };
        foreach (var cell in AgencyFiles.CellsInOrder(history))
            rows.Add(
            [
                new(words["table." + cell.Id.Table]), new(cell.Row.Name ?? string.Join(" · ", cell.Row.Under.TakeLast(1).Append(cell.Row.Label))),
                new(cell.Row.Name is null ? cell.Column.Label : ""), new(cell.Column.Unit),
                .. reports.Select((report, i) => Cell(words, report.Figures.GetValueOrDefault(cell.Id), contradicted[i].Contains(cell.Id))), new(cell.Id.ToString()),
            ]);
        return new Sheet(words["workbook.figures"], [12, 60, 26, 7, .. reports.Select(_ => YearWidth), 46], 4, rows);
    }

    private static SheetCell Cell(SiteWords words, Figure? figure, bool isContradicted)
    {
        var origin = figure?.Origin switch { FigureOrigin.Recovered => "*", FigureOrigin.Corrected => "†", _ => "" };
        return figure?.Value is { } value
            ? new SheetCell("", value, Mark: isContradicted ? origin + " ≠" : origin)
            : new SheetCell(words["missing." + MissingReasons.Of(figure).Id()] + origin, Look: CellLook.NoNumber);
    }

    private static Sheet Findings(Site site, AgencyHistory history) => Records(
        site, "workbook.findings", FindingsDataset.Columns, history.Reports.SelectMany(report => site.FindingsOf(report.Key).Select(finding => FindingsDataset.Row(report.Key, finding))));

    private static Sheet Reports(Site site, AgencyHistory history) => Records(
        site, "workbook.reports", ReportsDataset.Columns, history.Reports.Select(report => ReportsDataset.Row(site, history, report)));

    // The records of a dataset, with the columns' names for people.
    private static Sheet Records(Site site, string name, DatasetColumn[] columns, IEnumerable<string[]> records) => new(
        site.Words[name], [.. columns.Select(column => column.Type == ColumnType.Text ? 24.0 : YearWidth)], 0,
        [
            Header(columns.Select(column => site.Words.IsChinese ? column.ChineseName : column.Name)),
            .. records.Select(record => record.Select((field, i) => columns[i].Type is ColumnType.WholeNumber or ColumnType.Number && field.Length > 0
                ? new SheetCell("", decimal.Parse(field, CultureInfo.InvariantCulture))
                : new SheetCell(field, Look: CellLook.Wrapped)).ToArray()),
        ]);

    private static Sheet Notes(Site site, AgencyHistory history)
    {
        var (config, words, agency) = (site.Config, site.Words, history.Agency);
        (string Name, string Text)[] notes =
        [
            (words["workbook.agency"], agency.Name), (words["workbook.id"], agency.Id), (words["workbook.page"], site.Outside(Urls.Agency(agency.Id))), (words["workbook.archive"], config.Title),
            (words["workbook.publisher"], config.Publisher), (words["workbook.as_of"], config.AsOfText), (words["workbook.licence"], string.Join(' ', new[] { config.Licence, config.LicenceUrl }.OfType<string>())),
            ("*", words["key.recovered"]), ("†", words["key.corrected"]), ("≠", words["workbook.contradicted"]), (words["missing.blank"], words["key.blank"]), (words["missing.absent"], words["workbook.absent"]),
        ];
        var rows = notes.Concat(Corrections(words, history)).Select(note => (SheetCell[])[new(note.Name), new(note.Text, Look: CellLook.Wrapped)]);
        return new Sheet(words["workbook.notes"], [24, 90], 0, [Header([words["workbook.notes"], agency.Name]), .. rows]);
    }

    // What the report has where the figures have a correction.
    private static IEnumerable<(string Name, string Text)> Corrections(SiteWords words, AgencyHistory history) =>
        from report in history.Reports
        where report.Figures.HasCorrections
        from entry in report.Figures
        where entry.Value.Origin == FigureOrigin.Corrected
        select ($"† {Text(report.Key.Year)} {entry.Key}", entry.Value.Printed is { } printed ? words["workbook.printed", Csv.Number(printed)] : words["workbook.not_printed"]);

    private static SheetCell[] Header(IEnumerable<string> names) => [.. names.Select(name => new SheetCell(name, Look: CellLook.Heading))];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
