using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Naming;

namespace GovArchive.Datasets.Panel;

/// <summary>The columns of the panel: those that say which report it is, the cells of the current edition, all indicators.</summary>
internal static class PanelColumns
{
    private static readonly DatasetColumn[] KeyColumns =
    [
        new("agency_id", "机关编号", new("Id of the agency; never changes", "机关编号，永不改变")),
        new("agency", "机关名称", new("Name of the agency, guarded as in agencies.csv", "机关名称，同 agencies.csv 加 '")),
        new("agency_pinyin", "机关名称（拼音）", new("The same in pinyin", "机关名称的拼音")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("edition", "格式版本", new("Edition of the statutory form that the report is on", "该报告所用的格式版本")),
        new("level", "层级", new("As in agencies.csv", "同 agencies.csv")),
        new("kind", "类别", new("As in agencies.csv: kinds are never added up", "同 agencies.csv；各类不可相加")),
        new("sector", "领域", new("As in agencies.csv", "同 agencies.csv")),
        new("region", "行政区划代码", new("Six-digit GB/T 2260 code; empty when not known", "六位行政区划代码（GB/T 2260），不详则空")),
        .. PlaceColumns.All,
        new("cells_asked", "应填格数", new("Cells that the report should have", "该报告应有的单元格数"), ColumnType.WholeNumber),
        new("cells_filled", "已填格数", new("Those of them with a number or a mark for not applicable", "其中有数字或不适用记号的格数"),
            ColumnType.WholeNumber),
        new("identities_hold", "相符的勾稽", new("Sums of the form that hold", "相符的勾稽关系数"), ColumnType.WholeNumber),
        new("identities_fail", "不符的勾稽", new("Sums that do not hold", "不符的勾稽关系数"), ColumnType.WholeNumber),
        new("identities_unknown", "无法核对的勾稽", new("Sums that cannot be made: a term has no value", "因缺数无法核对的勾稽关系数"), ColumnType.WholeNumber),
        new("cells_contradicted", "存疑格数",
            new("Cells that their parts, their sum or the year before contradict; which of the numbers is wrong is not known",
                "与分项、合计或上年不符的格数；何者有误不得而知"), ColumnType.WholeNumber),
        new("findings", "校验提示数", new("Findings about the report", "校验提示条数"), ColumnType.WholeNumber),
        new("finding_codes", "校验提示", new("Their codes, each once, parted by spaces", "其代码，每种一次，空格分隔")),
    ];

    private static readonly Words NoUnit = new("", "");
    private static readonly Words NoNumber = new("no number: panel-missing.csv says why", "没有数字，原因见 panel-missing.csv");

    public static readonly PanelColumn[] Keys =
        [.. KeyColumns.Select(column => new PanelColumn(PanelSource.Key, column.Name, column, LabelOf(column), NoUnit))];

    /// <summary>The cells of the current edition, in the form's order.</summary>
    public static readonly FormCell[] FormCells = [.. Crosswalk.Current.Tables.SelectMany(table => table.AllCells)];

    /// <summary>A column for each of them.</summary>
    public static readonly PanelColumn[] Cells = [.. FormCells.Select(OfCell)];

    /// <summary>In the catalogue's order.</summary>
    public static readonly PanelColumn[] Indicators = [.. IndicatorCatalog.All.Select(OfIndicator)];

    /// <summary>Those that hold numbers which can be missing.</summary>
    public static readonly PanelColumn[] Measures = [.. Cells, .. Indicators];

    public static readonly PanelColumn[] All = [.. Keys, .. Measures];

    private static PanelColumn OfCell(FormCell cell)
    {
        var table = Crosswalk.Current.Table(cell.Id.Table)!;
        var label = new Words($"{FormWords.In("en", table.ShortTitle)} · {cell.NameIn("en")}", $"{table.ShortTitle} · {cell.Name}");
        var unit = new Words(CellUnits.In("en", cell), cell.Column.Unit);
        var name = cell.Id.ToString();
        return new PanelColumn(
            PanelSource.Cell, name,
            new DatasetColumn(
                name.Replace('/', '_'), label.Chinese,
                new($"Cell {name} of cells.csv: {label.English}", $"cells.csv 的 {name} 格：{label.Chinese}"),
                ColumnType.Number)
            {
                Empty = NoNumber,
            },
            label, unit);
    }

    private static PanelColumn OfIndicator(Indicator indicator) => new(
        PanelSource.Indicator, indicator.Id,
        new DatasetColumn(
            indicator.Id, indicator.Name.Chinese,
            new($"Of indicators.csv: {indicator.Name.English}", $"同 indicators.csv：{indicator.Name.Chinese}"), ColumnType.Number)
        {
            Empty = NoNumber,
        },
        indicator.Name, indicator.Unit);

    // agency_id is Agency id; the name in the language of the label needs no word of it, which the code beside it does.
    private static Words LabelOf(DatasetColumn column)
    {
        var isCode = KeyColumns.Any(other => other.Name == column.Name + "_en");
        var name = (isCode ? column.Name + " code" : column.Name.Replace("_en", "", StringComparison.Ordinal)).Replace('_', ' ');
        return new(char.ToUpperInvariant(name[0]) + name[1..], column.ChineseName);
    }
}
