using System.Globalization;
using GovArchive.Datasets.Columns;
using GovArchive.Indicators;
using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>One row an indicator: the registry as a table.</summary>
internal static class IndicatorDefinitionsDataset
{
    public static readonly DatasetColumn[] Columns =
    [
        new("indicator", "指标", new("Id of the indicator", "指标编号")),
        new("group", "组", new("Id of its group", "所属组")),
        new("kind", "类别",
            new("count, amount, change, residual, share, rate or yes_no",
                "count 计数，amount 金额，change 增减，residual 差额，share 占比，rate 比率，yes_no 是否")),
        new("unit", "单位", new("In Chinese", "单位")),
        new("unit_en", "单位（英文）", new("In English", "英文单位")),
        new("label", "简称", new("Short name in Chinese", "中文简称")),
        new("label_en", "简称（英文）", new("Short name in English", "英文简称")),
        new("name", "名称", new("Full name in Chinese, with the base of a rate", "中文全称，含比例的基数")),
        new("name_en", "名称（英文）", new("Full name in English", "英文全称")),
        new("formula", "公式", new("In words, Chinese", "中文公式")),
        new("formula_en", "公式（英文）", new("In words, English", "英文公式")),
        new("numerator", "分子",
            new("Cells, rows of one beginning (with a star) or measures (codes.csv says how they are counted), with + and -; before: of "
                + "the year before. In an edition without a named cell its cell counts that is the same as, or the sum of, named ones by "
                + "crosswalk.csv. Of rows with a star those that the report is asked for, without one that stands for others which are there. "
                + "A term without a number: no value",
                "单元格、同一开头的各行（带星号）或整份报告的计数（算法见 codes.csv），以 + - 相连；before 指上一年。没有所列单元格的版本，取 crosswalk.csv 中与之相同或为其和的格。"
                    + "带星号的取该报告所要求的各行，分项已在时不计代替它们的一行。有一项无数即无值")),
        new("denominator", "分母",
            new("The same for N; the value is the quotient times factor. Without a value where it is 0 or less. Empty for what is no rate",
                "分母，写法同上；数值为商乘以 factor，分母不大于 0 时无值。不是比例的空")),
        new("editions", "格式版本",
            new("Editions of the form it is worked out for, that of the year before too, parted by spaces",
                "适用的格式版本，上年报告亦须为其中之一，空格分隔")),
        new("page", "页面", new("Address of its page below the site's root", "指标页面在本站的地址")),
        new("factor", "乘数", new("What the quotient is multiplied by; empty for what is no rate", "商所乘的数；不是比例的空"), ColumnType.WholeNumber),
        new("decimals", "小数位", new("Decimals it is rounded to, half away from zero; empty for what is no rate", "四舍五入保留的小数位；不是比例的空"),
            ColumnType.WholeNumber),
        new("small_base", "小基数", new("N below this is a small base; empty where any base will do", "分母小于此数为基数小；不限的空"),
            ColumnType.WholeNumber),
        new("detail", "细项",
            new("true for a part of another indicator: groups.csv has none of them for cities", "为另一指标分项的为 true，groups.csv 中各市不列"),
            ColumnType.Boolean),
    ];

    // The same for every archive.
    public static IEnumerable<string[]> Rows(Site site) =>
        IndicatorCatalog.All.OrderBy(indicator => indicator.Id, StringComparer.Ordinal).Select(Row);

    private static string[] Row(Indicator indicator) =>
    [
        indicator.Id, indicator.Group.Id, indicator.Kind.Word(), indicator.Unit.Chinese, indicator.Unit.English, indicator.Label.Chinese,
        indicator.Label.English,
        indicator.Name.Chinese, indicator.Name.English, indicator.Formula.Chinese, indicator.Formula.English,
        indicator.Numerator.Text, indicator.Denominator?.Text ?? "", string.Join(' ', indicator.Editions), Urls.Indicator(indicator.Id),
        indicator.Denominator is null ? "" : Number(IndicatorValue.Factor),
        indicator.Denominator is null ? "" : Number(IndicatorValue.Decimals), indicator.NeedsBase ? Number(Indicator.SmallBase) : "",
        indicator.IsDetail ? "true" : "false",
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
