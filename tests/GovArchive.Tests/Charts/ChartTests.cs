using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;

namespace GovArchive.Tests.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly ChartWords Words = new("标题", "副题，件", "摘要。", "来源") { Language = "zh-Hans", Missing = "未收录", Lane = "缺数" };

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
        Assert.Equal(["title", "desc"], root.Elements().Take(2).Select(e => e.Name.LocalName));
        Assert.Equal(
            (string?)root.Attribute("aria-labelledby"), string.Join(' ', root.Elements().Take(2).Select(e => (string?)e.Attribute("id"))));
        Assert.Equal(root.Descendants(Svg + "a").Any() ? "group" : "img", (string?)root.Attribute("role"));
        string[] allowed = ["svg", "title", "desc", "rect", "text", "tspan", "g", "path", "circle", "a", "defs", "pattern"];
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
        var root = XDocument.Parse(text).Root!;
        var box = ((string)root.Attribute("viewBox")!).Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        if (sample.EndsWith("-hostile", StringComparison.Ordinal)) return;
        foreach (var (name, most) in new[] { ("x", box[2]), ("cx", box[2]), ("y", box[3]), ("cy", box[3]) })
        {
            Assert.All(root.Descendants().Attributes(name), a => Assert.InRange((double)a, -0.01, most));
        }
    }

    [Fact]
    public void A_missing_year_breaks_the_line_and_leaves_a_hollow_mark_with_its_reason()
    {
        var root = Draw("line-one");
        Assert.Equal(2, Line(root).Count(c => c == 'M'));
        var gap = Assert.Single(root.Descendants(Svg + "circle"), c => (string?)c.Attribute("class") == "ch-gap");
        Assert.Equal("2019: 未收录", gap.Value);
        Assert.Contains(root.Descendants(Svg + "text"), t => t.Value == "○ 2019 未收录");
    }

    [Fact]
    public void A_line_breaks_where_the_form_changed_its_meaning_and_only_there()
    {
        ChartSeries joined = new("a", [new(2019, 1), new(2020, 2), new(2021, 3), new(2022, 4)]);
        string Drawn(ChartSeries series) => Line(XDocument.Parse(LineChart.Draw("x", Words, [series], [new(2021, "新格式")])).Root!);
        Assert.Equal(1, Drawn(joined).Count(c => c == 'M'));
        Assert.Equal(2, Drawn(joined with { BreaksBefore = [2021] }).Count(c => c == 'M'));
    }

    [Fact]
    public void Only_values_are_marked()
    {
        var titles = Draw("line-one").Descendants(Svg + "g").Single(g => (string?)g.Attribute("class") == "ch-mark")
            .Descendants(Svg + "title").Select(t => t.Value);
        Assert.Equal(["2016 收到申请: 96", "2017 收到申请: 141", "2018 收到申请: 133", "2020 收到申请: 218", "2021 收到申请: 287", "2022 收到申请: 352"], titles);
    }

    [Fact]
    public void Nothing_known_draws_no_scale_and_no_line()
    {
        var root = Draw("line-absent");
        Assert.DoesNotContain(root.Descendants(Svg + "path"), p => (string?)p.Attribute("class") == "ch-grid");
        Assert.Equal(5, root.Descendants(Svg + "circle").Count(c => (string?)c.Attribute("class") == "ch-gap"));
    }

    [Fact]
    public void One_year_is_a_number_not_a_line()
    {
        var root = Draw("line-year");
        Assert.Equal("chart chart-figures", (string?)root.Attribute("class"));
        Assert.Empty(root.Descendants(Svg + "path"));
        Assert.Contains(root.Descendants(Svg + "text"), t => t.Value == "1,352");
        Assert.Contains(root.Descendants(Svg + "text"), t => t.Value == "空白");
    }

    [Fact]
    public void A_zero_column_is_seen_and_a_missing_one_is_hollow()
    {
        var root = Draw("small-columns");
        var zero = root.Descendants(Svg + "rect").Single(r => r.Value == "2020 本年制发: 0");
        Assert.Equal("1.6", (string?)zero.Attribute("height"));
        Assert.Contains(root.Descendants(Svg + "circle"), c => c.Value == "2020: 未收录");
    }

    [Fact]
    public void Bars_say_what_is_unknown_what_is_zero_and_what_does_not_add_up()
    {
        var root = Draw("bars");
        var outlines = root.Descendants(Svg + "rect").Where(r => (string?)r.Attribute("class") == "ch-gap").Select(r => r.Value);
        Assert.Equal(["○ 2017 不予处理 空白 (5/141)", "2018: 表缺失", "2019: 未收录", "2023: 0", "≠ 2024 Σ 309, N 310 (1/310)"], outlines);
        Assert.Contains(root.Descendants(Svg + "title"), t => t.Value == "予以公开: 51/358 = 14.2 %");
        Assert.Equal(["310 ≠", "310 ≠"], root.Descendants(Svg + "text").Where(t => t.Value.EndsWith('≠')).Select(t => t.Value));
    }

    [Fact]
    public void A_mark_links_only_inside_the_site()
    {
        Assert.Equal(
            ["../2021/#c-granted", "../2022/#c-granted"],
            Draw("line-percent").Descendants(Svg + "a").Select(a => (string)a.Attribute("href")!));
        foreach (var outside in new[] { "javascript:alert(1)", "https://example.org/", "//example.org/", "\\\\example.org" })
        {
            Assert.Throws<ArgumentException>(() => LineChart.Draw("x", Words, [new("a", [new(2020, 1, null, outside), new(2021, 1)])], []));
        }
    }

    [Fact]
    public void Wrong_calls_throw()
    {
        ChartSeries one = new("a", [new(2020, 1)]);
        Assert.Throws<ArgumentException>(() => LineChart.Draw("x", Words, [], []));
        Assert.Throws<ArgumentException>(() => LineChart.Draw("x", Words, [one, one, one, one, one, one], []));
        Assert.Throws<ArgumentException>(() => LineChart.Draw("x", Words, [new("a", [])], []));
        Assert.Throws<ArgumentException>(() => LineChart.Draw("x y", Words, [one], []));
        Assert.Throws<ArgumentException>(() => LineChart.Draw("x", Words, [new("a", [new(1, 1), new(9999, 1)])], []));
        Assert.Throws<ArgumentException>(() => StackedBars.Draw("x", Words, ["a", "b"], "N", [new(2020, [1], 1)], []));
        Assert.Throws<ArgumentException>(() => SmallMultiples.Draw("x", Words, [one], [], columns: 4));
    }

    [Fact]
    public void Labels_at_line_ends_do_not_meet()
    {
        ImmutableArray<ChartSeries> series = [
            .. Enumerable.Range(0, 5).Select(i => new ChartSeries($"系列{i}", [new(2020, 100), new(2021, 100 + i % 2)]))];
        var root = XDocument.Parse(LineChart.Draw("x", Words, series, [])).Root!;
        var ends = root.Descendants(Svg + "text")
            .Where(t => (string?)t.Attribute("font-weight") == "600" && t.Value.StartsWith("系列", StringComparison.Ordinal))
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
        var svg = LineChart.Draw("chart-applications", Words with { Source = "来源：哈尔滨市人民政府办公厅政府信息公开工作年度报告；CC BY 4.0" },
            [Ten("收到申请", 1200), Ten("办结", 1100), Ten("结转下年", 20)], [new(2021, "2021 年起改用新格式")]);
        var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(
            packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(svg));
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 1, 6 * 1024);
        Assert.InRange(packed.Length, 1, 1843);
    }

    private static string Line(XElement root) =>
        (string)root.Descendants(Svg + "path")
            .Single(p =>
                (string?)p.Attribute("stroke") == "currentColor"
                && Regex.IsMatch((string?)p.Attribute("stroke-width") ?? "", "^(2.4|1.8)$"))
            .Attribute("d")!;
}
