using GovArchive.Agencies;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Indicators;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Groups;

/// <summary>
/// One row a place, level, kind of body, year and indicator: what the bodies of the place report together. The groups are those that pages
/// add up, see <see cref="Stratum"/>: nothing counts twice in one, and they are never added to each other.
/// </summary>
internal static class GroupsDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("indicator", "指标", new("Id of the indicator, explained in indicator_definitions.csv", "指标编号，说明见 indicator_definitions.csv")),
        new("place", "行政区划代码",
            new("Code of the province or city whose bodies these are, with those of places in it; 000000 for the nation. Cities have no "
                + "rows of indicators whose detail is true in indicator_definitions.csv",
                "所在省、市的行政区划代码，含其下各地的机关；000000 为全国。市不列 indicator_definitions.csv 中 detail 为 true 的指标")),
        new("place_zh", "行政区划", new("Its name", "行政区划名称")),
        new("place_en", "行政区划（拼音）",
            new("The same in pinyin, with the province where two cities are written alike", "名称的拼音，两市同拼时加省名")),
        new("level", "层级", new("Level of the bodies; unknown where it is not known", "机关的层级，不详为 unknown")),
        new("kind", "类别", new("Kind of the bodies: kinds are never added up", "机关的类别；各类不可相加")),
        new("year", "年份", new("Year reported on", "报告年度"), ColumnType.WholeNumber),
        new("bodies", "机关数",
            new("Bodies of the group in the register. One below another of them that reports on the year is left to that one's report, "
                + "here and in all that follows",
                "登记在册的机关数。上级同在该组、该年又有报告的机关不计，以下各列亦然"), ColumnType.WholeNumber),
        new("reports", "报告数", new("Those of them whose report is in the archive, on a form that has the indicator",
            "其中收录了报告、且格式有该指标的机关数"), ColumnType.WholeNumber),
        new("given", "有数报告数", new("Those of them that give the number; for rates, n and N both", "其中有该数的报告数；比例须分子、分母均有"),
            ColumnType.WholeNumber),
        new("sum", "合计", new("Of counts and amounts, over the reports that give one; empty for others and where none does",
            "计数和金额的合计，只计有数的报告；其他指标和都无数时空"), ColumnType.Number),
        new("numerator", "分子合计", new("n of a rate, added up over the reports that give n and N; for yes and no how many say yes",
            "比例的分子之和，只计分子、分母均有的报告；是否类为“是”的报告数"), ColumnType.Number),
        new("denominator", "分母合计", new("N, over the same reports; for yes and no how many say either", "同一些报告的分母之和；是否类为有值的报告数"),
            ColumnType.Number),
        new("rate", "合并比例", new("100 n/N, four decimals: the rate of the group. Empty where N is 0 or less, and for what is no rate",
            "分子合计除以分母合计乘 100，四位小数，即该组的比例；分母不大于 0 时空，不是比例的空"), ColumnType.Number),
        new("compared", "可比报告数",
            new("Values that the median and quartiles are of: without those on an N below the indicator's small_base; 0 for yes and no",
                "中位数和四分位数所依据的值数，不含分母小于该指标 small_base 的；是否类为 0"), ColumnType.WholeNumber),
        new("p25", "下四分位数", new("A quarter of them lies below, as PERCENTILE.INC has it; empty for fewer than eight",
            "四分之一的值低于此数（PERCENTILE.INC）；不足八个则空"), ColumnType.Number),
        new("median", "中位数", new("The value in the middle; empty for none", "中位数，没有值则空"), ColumnType.Number),
        new("p75", "上四分位数", new("A quarter of them lies above; empty for fewer than eight", "四分之一的值高于此数；不足八个则空"), ColumnType.Number),
        new("contradicted", "存疑报告数", new("Of the given values those that rest on a number which another one contradicts",
            "有数的报告中，所依据的数字与其分项、合计或上年不符的报告数"), ColumnType.WholeNumber),
    ];

    /// <summary>By indicator, then in the order of places, and as pages list groups.</summary>
    public static IEnumerable<string[]> Rows(Site site)
    {
        var groups = ReportGroup.Of(site);
        foreach (var indicator in IndicatorCatalog.All.OrderBy(indicator => indicator.Id, StringComparer.Ordinal))
        {
            var values = ReportGroup.Values(site, indicator);
            foreach (var group in groups)
            {
                if (indicator.IsDetail && group.Place?.Level == Level.City) continue;
                var own = Array.FindAll(
                    Array.ConvertAll(group.Reports, report => values[report]), value => value.Missing != MissingReason.NotOnForm);
                if (own.Length > 0) yield return Row(indicator, group, own);
            }
        }
    }

    private static string[] Row(Indicator indicator, ReportGroup group, IndicatorValue[] values)
    {
        var sums = GroupSums.Of(indicator, values);
        var spread = Distribution.Of(indicator.Kind == IndicatorKind.YesNo ? [] : values);
        var (place, stratum) = (group.Place, group.Stratum);
        return
        [
            indicator.Id, place?.Code ?? ReportGroup.Nation, place?.Name ?? ReportGroup.NationName.Chinese,
            place is null ? ReportGroup.NationName.English : PlaceNames.InPinyin(place),
            stratum.Level?.Id() ?? CodeIds.UnknownLevel, stratum.Kind.Id(), Csv.Number(stratum.Year), Csv.Number(stratum.Registered),
            Csv.Number(values.Length), Csv.Number(sums.Given), Csv.Number(sums.Sum), Csv.Number(sums.Numerator),
            Csv.Number(sums.Denominator), Csv.Number(sums.Rate), Csv.Number(spread.Values.Length),
            Rounded(spread.Band?.Low), Rounded(spread.Median), Rounded(spread.Band?.High),
            Csv.Number(sums.Contradicted),
        ];
    }

    private static string Rounded(decimal? number) => number is { } value ? Csv.Number(IndicatorValue.Rounded(value)) : "";
}
