using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Groups;
using GovArchive.Datasets.Panel;
using GovArchive.Datasets.Texts;
using GovArchive.Indicators;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>All datasets, in the order of the data page.</summary>
public static class DatasetTable
{
    private static readonly DatasetReference ToReport = new(["agency_id", "year"], "reports");
    private static readonly DatasetReference ToCell = new(["edition", "table", "row", "column"], "cells");

    // Reports: a row group has a piece for each of three hundred columns.
    private const int PanelGroup = 1000;

    public static readonly Dataset[] All =
    [
        new("figures", new("Figures, one row a cell", "数字：每格一行"), FiguresDataset.Columns)
        {
            Key = ["agency_id", "year", "table", "row", "column"], References = [ToReport, ToCell],
            WriteReport = FiguresDataset.Write, SizeOfReport = report => report.Figures.Count * 245, HasExcelEdition = true,
        },
        new("reports", new("Reports", "报告"), ReportsDataset.Columns) { Key = ["agency_id", "year"], References = [
            new(["agency_id"], "agencies")], WriteReport = ReportsDataset.Write, SizeOfReport = _ => 400 },
        new("agencies", new("Agencies", "机关"), AgenciesDataset.Columns) { Key = ["agency_id"], Rows = AgenciesDataset.Rows },
        new("indicators", new("Indicators, one row a value", "指标：每值一行"), IndicatorsDataset.Columns)
        {
            Key = ["agency_id", "year", "indicator"], References = [ToReport, new(["indicator"], "indicator_definitions")],
            WriteReport = IndicatorsDataset.Write, SizeOfReport = _ => IndicatorCatalog.All.Length * 80,
        },
        new("groups", new("Groups of bodies, one row a place, level, kind, year and indicator", "分组：每地、每级、每类机关每年每项指标一行"),
            GroupsDataset.Columns)
        {
            Key = ["indicator", "place", "level", "kind", "year"], References = [new(["indicator"], "indicator_definitions")],
            Rows = GroupsDataset.Rows,
        },
        new("indicator_definitions", new("Definitions of the indicators", "指标说明"),
            IndicatorDefinitionsDataset.Columns) { Key = ["indicator"], Rows = IndicatorDefinitionsDataset.Rows },
        new("findings", new("Findings", "校验提示"), FindingsDataset.Columns) { References = [ToReport], Rows = FindingsDataset.Rows },
        new("checks", new("Checks, one row a report and rule", "校验：每份报告每条规则一行"), ChecksDataset.Columns)
        {
            Key = ["agency_id", "year", "rule"], References = [ToReport], Rows = ChecksDataset.Rows,
        },
        new("missing", new("Reports not in the archive after their legal date", "法定期限后仍未收录的报告"), MissingDataset.Columns)
        {
            Rows = MissingDataset.Rows,
        },
        new("corrections", new("Corrections and explanations", "更正与说明"), CorrectionsDataset.Columns)
        {
            References = [ToReport], Rows = CorrectionsDataset.Rows,
        },
        new("statements", new("Numbers of the text, beside the tables", "正文中的数字，与表格对照"), StatementsDataset.Columns)
        {
            Key = ["agency_id", "year", "statement"], References = [ToReport], WriteReport = StatementsDataset.Write,
            SizeOfReport = _ => 3000,
        },
        new(PanelDataset.Id, new("Panel, one row a body and year", "面板：每个机关每年一行"), PanelDataset.Columns)
        {
            Key = ["agency_id", "year"], References = [ToReport], WriteReport = PanelDataset.Write,
            SizeOfReport = _ => PanelColumns.All.Length * 4, GroupLength = PanelGroup, ToldColumns = PanelDataset.ToldColumns,
        },
        new(PanelDataset.MissingId, new("Why numbers of the panel are missing", "面板中数字空缺的原因"), PanelDataset.MissingColumns)
        {
            Key = ["agency_id", "year"], References = [ToReport], WriteReport = PanelDataset.WriteMissing,
            SizeOfReport = _ => PanelColumns.Measures.Length * 6, GroupLength = PanelGroup, ToldColumns = PanelDataset.ToldMissingColumns,
        },
        new(PanelColumnsDataset.Id, new("Columns of the panel", "面板的各列"), PanelColumnsDataset.Columns)
        {
            Key = ["column"], Rows = PanelColumnsDataset.Rows,
        },
        new("cells", new("Cells of all editions of the form", "各版表式的单元格"), CellsDataset.Columns)
        {
            Key = ["edition", "table", "row", "column"], Rows = CellsDataset.Rows,
        },
        new("crosswalk", new("Cells of all editions beside the current one's", "各版单元格与现行版本的对应"), CrosswalkDataset.Columns)
        {
            Key = ["edition", "table", "row", "column"], References = [ToCell], Rows = CrosswalkDataset.Rows,
        },
        new("codes", new("Codes in words", "代码说明"), CodesDataset.Columns) { Key = ["kind", "code"], Rows = CodesDataset.Rows },
    ];

    /// <summary>What changed in releases, of archives that have one.</summary>
    public static readonly Dataset Changes =
        new("changes", new("Changes, one row a cell and release", "变动：每版每格一行"), ChangesDataset.Columns) { Rows = ChangesDataset.Rows };

    /// <summary>Those that a site has.</summary>
    public static IEnumerable<Dataset> Of(Site site) => site.Releases.Newest is null ? All : All.Append(Changes);

    /// <summary>The same and those that are no CSV: what the data page and the descriptions for programs tell of.</summary>
    public static IEnumerable<Dataset> Told(Site site) => Of(site).Append(TextsFile.Dataset);

    /// <summary>The one of an id.</summary>
    public static Dataset Named(string id) => All.Single(dataset => dataset.Id == id);

    /// <summary>What is told of all datasets as one database.</summary>
    public static readonly Dataset Database = new("govarchive", new("Everything as a database", "全部数据：数据库"), []);

    /// <summary>Whether all figures are one file; of a large archive they are in parts, and the data page lists them.</summary>
    public static bool HasAllFigures(Site site) => DatasetParts.IsWhole(site, All[0].SizeOfReport);

    /// <summary>The datasets' files as they were published, in the order of the data page.</summary>
    public static IReadOnlyList<ListedDataset> Listed(Site site) =>
        [.. site.Published.Select(
            file => new ListedDataset(
                Told(site).Append(Database).Single(dataset => dataset.Id == file.Dataset), file.Name, file.Rows, file.Content)
            {
                IsSignpost = file.IsSignpost,
            })];
}
