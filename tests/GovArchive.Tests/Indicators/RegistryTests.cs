using GovArchive.Diagnostics;
using GovArchive.Indicators;

namespace GovArchive.Tests.Indicators;

/// <summary>What indicators.yml may say, and what is told of one that says something else.</summary>
public class RegistryTests
{
    // Every key that an indicator may have.
    private const string Whole = """
        groups:
          - { id: first, zh: 其一, en: First }
          - { id: second, zh: 其二, en: Second }
        indicators:
          - id: granted_part
            group: second
            kind: share
            editions: ["2019", "2021"]
            numerator: requests/granted/total
            denominator: requests/received/total - before requests/received/total
            detail: true
            unit: { zh: 件, en: cases }
            label: { zh: 简称, en: short }
            name: { zh: 全称, en: long }
            formula: { zh: 公式, en: formula }
            base: { zh: 基数, en: base }
            about: { zh: 用途, en: use }
            caveats:
              - { edition: "2019", zh: 旧版, en: old form }
              - { zh: 都要, en: all forms }

        """;

    [Fact]
    public void Everything_is_kept_as_written()
    {
        var indicator = Assert.Single(IndicatorCatalog.Load("i.yml", Whole));
        Assert.Equal(
            ("granted_part", new IndicatorGroup("second", new Words("Second", "其二")), IndicatorKind.Share),
            (indicator.Id, indicator.Group, indicator.Kind));
        Assert.Equal(["2019", "2021"], indicator.Editions);
        Assert.Equal("requests/granted/total", indicator.Numerator.Text);
        Assert.Equal("requests/received/total - before requests/received/total", indicator.Denominator!.Text);
        Assert.Equal(
            [new("cases", "件"), new("short", "简称"), new("long", "全称"), new("formula", "公式"), new("base", "基数"), new("use", "用途")],
            [indicator.Unit, indicator.Label, indicator.Name, indicator.Formula, indicator.Base, indicator.About]);
        Assert.Equal(
            [new IndicatorCaveat("2019", new Words("old form", "旧版")), new IndicatorCaveat(null, new Words("all forms", "都要"))],
            indicator.Caveats);
        Assert.Equal((true, true), (indicator.IsDetail, indicator.NeedsBase));
    }

    [Fact]
    public void What_is_left_out_is_none()
    {
        var indicator = Assert.Single(IndicatorCatalog.Load("i.yml", Whole
            .Replace("    denominator: requests/received/total - before requests/received/total\n", "", StringComparison.Ordinal)
            .Replace("    detail: true\n    unit: { zh: 件, en: cases }\n", "", StringComparison.Ordinal)
            .Replace("    base: { zh: 基数, en: base }\n", "", StringComparison.Ordinal)));
        Assert.Equal(new Words("", ""), indicator.Unit);
        Assert.Null(indicator.Base);
        Assert.Null(indicator.Denominator);
        Assert.Equal((false, false), (indicator.IsDetail, indicator.NeedsBase));
    }

    [Fact]
    public void A_rate_over_cells_of_one_report_may_have_any_base() =>
        Assert.False(
            IndicatorCatalog.Load("i.yml", Whole.Replace("detail: true", "any_base: true", StringComparison.Ordinal))[0].NeedsBase);

    [Theory]
    [InlineData("id: first, ", "", "i.yml(2,5): error GA1103: 'id' is missing or empty; add it here")]
    [InlineData("zh: 其一, ", "", "i.yml(2,5): error GA1103: 'zh' is missing or empty; add it here")]
    [InlineData(", en: First", "", "i.yml(2,5): error GA1103: 'en' is missing or empty; add it here")]
    [InlineData(", en: First", ", en: First, x: 1", "i.yml(2,37): error GA1102: unknown key 'x'; known here: en, id, zh")]
    [InlineData("id: granted_part", "id: ", "i.yml(5,8): error GA1103: 'id' is missing or empty; add it here")]
    [InlineData("group: second", "group: third", "i.yml(6,12): error GA1104: 'group' must be the id of a group")]
    [InlineData(
        "kind: share", "kind: part",
        "i.yml(7,11): error GA1104: 'kind' must be count, amount, change, residual, share, rate, yes_no")]
    [InlineData(
        "denominator: requests/received/total - before", "denominator: requests/received/total * before",
        "i.yml(10,18): error GA1104: 'denominator' must be terms with + or - between them, each a cell, rows of one beginning or a "
            + "measure")]
    [InlineData(
        "detail: true", "details: true",
        "i.yml(11,5): error GA1102: unknown key 'details'; known here: about, any_base, base, caveats, denominator, detail, editions, "
            + "formula, group, id, kind, label, name, numerator, unit")]
    [InlineData("detail: true", "detail: perhaps", "i.yml(11,13): error GA1104: 'detail' must be true or false")]
    [InlineData("en: cases }", "en: cases, x: 1 }", "i.yml(12,31): error GA1102: unknown key 'x'; known here: en, zh")]
    [InlineData("label: { zh: 简称, en: short }", "", "i.yml(5,5): error GA1104: 'label' must be words: { zh: …, en: … }")]
    [InlineData("name: { zh: 全称, en: long }", "", "i.yml(5,5): error GA1104: 'name' must be words: { zh: …, en: … }")]
    [InlineData("formula: { zh: 公式, en: formula }", "", "i.yml(5,5): error GA1104: 'formula' must be words: { zh: …, en: … }")]
    [InlineData("about: { zh: 用途, en: use }", "", "i.yml(5,5): error GA1104: 'about' must be words: { zh: …, en: … }")]
    [InlineData("zh: 都要, ", "", "i.yml(20,9): error GA1103: 'zh' is missing or empty; add it here")]
    [InlineData("en: all forms }", "en: all forms, x: 1 }", "i.yml(20,34): error GA1102: unknown key 'x'; known here: edition, en, zh")]
    [InlineData(
        "indicators:\n", "others: 1\nindicators:\n", "i.yml(4,1): error GA1102: unknown key 'others'; known here: groups, indicators")]
    public void What_is_wrong_is_told_with_its_place(string part, string other, string? told)
    {
        var text = Whole.Replace(part, other, StringComparison.Ordinal);
        var fault = Assert.Throws<InvalidDataException>(() => IndicatorCatalog.Load("i.yml", text)).Message;
        if (told is not null) Assert.Equal(told, fault);
    }

    [Fact]
    public void Every_fault_is_told_on_a_line_of_its_own()
    {
        var text = Whole.Replace("group: second", "group: third", StringComparison.Ordinal)
            .Replace("kind: share", "kind: part", StringComparison.Ordinal);
        var faults = Assert.Throws<InvalidDataException>(() => IndicatorCatalog.Load("i.yml", text)).Message.Split('\n');
        Assert.Equal(["i.yml(6,12)", "i.yml(7,11)"], faults.Select(fault => fault[..fault.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData(IndicatorKind.Count, "count")]
    [InlineData(IndicatorKind.Amount, "amount")]
    [InlineData(IndicatorKind.Change, "change")]
    [InlineData(IndicatorKind.Residual, "residual")]
    [InlineData(IndicatorKind.Share, "share")]
    [InlineData(IndicatorKind.Rate, "rate")]
    [InlineData(IndicatorKind.YesNo, "yes_no")]
    public void Kinds_have_one_word_in_all_files(IndicatorKind kind, string word)
    {
        Assert.Equal(word, kind.Word());
        Assert.Equal(
            kind, IndicatorCatalog.Load("i.yml", Whole.Replace("kind: share", "kind: " + word, StringComparison.Ordinal)).Single().Kind);
    }

    [Fact]
    public void An_indicator_is_found_by_its_id_alone()
    {
        Assert.All(IndicatorCatalog.All, indicator => Assert.Same(indicator, IndicatorCatalog.Find(indicator.Id)));
        Assert.Null(IndicatorCatalog.Find("no_such_indicator"));
    }

    [Fact]
    public void Groups_come_once_in_the_order_of_pages() => Assert.Equal(
        ["applications", "outcomes", "backlog", "disputes", "documents", "services", "quality"],
        IndicatorCatalog.Groups.Select(group => group.Id));
}
