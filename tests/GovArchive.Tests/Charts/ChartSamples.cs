using System.Collections.Immutable;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;

namespace GovArchive.Tests.Charts;

/// <summary>Drawings of made-up figures, each with its expected file cases/&lt;name&gt;.svg.</summary>
internal static class ChartSamples
{
    private const string Source = "来源：哈尔滨市人民政府办公厅政府信息公开工作年度报告；CC BY 4.0";
    private static readonly ImmutableArray<FormChange> NewForm = [new(2021, "2021 年起改用新格式")];

    public static readonly (string Name, Func<string> Draw)[] All =
    [
        ("line-one", () => Line(Around("收到的申请在 2022 年最多", "收到的政府信息公开申请，件", "2016 至 2022 年收到的申请从 96 件增加到 352 件，2019 年未收录。", Source),
            [Of("收到申请", 2016, 96, 141, 133, null, 218, 287, 352)], NewForm)),
        ("line-three", () => Line(Around("申请逐年增加，结转也在增加", "收到、办结和结转下年的申请，件", "2016 至 2022 年收到和办结的申请都在增加，2019 年未收录。", Source),
            [
                Of("收到申请", 2016, 1096, 1141, 1133, null, 1218, 1287, 1352),
                Of("办结", 2016, 1090, 1120, 1140, null, 1201, 1280, 1358) with { BreaksBefore = [2021] },
                new("结转下年", [
                    new(2016, null, "旧格式无此项"), new(2017, null, "旧格式无此项"), new(2018, null, "旧格式无此项"), new(2019, null, "未收录"), new(2020, 21),
                    new(2021, 28), new(2022, 22)]),
            ], NewForm)),
        ("line-five", () => Line(Around("自然人提出的申请远多于各类组织，律师事务所和商业企业的申请近年增加", "按申请人类别，收到的申请，件", "自然人申请最多。", Source),
            [
                Of("自然人", 2016, 290, 301, 322, 280, 318, 336, 340),
                Of("商业企业", 2016, 12, 18, 16, 25, 31, 30, 33),
                Of("科研机构", 2016, 0, 0, 1, 0, 2, 0, 1),
                Of("社会公益组织", 2016, 3, 2, 4, 0, 1, 6, 3),
                Of("法律服务机构", 2016, 8, 9, 14, 21, null, 16, null),
            ], [new(2018, "2018 年机构改革"), .. NewForm])),
        ("line-percent", () => Line(Around("予以公开的比例", "予以公开占办结申请的比例；2019 年办结不足 30 件", "比例在 14.2% 与 40% 之间。", Source),
            [new("予以公开率", [
                new(2019, 40m, "4/10", true), new(2020, 22.5m, "27/120"), new(2021, 18.25m, "73/400"),
                new(2022, 14.2m, "51/358")])], [], " %")),
        ("line-contradicted", () => Line(Around("收到的申请", "收到的申请，件（2021 年所印数与分项不符，照印）", "由 96 件到 352 件。", Source),
            [new("收到申请", [new(2020, 96), new(2021, 128, "与分项不符，照印") { Contradicted = true }, new(2022, 352) { Contradicted = true }])],
                [])),
        ("bars-small-base", () => Bars(Around("2022 年予以公开占办结的 41.4 %（24/58）", "占办结总数的比例；浅色为办结不足 30 件的年份，写件数", "2022 年 41.4 %。", Source),
            ["予以公开", "不予公开"], [new(2021, [9, 3], 12) { SmallBase = true }, new(2022, [24, 34], 58)], [
                new(2022, "2020 与 2022 年格式不同（其间未收录，其间未收录，其间未收录），后者为2021 版格式")])),
        ("columns", () => Column(Around("2022 年度收录 9 份报告", "各年度收录的报告，份", "逐年增加。", Source), Of("报告", 2018, 1, 0, null, 8, 9))),
        ("columns-two", () => Column(
            Around("新收 3,511 → 3,830 件", "新收与办结，件", "增加。", Source), Of("新收", 2021, 3511, null, 3525, 3830),
            new ChartSeries("办结", [new(2021, 3486), new(2022, null), new(2023, 3521) { Contradicted = true }, new(2024, null, "来源中未见")]))),
        ("columns-many", () => Column(Around("报告", "份", "二十四年。", Source),
                new ChartSeries("报告", [.. Enumerable.Range(2000, 24).Select(year => new ChartPoint(year, 100000 + year * 37 % 1000))]))),
        ("line-band", () => Line(Around("收到的申请近两年多于多数同类机关", "收到的政府信息公开申请，件；灰带为同级同类机关中间一半", "2016 至 2022 年由 96 件增加到 352 件。", Source),
            [Of("收到申请", 2016, 96, 141, 133, null, 218, 287, 352)], NewForm,
            band: new("同级同类机关的中间一半（P25–P75），每年 8 至 12 家", [
                new(2016, 80, 160), new(2017, 90, 170.5m), new(2018, 88, 181), new(2020, 120, 240), new(2022, 140, 260)]))),
        ("line-negative", () => Line(Around("积压变化", "结转下年减上年结转，件", "有增有减。", Source), [Of("积压变化", 2017, 12, -8, 0, -31, 5, 24)], [])),
        ("line-year", () => Line(Around("2022 年的申请", "收到、办结和结转下年的申请，件", "2022 年收到 1,352 件。", Source),
            [Of("收到申请", 2022, 1352), Of("办结", 2022, 1358), new("结转下年", [new(2022, null, "空白")])], [])),
        ("line-absent", () => Line(Around("行政诉讼", "因政府信息公开被提起的行政诉讼，件", "各年均未收录。", Source),
            [new("行政诉讼", [new(2018, null, "表缺失"), new(2019, null, "空白"), new(2022, null, "表缺失")])], [])),
        ("line-zeros", () => Line(Around("无行政诉讼", "行政诉讼，件", "各年均为 0。", Source), [Of("行政诉讼", 2018, 0, 0, 0, 0, 0)], [])),
        ("line-thirty", () => Line(Around("三十年的规范性文件", "现行有效件数与本年制发件数", "三十年。", Source),
            [
                new("现行有效", [
                    .. Enumerable.Range(0, 30).Where(i => i is not (4 or 5 or 6 or 17))
                        .Select(i => new ChartPoint(1996 + i, 120 + i * 7 % 41 + i * 3))]),
                new("本年制发", [.. Enumerable.Range(0, 30).Select(i => new ChartPoint(1996 + i, i == 12 ? null : 10 + i * 11 % 23))]),
            ], NewForm)),
        ("line-hostile", () => Line(Around("</title><script>alert(1)</script>", "\"'&<>\u0000\u202E\uD800\uFFFF\u000B", "]]><!-- & \u0001",
                new string('<', 400)),
            [new("<b onload='x'>\"&\u0007", [
                new(2020, 79228162514264337593543950335m, "<i>"), new(2021, null, "\"><script>"),
                new(2022, -79228162514264337593543950335m)])],
            [new(2021, "--> <style>*{}</style>")])),
        ("line-english", () => Line(Around("Requests received rose to 1,352 in 2022, the highest number since the archive begins",
                "Requests for government information received and handled, number of requests", "Rising.",
                    "Source: annual disclosure reports of Harbin; CC BY 4.0")
                with { Language = "en" },
            [Of("Requests received", 2016, 1096, 1141, 1133, null, 1218, 1287, 1352),
                Of("Requests handled", 2016, 1090, 1120, 1140, null, 1201, 1280, 1358)], [new(2021, "New form from 2021")])),
        ("spread-years", () => Spread(Around("2022 年予以公开率的中位数为 36.4%", "予以公开占办结比例，%；不含基数不足 30 的 3 家", "2020 至 2022 年各机关的予以公开率。", Source),
            new("一家机关", "中间一半（P25–P75）", "中位数", null),
            [
                new("2019", [], null, 0) { Note = "未收录" },
                new("2020", [0m, 12.5m, 100m], null, 3),
                new("2021", [5m, 5.2m, 5.4m, 5.6m, 5.8m, 20m, 40m, 80m], (5.35m, 5.7m, 25m), 8),
                new("2022", [], (14.2m, 36.4m, 61m), 2871),
            ], "%")),
        ("spread-peers", () => Spread(Around("与同级同类机关相比", "2022 年，市级办公厅（室）", "予以公开率低于中间一半。", Source),
            new("一家机关", "中间一半（P25–P75）", "中位数", "本机关"),
            [
                new("予以公开率", [], (20m, 36.4m, 61m), 31) { Marked = 14.2m },
                new("办结比上年增减", [], (-12m, 1m, 8m), 12) { Marked = -40m },
                new("实体决定全部公开率（一个很长的名称，要折行）", [], (50m, 60m, 70m), 9) { Note = "空白" },
            ], "%")),
        ("spread-hostile", () => Spread(Around("</title><script>", "\"'&<>\u0000", "]]>", new string('<', 400)), new("<i>", "\"", "&", "'"),
            [new("<b onload='x'>", [
                -79228162514264337593543950335m, 0m,
                79228162514264337593543950335m], (-1m, 0m, 1m), 3) { Marked = 79228162514264337593543950335m, Note = "<" }])),
        ("bars", () => Bars(Around("多数申请被答复为“无法提供”", "办结申请按办理结果，占办结总数的百分比；右侧为办结件数", "2022 年予以公开 51 件。", Source),
            ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"],
            [
                new(2016, [40, 10, 20, 15, 5, 6], 96), new(2017, [50, 12, 30, 35, null, 9], 141, "空白"), new(2018, [], 133, "表缺失"),
                new(2020, [60, 12, 40, 70, 20, 16], 218), new(2021, [55, 20, 51, 120, 30, 11], 287),
                new(2022, [51, 20, 60, 160, 45, 22], 358),
                new(2023, [0, 0, 0, 0, 0, 0], 0), new(2024, [200, 0, 100, 0, 0, 9], 310), new(2025, [200, 20, 100, 0, 0, 9], 310),
            ], NewForm)),
        ("share-columns", () => ChartFile.Of(
            Around("新收申请中来自自然人的占 80.0 % → 92.0 %", "各类申请人占当年新收申请的比例；浅色为新收不足 30 件的年份", "2024 年 92.0 %。", Source),
            ShareColumns.Draw(
                ["自然人", "商业企业", "法律服务机构", "社会公益组织", "科研机构", "其他"],
                [
                    new(2018, [80, 10, 5, 3, 1, 1], 100), new(2019, [9, 0, 0, 1, 0, 2], 12) { SmallBase = true },
                    new(2020, [80, 10, null, 3, 1, 1], 100, "空白"), new(2021, [80, 10, 5, 3, 1, 1], 101, "与分项不符，照印"),
                    new(2022, [0, 0, 0, 0, 0, 0], 0, "基数为 0"), new(2024, [9200, 0, 799, 0, 0, 1], 10000),
                    new(2025, [-80, 180, 0, 0, 0, 0], 100, "< 0"),
                ], NewForm, "未收录"))),
        ("bars-hostile", () => Bars(Around("<a>", "&", "\"", "'"), ["<b>", "\"x"],
            [new(2020, [-1, 2], 1), new(2021, [null, null], null),
                new(2022, [79228162514264337593543950335m, 79228162514264337593543950335m], 1, "<"), new(2023, [1, 1], -5)], [])),
        ("stacked-columns", () => Stacked(
            Around("规范性文件", "制发、废止和现行有效的行政规范性文件，件；各图纵轴不同", "现行有效 1,200 件。", Source),
            [Of("本年制发", 2019, 12, 0, 7, 21, 5), Of("本年废止", 2019, 3, null, 0, 40, 1), Of("现行有效", 2019, 1180, 1180, 1187, 1168, 1172),
                Of("净变化", 2019, 9, null, 7, -19, 4)])),
        ("counts", () => Counts(
            Around("行政复议 440 → 170 → 259 件", "按结果，件", "行政复议由 440 件到 259 件。", Source),
            [
                ("行政复议", [new("2025", [119, 25, 91, 24], 259), new("2024", [88, 18, 28, 36], 170) { Contradicted = true },
                    new("2023", [309, 17, 88, 26], 440)]),
                ("行政诉讼", [new("2025", [null, 2, 3, 1], 28), new("2024", [1, 1, 1, 1], 5), new("2023", [0, 0, 0, 0], 0),
                    new("2022", [], null, "来源中未见")]),
            ])),
        ("flow", () => ChartFile.Of(
            Around("2024 年办结 3,521 件", "宽度与件数成正比", "2024 年办结 3,521 件。", Source), FlowChart.Draw(
                [new("新收申请", 3525, "96.7 %"), new("上年结转", 121, "3.3 %")], new("本年待办", 3646, "办结 3,521"),
                [
                    new("予以公开", 1431, "40.6 %"), new("部分公开", 471, "13.4 %"), new("不予公开", 92, "2.6 %"), new("无法提供", 941, "26.7 %"),
                    new("不予处理", 117, "3.3 %"), new("其他处理", 469, "13.3 %"), new("结转下年", 125, ""),
                ], [new("行政复议", 259, ""), new("行政诉讼", 0, "")], ("来", "去", "当年争议，不限当年申请")))),
        ("flow-hostile", () => ChartFile.Of(Around("<a>", "&", "\"", "'"), FlowChart.Draw(
            [new("<b>", 10, "\"")], new("&", 10, "<i>"), [new("]]>", 0, ""), new("</svg>", 10, "<")], [new("<", 3, "\"")],
            ("<", ">", "<script>")))),
    ];

    /// <summary>A series whose values follow one another from a first year on; null = 未收录.</summary>
    private static ChartSeries Of(string label, int first, params decimal?[] values) =>
        new(label, [.. values.Select((value, i) => new ChartPoint(first + i, value, value is null ? "未收录" : null))]);

    private static ChartWords Around(string title, string subtitle, string summary, string source) =>
        new(title, subtitle, summary, source, "zh-Hans");

    private static string Line(
        ChartWords words, ImmutableArray<ChartSeries> series, ImmutableArray<FormChange> changes, string suffix = "",
        ChartBand? band = null) =>
        ChartFile.Of(words, LineChart.Draw(series, changes, "未收录", suffix, band));

    private static string Column(ChartWords words, params ImmutableArray<ChartSeries> series) =>
        ChartFile.Of(words, ColumnChart.Draw(series, NewForm, "未收录"));

    private static string Stacked(ChartWords words, ImmutableArray<ChartSeries> series) =>
        ChartFile.Of(words, StackedColumns.Draw(series, [], "未收录"));

    private static string Bars(
        ChartWords words, ImmutableArray<string> segments, ImmutableArray<StackedYear> years, ImmutableArray<FormChange> changes) =>
        ChartFile.Of(words, ShareBars.Draw(segments, years, changes, "未收录", " %"));

    private static string Counts(ChartWords words, ImmutableArray<(string, ImmutableArray<CountBar>)> groups) =>
        ChartFile.Of(words, CountBars.Draw(["维持", "纠正", "其他", "尚未审结"], groups, "未收录"));

    private static string Spread(ChartWords words, SpreadWords names, ImmutableArray<SpreadRow> rows, string suffix = "") =>
        ChartFile.Of(words, SpreadStrips.Draw(names, rows, suffix));
}
