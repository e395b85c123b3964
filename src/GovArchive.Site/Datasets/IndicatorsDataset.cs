using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>Every indicator of every report whose form has it, in the long form.</summary>
public static class IndicatorsDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("agency_id", "机关编号", new("Id of the agency", "机关编号")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("indicator", "指标", new("Id of the indicator, explained in indicator_definitions.csv", "指标编号，说明见 indicator_definitions.csv")),
        new("value", "数值",
            new("In the indicator's unit, quotients with four decimals; empty when a term is not known or there is no base",
                "以该指标的单位计，比例保留四位小数；有一项不可知或基数为 0 时空"), ColumnType.Number)
        {
            Empty = new("no value: why_null says why", "没有值，原因见 why_null"),
        },
        new("numerator", "分子", new("n of a rate; empty for counts", "比例的分子；计数指标空"), ColumnType.Number),
        new("denominator", "分母", new("N of a rate; empty for counts", "比例的分母；计数指标空"), ColumnType.Number),
        new("small_base", "基数小", new("true for a value whose N is below 30: do not rank", "有值而分母不足 30 的为 true，不宜排序比较"), ColumnType.Boolean),
        new("why_null", "无值原因",
            new("blank, absent, not_applicable, unreadable, no_base, no_year_before, no_value_before or not_known; empty when there is "
                + "a value",
                "blank 空白，absent 来源中没有，not_applicable 不适用，unreadable 无法读取，no_base 基数为 0，no_year_before 上年未收录，no_value_before 上年无此数，"
                    + "not_known 不详；有值时空")),
        new("cell", "所缺单元格", new("The first cell whose missing number makes the value unknown", "因其无数值而使指标不可知的第一个单元格")),
        new("value_printed", "按原印数值", new("The value with the numbers as printed, where a correction changes it", "按原印数字计算的值，仅在更正改变了它时给出"),
            ColumnType.Number),
        new("findings", "校验提示",
            new("Codes of the checks by which another number contradicts one that the value rests on, parted by spaces; empty for none",
                "该值所依据的数字与其分项、合计或上年不符的校验提示代码，空格分隔；没有则空")),
    ];

    private static readonly Indicator[] Ordered = [.. IndicatorCatalog.All.OrderBy(indicator => indicator.Id, StringComparer.Ordinal)];

    public static void Write(Site site, AgencyHistory history, Report report, CsvBuffer csv)
    {
        var isPrinted = IsPrinted(history, report);
        foreach (var indicator in Ordered)
            if (indicator.AppliesTo(report.Content.Edition))
                Write(history, report, indicator, Contradictions.Marked(site, indicator, history, report), isPrinted, csv);
    }

    /// <summary>The same columns for one indicator, as a file.</summary>
    /// <param name="indicator">Which.</param>
    /// <param name="values">
    /// Of the reports whose form has it, in the order of agencies and years, as marked by <see cref="Contradictions"/>.
    /// </param>
    internal static ReadOnlyMemory<byte> Csv(Indicator indicator, IEnumerable<ReportValue> values)
    {
        var csv = new CsvBuffer();
        csv.Record(Columns.Select(column => column.Name));
        foreach (var (history, report, value) in values) Write(history, report, indicator, value, IsPrinted(history, report), csv);
        return csv.Bytes;
    }

    private static void Write(
        AgencyHistory history, Report report, Indicator indicator, IndicatorValue value, bool isPrinted, CsvBuffer csv)
    {
        var printed = isPrinted ? value.Value : IndicatorValue.Of(indicator, history, report, FigureBasis.Printed).Value;
        csv.Field(history.Agency.Id).Field(report.Key.Year).Field(indicator.Id).Field(value.Value).Field(value.Numerator)
            .Field(value.Denominator).Field(value.IsSmallBase ? "true" : "false")
            .Field(value.Missing?.Id() ?? "").Field(value.MissingCell?.ToString() ?? "").Field(printed == value.Value ? null : printed)
            .Field(value.Contradicted).End();
    }

    // Nothing in the report or the one before was corrected.
    private static bool IsPrinted(AgencyHistory history, Report report) => new[] { report, history.ReportOn(report.Key.Year - 1) }
        .All(one => one is null || !one.Figures.HasCorrections);
}
