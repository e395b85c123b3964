using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Charts.Small;

namespace GovArchive.Tests.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    public static TheoryData<string> Samples() => [.. ChartSamples.All.Select(s => s.Name)];

    private static XElement Draw(string sample) => XDocument.Parse(Text(sample)).Root!;

    private static string Text(string sample) => ChartSamples.All.Single(s => s.Name == sample).Draw();

    /// <summary>What differs is left beside the test program as received/&lt;name&gt;.svg, to be looked at and copied.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Drawing_is_the_expected_file(string sample)
    {
        var drawn = Text(sample);
        var expected = Path.Combine(Cases.Folder("Charts"), sample + ".svg");
        if (File.Exists(expected) && File.ReadAllText(expected) == drawn) return;
        var received = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "received")).FullName;
        File.WriteAllText(Path.Combine(received, sample + ".svg"), drawn);
        Assert.Fail($"{expected} is not what was drawn: see {received}");
    }

    [Fact]
    public void Every_expected_file_has_a_sample() =>
        Assert.Equal(
            ChartSamples.All.Select(s => s.Name + ".svg").Order(StringComparer.Ordinal),
            Directory.GetFiles(Cases.Folder("Charts"), "*.svg").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Drawing_is_xml_with_title_and_description_and_nothing_a_strict_policy_forbids(string sample)
    {
        var root = Draw(sample);
        Assert.Equal(Svg + "svg", root.Name);
        var ids = root.DescendantsAndSelf().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(["title", "desc", "style"], root.Elements().Take(3).Select(e => e.Name.LocalName));
        Assert.Equal(
            (string?)root.Attribute("aria-labelledby"), string.Join(' ', root.Elements().Take(2).Select(e => (string?)e.Attribute("id"))));
        string[] allowed =
            ["svg", "title", "desc", "style", "rect", "line", "text", "tspan", "g", "path", "circle", "defs", "pattern"];
        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, allowed));
        Assert.All(root.DescendantsAndSelf().Attributes(), a =>
            Assert.False(a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Everything_stays_inside_and_has_one_decimal_at_most(string sample)
    {
        var text = Text(sample);
        Assert.DoesNotMatch(@"NaN|∞|Infinity|E[+-]\d|=""[^""#]*\d\.\d\d", text);
        if (sample.EndsWith("-hostile", StringComparison.Ordinal)) return;
        foreach (var name in new[] { "x", "cx", "x1", "x2", "width" })
            Assert.All(XDocument.Parse(text).Root!.Descendants().Attributes(name), a => Assert.InRange(
                double.Parse(a.Value.TrimEnd('%'), CultureInfo.InvariantCulture), -0.01, a.Value.EndsWith('%') ? 100 : 720));
    }

    [Fact]
    public void A_missing_year_breaks_the_line_and_leaves_a_dashed_place_with_its_reason()
    {
        var root = Draw("line-one");
        Assert.Equal(2, Line(root).Count(c => c == 'M'));
        var gap = Assert.Single(root.Descendants(Svg + "rect"), c => (string?)c.Attribute("class") == "gap");
        Assert.Equal("2019 未收录", gap.Value);
        Assert.Contains(root.Descendants(Svg + "text"), t => t.Value == "2019 未收录");
    }

    [Fact]
    public void A_line_breaks_where_the_form_changed_its_meaning_and_only_there()
    {
        ChartSeries joined = new("a", [new(2019, 1), new(2020, 2), new(2021, 3), new(2022, 4)]);
        string Drawn(ChartSeries series) => Line(XDocument.Parse(
            ChartFile.Of(new("", "", "", "", "zh-Hans"), LineChart.Draw([series], [new(2021, "新格式")], "未收录"))).Root!);
        Assert.Equal(1, Drawn(joined).Count(c => c == 'M'));
        Assert.Equal(2, Drawn(joined with { BreaksBefore = [2021] }).Count(c => c == 'M'));
    }

    [Fact]
    public void Only_values_are_marked()
    {
        var titles = Draw("line-one").Descendants(Svg + "circle").Select(mark => mark.Value);
        Assert.Equal(["2016 收到申请: 96", "2017 收到申请: 141", "2018 收到申请: 133", "2020 收到申请: 218", "2021 收到申请: 287", "2022 收到申请: 352"], titles);
    }

    [Fact]
    public void Nothing_known_draws_no_line()
    {
        var root = Draw("line-absent");
        Assert.DoesNotContain(
            root.Descendants(Svg + "path"), p => ((string?)p.Attribute("class"))?.Contains("ln", StringComparison.Ordinal) == true);
        var gap = Assert.Single(root.Descendants(Svg + "rect"), r => (string?)r.Attribute("class") == "gap");
        Assert.Equal("2018–2022 表缺失; 空白; 未收录", gap.Value);
    }

    [Fact]
    public void A_zero_column_is_seen_and_a_missing_one_is_dashed()
    {
        var root = Draw("stacked-columns");
        Assert.Contains(
            root.Descendants(Svg + "path"), path => ((string)path.Attribute("d")!).Contains(" 109V107h", StringComparison.Ordinal));
        Assert.Contains(root.Descendants(Svg + "rect"), r => (string?)r.Attribute("class") == "gap" && r.Value == "2020 本年废止: 未收录");
    }

    [Fact]
    public void Bars_say_what_is_unknown_what_is_zero_and_what_does_not_add_up()
    {
        var root = Draw("bars");
        var outlines = root.Descendants(Svg + "rect").Where(r => (string?)r.Attribute("class") == "gap").Select(r => r.Value);
        Assert.Equal(["≠ 2024 Σ 309, N 310 (1/310)", "2023: 0", "2019: 未收录", "2018: 表缺失", "2017 不予处理 空白 (5/141)"], outlines);
        Assert.Contains(root.Descendants(Svg + "title"), t => t.Value == "其他处理 9");
        Assert.Equal(["310 ≠", "310 ≠"], root.Descendants(Svg + "text").Where(t => t.Value.EndsWith('≠')).Select(t => t.Value));
    }

    [Fact]
    public void A_year_has_a_column_only_where_its_parts_make_up_the_whole()
    {
        var root = Draw("share-columns");
        var groups = root.Descendants(Svg + "g").Select(g => ((string?)g.Attribute("class"), Columns(g))).ToArray();
        Assert.Equal([("cut", 2), ("cut faded", 1)], groups);
        Assert.Contains(root.Descendants(Svg + "text"), t => t.Value == "2021 与分项不符，照印");
        Assert.Contains(root.Descendants(Svg + "text"), t => t.Value == "2023 未收录");
        Assert.False(ShareColumns.IsWhole(new StackedYear(2020, [decimal.MaxValue, decimal.MaxValue], decimal.MaxValue)));

        static int Columns(XElement group) => Assert.Single(
            group.Elements(Svg + "path").Select(path => ((string)path.Attribute("d")!).Count(c => c == 'M')).Distinct());
    }

    [Fact]
    public void Bars_of_counts_say_what_does_not_add_up()
    {
        var texts = Draw("counts").Descendants(Svg + "text").Select(t => t.Value).ToArray();
        Assert.Contains("170 ≠", texts);
        Assert.Contains("5 ≠", texts);
        Assert.Contains("≠ 行政诉讼 2024: Σ 4", texts);
        Assert.Contains("来源中未见", texts);
    }

    [Fact]
    public void What_flows_in_flows_out()
    {
        var parts = ImmutableArray.Create(new FlowPart("a", 3, ""));
        Assert.Throws<ArgumentException>(() => FlowChart.Draw(parts, new("b", 4, ""), [new("c", 4, "")], [], ("", "", "")));
        Assert.Throws<ArgumentException>(() => FlowChart.Draw(parts, new("b", 3, ""), [new("c", 2, "")], [], ("", "", "")));
        Assert.Throws<ArgumentException>(() => FlowChart.Draw([new("a", 0, "")], new("b", 0, ""), [new("c", 0, "")], [], ("", "", "")));
    }

    [Theory]
    [InlineData("1 1 1", "34 33 33")]
    [InlineData("1431 471 92 941 117 469", "41 13 3 27 3 13")]
    [InlineData("0 0 7", "0 0 100")]
    [InlineData("999 1", "100 0")]
    public void A_hundred_squares_are_always_a_hundred(string counts, string squares)
    {
        var parts = counts.Split(' ').Select(count => decimal.Parse(count, CultureInfo.InvariantCulture));
        Assert.Equal(squares, string.Join(' ', HundredSquares.Apportioned([.. parts])));
    }

    [Fact]
    public void No_text_stands_on_another_in_the_narrowest_drawing_nor_in_a_wide_one()
    {
        var taken = new TakenRoom(100, 200);
        Assert.Equal(Room.Always, taken.Take("1,000", 13, new Across(20), 0, 50, Anchor.Middle));
        Assert.Equal(Room.Wide, taken.Take("2,000", 13, new Across(48), 0, 50, Anchor.Middle));
        Assert.Equal(Room.None, taken.Take("3,000", 13, new Across(40), 0, 50, Anchor.Middle));
        Assert.Equal(Room.None, taken.Take("far beyond the edge", 13, new Across(90), 0, 90, Anchor.Start));
    }

    [Fact]
    public void Wrong_calls_throw()
    {
        ChartSeries one = new("a", [new(2020, 1)]);
        Assert.Throws<ArgumentException>(() => LineChart.Draw([], [], ""));
        Assert.Throws<ArgumentException>(() => LineChart.Draw([one, one, one, one, one, one], [], ""));
        Assert.Throws<ArgumentException>(() => LineChart.Draw([new("a", [])], [], ""));
        Assert.Throws<ArgumentException>(() => LineChart.Draw([new("a", [new(1, 1), new(9999, 1)])], [], ""));
        Assert.Throws<ArgumentException>(() => ShareBars.Draw(["a", "b"], [new(2020, [1], 1)], [], "", ""));
        Assert.Throws<ArgumentException>(() => ColumnChart.Draw([one, one, one], [], ""));
        Assert.Throws<ArgumentException>(() => StackedColumns.Draw([], [], ""));
        Assert.Throws<ArgumentException>(() => ShareColumns.Draw(["a"], [new(2020, [1], 1)], [], ""));
        Assert.Throws<ArgumentException>(() => HundredSquares.Apportioned([0, 0]));
    }

    [Fact]
    public void Labels_at_line_ends_do_not_meet()
    {
        ImmutableArray<ChartSeries> series = [
            .. Enumerable.Range(0, 5).Select(i => new ChartSeries($"系列{i}", [new(2020, 100), new(2021, 100 + i % 2)]))];
        var root = XDocument.Parse($"<svg>{LineChart.Draw(series, [], "").Rows[0].Body}</svg>").Root!;
        var ends = root.Descendants("text").Where(t => ((string?)t.Attribute("class"))?.EndsWith(" b", StringComparison.Ordinal) == true)
            .Select(t => (double)t.Attribute("y")!).Order().ToList();
        Assert.Equal(5, ends.Count);
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14));
    }

    [Fact]
    public void Ten_years_of_three_series_are_small()
    {
        ChartSeries Ten(string label, int from) =>
            new(label, [.. Enumerable.Range(0, 10)
                .Select(i => new ChartPoint(2013 + i, i == 4 ? null : from + i * 37 % 91, i == 4 ? "未收录" : null))]);
        var svg = LineChart.Draw(
            [Ten("收到申请", 1200), Ten("办结", 1100), Ten("结转下年", 20)], [new(2021, "2021 年起改用新格式")], "未收录").OnPage("摘要。").ToString();
        var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(
            packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(svg));
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1, 6 * 1024);
        Assert.InRange(packed.Length, 1, 1843);
    }

    private static string Line(XElement root) =>
        (string)root.Descendants(Svg + "path")
            .Single(p => ((string?)p.Attribute("class"))?.StartsWith("ln", StringComparison.Ordinal) == true).Attribute("d")!;
}
