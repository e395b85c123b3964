namespace GovArchive.Datasets;

/// <summary>All datasets, in the order of the data page.</summary>
public static class DatasetTable
{
    public static readonly Dataset[] All =
    [
        new("figures", new("Figures, one row a cell", "数字：每格一行"), FiguresDataset.Columns, FiguresDataset.Rows) { HasExcelEdition = true },
        new("reports", new("Reports", "报告"), ReportsDataset.Columns, ReportsDataset.Rows),
        new("agencies", new("Agencies", "机关"), AgenciesDataset.Columns, AgenciesDataset.Rows),
        new("findings", new("Findings", "校验提示"), FindingsDataset.Columns, FindingsDataset.Rows),
    ];
}
