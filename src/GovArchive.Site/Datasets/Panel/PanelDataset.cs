using GovArchive.Archives;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Panel;

/// <summary>
/// One row a body and year: which report it is, the cells of the current edition with what older ones count the same, all indicators. Of
/// the same shape, what is in place of a number that is missing.
/// </summary>
internal static class PanelDataset
{
    public const string Id = "panel";
    public const string MissingId = "panel-missing";

    private static readonly string[] Key = ["agency_id", "year"];
    private static readonly Words Reason = new("blank, not_applicable and so on, see codes.csv; empty where panel.csv has a number",
        "空缺的原因（blank、not_applicable 等，见 codes.csv）；panel.csv 中有数时空");

    private static readonly Words HasNumber = new("panel.csv has a number", "panel.csv 中有数字");

    public static readonly DatasetColumn[] Columns = [.. PanelColumns.All.Select(column => column.Column)];

    public static readonly DatasetColumn[] MissingColumns =
    [
        .. PanelColumns.Keys.Select(column => column.Column).Where(column => Key.Contains(column.Name)),
        .. PanelColumns.Measures.Select(column => column.Column with { Meaning = Reason, Type = ColumnType.Text, Empty = HasNumber }),
    ];

    /// <summary>What the data page says of the columns, of which there are hundreds: the keys, and two lines for all others.</summary>
    public static readonly DatasetColumn[] ToldColumns =
    [
        .. PanelColumns.Keys.Select(column => column.Column).Except(PlaceColumns.All),
        new("province … county_en", "所在地", new("The columns of places, as in agencies.csv", "所在地各列，同 agencies.csv")),
        new("‹table›_‹row›_‹column›", $"表式单元格（{PanelColumns.Cells.Length} 列）",
            new($"The cells of edition {Crosswalk.Current.Edition}, and of older ones those that count the same by crosswalk.csv: the same "
                + "cell, or the sum of the same ones. Empty where there is no number, with the reason in panel-missing.csv. Listed in "
                + "panel-columns.csv",
                $"{Crosswalk.Current.Edition} 版各格；旧版报告取 crosswalk.csv 中含义相同的格：同一格，或同几格之和。没有数字时空，"
                    + "原因见 panel-missing.csv。各列列于 panel-columns.csv")),
        new("‹indicator›", $"指标（{PanelColumns.Indicators.Length} 列）",
            new("All indicators by their ids, as in indicators.csv; the base of rates is there too",
                "各项指标，列名即指标编号，数值同 indicators.csv；比例的分母也在该文件中")),
    ];

    /// <summary>The same of those that say why a number is missing.</summary>
    public static readonly DatasetColumn[] ToldMissingColumns =
        [.. MissingColumns[..Key.Length], .. ToldColumns[^2..].Select(column => column with { Meaning = Reason })];

    private static readonly byte[][] Gaps =
        [.. Enum.GetValues<PanelGap>().Select(gap => CsvBuffer.Fields(excel: false, CodeIds.Of(gap)))];

    public static void Write(Site site, AgencyHistory history, Report report, CsvBuffer csv)
    {
        foreach (var key in PanelRow.Keys(site, history, report)) csv.Field(Csv.Guarded(key));
        foreach (var number in PanelRow.Numbers(history, report)) csv.Field(number.Value);
        csv.End();
    }

    public static void WriteMissing(Site site, AgencyHistory history, Report report, CsvBuffer csv)
    {
        csv.Field(history.Agency.Id).Field(report.Key.Year);
        foreach (var number in PanelRow.Numbers(history, report))
            csv.Ready(number.Value is null ? Gaps[(int)number.Gap] : default(ReadOnlySpan<byte>));
        csv.End();
    }
}
