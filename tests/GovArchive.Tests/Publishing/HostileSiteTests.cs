using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Charts.Drawing;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Publishing;

/// <summary>A site whose agency, titles, text, cells, corrections and addresses all try to be something else than text.</summary>
public sealed class HostileSiteTests
{
    private const string Evil =
        "</script></title></textarea><script>alert(1)</script><img src=x onerror=alert(1)>\"'`&{{7}}]]>--> javascript:alert(1)";
    private const string Control = "\u0000\u0001\u000B\u001B\u007F\u202E\uD800\uFFFE";
    private static readonly string[] Elements = ["script", "link", "meta", "style"];
    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Built = new(Build);

    public static TheoryData<string> Of(string ending) =>
        [.. Built.Value.Keys.Where(path => path.EndsWith(ending, StringComparison.Ordinal))];

    [Fact]
    public void The_hostile_words_are_on_the_site_as_text()
    {
        var page = Page("agencies/evil/2022/index.html");
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            page.QuerySelectorAll(".prose p"), paragraph => paragraph.TextContent.Contains("onerror=alert(1)", StringComparison.Ordinal));
        Assert.Contains(
            "onerror=alert(1)", page.GetElementById("requests.received.natural_person")!.GetAttribute("data-raw"),
            StringComparison.Ordinal);
        Assert.Contains(
            page.QuerySelectorAll("#findings .agreeing q"),
            quoted => quoted.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
        Assert.Contains(
            page.QuerySelectorAll(".corrections li"),
            item => item.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Of), ".html")]
    public void No_page_gains_an_element_an_attribute_or_an_address(string path)
    {
        var page = Page(path);
        Assert.All(page.QuerySelectorAll("script"), script =>
            Assert.True(script.GetAttribute("type") == "application/ld+json"
                ? script.GetAttribute("src") is null : script.GetAttribute("src")!.Contains("assets/", StringComparison.Ordinal)));
        Assert.Empty(page.QuerySelectorAll("main img, main style, main iframe, main object, [style], [srcdoc]"));
        Assert.All(page.All, element =>
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        Assert.All(page.QuerySelectorAll("[href], [src], [action]"), element =>
            Assert.DoesNotMatch(
                "(?i)^\\s*(?:javascript|data|vbscript):",
                element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!));
        Assert.All(page.Head!.Children, element => Assert.True(Elements.Contains(element.LocalName) || element.LocalName == "title"));
        Assert.DoesNotContain(
            page.Source.Text, c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\uFFFE' || char.IsSurrogate(c));
    }

    [Theory]
    [MemberData(nameof(Of), ".html")]
    public void What_machines_are_told_stays_one_object(string path)
    {
        foreach (var script in Page(path).QuerySelectorAll("script[type='application/ld+json']"))
        {
            Assert.DoesNotContain("<", script.TextContent, StringComparison.Ordinal);
            using var data = JsonDocument.Parse(script.TextContent);
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        }
        if (Page(path).QuerySelector(".citations pre.copied:nth-of-type(1)") is null) return;
        using var csl = JsonDocument.Parse(
            Page(path).QuerySelectorAll("pre.copied").Last(pre => pre.TextContent.StartsWith('[')).TextContent);
        Assert.Equal("dataset", csl.RootElement[0].GetProperty("type").GetString());
    }

    [Theory]
    [MemberData(nameof(Of), ".svg")]
    [MemberData(nameof(Of), ".xml")]
    public void Drawings_and_feeds_are_well_formed_and_hold_nothing_foreign(string path)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(Built.Value[path])).Root!;
        string[] known = [
            "svg", "title", "desc", "rect", "line", "text", "tspan", "g", "path", "circle", "a", "defs", "pattern", "feed", "entry", "id",
            "link", "updated", "author", "name", "rights", "summary", "urlset", "url", "loc"];
        Assert.All(root.DescendantsAndSelf(), element =>
            Assert.True(known.Contains(element.Name.LocalName) || element.Name.LocalName == "style" && element.Value == Ink.Sheet));
        Assert.All(root.DescendantsAndSelf().Attributes(), attribute =>
            Assert.False(
                attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                || attribute.Value.StartsWith("javascript:", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Of), ".json")]
    public void Json_is_json(string path)
    {
        using var data = JsonDocument.Parse(Built.Value[path]);
        Assert.True(data.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array);
    }

    [Theory]
    [MemberData(nameof(Of), ".csv")]
    public void A_record_stays_a_record_and_a_formula_is_text_to_a_spreadsheet(string path)
    {
        var rows = Csv.Read(Built.Value[path]);
        Assert.All(rows, row => Assert.Equal(rows[0].Fields.Length, row.Fields.Length));
        if (path.EndsWith("-excel.csv", StringComparison.Ordinal))
            Assert.All(rows.SelectMany(row => row.Fields), field => Assert.DoesNotMatch("^[=@\\t\\r]|^[+-](?![0-9.]+$).", field));
    }

    private static IDocument Page(string path) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Built.Value[path]));

    private static ImmutableSortedDictionary<string, byte[]> Build()
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Sample), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!
            with
        { Title = "=cmd|' /C calc'!A0" + Evil, Publisher = Evil + Control, Licence = Evil };
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, Hostile(), findings)!;
        var files = SiteBuilder.Build(site, theme, findings)
            .ToImmutableSortedDictionary(file => file.Path, file => file.Bytes.ToArray(), StringComparer.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return files;
    }

    private static Archive Hostile()
    {
        var agency =
            new Agency
            {
                Id = "evil",
                Name = "=HYPERLINK(\"http://x\")" + Evil + Control,
                Aliases = [Evil],
                Homepage = "https://example.org/?a=\"><script>alert(1)</script>"
            };
        var cell = new CellId("requests", "received", "natural_person");
        var correction = new Correction(
            new CellId("disputes", "review", "total"), 0, 11, Evil + Control, Evil, new DateOnly(2026, 1, 31),
            new Place("corrections/evil-2022.yml"));
        var reports =
            new[] { 2021, 2022 }.Select(year => Corrections.LayOver(Report(agency.Name, year, cell), year == 2022 ? [correction] : [], []))
                .ToImmutableArray();
        return new Archive(
            [new AgencyHistory(agency, reports)],
            ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty.Add(reports[1].Key, [correction]));
    }

    private static Report Report(string agency, int year, CellId hostile)
    {
        var form = FormCatalog.Find("2021")!;
        var figures = form.Cells.ToImmutableSortedDictionary(cell => cell, cell => cell == hostile
            ? new Figure(null, FigureState.Unreadable, FigureOrigin.Source, Evil + Control, new Place("evil.txt", 3))
            : new Figure(
                cell.Row == "review" && cell.Column == "upheld" ? 10 : 0, FigureState.Reported, FigureOrigin.Source, "0",
                new Place("evil.txt", 4)));
        var said = new Statement
        {
            Topic = "reviews",
            Value = 0,
            Unit = "件",
            Year = year,
            Section = "overview",
            Text = Evil + "复议0件",
            Line = 2
        };
        return new Report(
            new ReportKey("evil", year),
            new Provenance(
                "content/sources/evil/\"><script>alert(1)</script>.txt", "0", Url: "javascript:alert(1)//" + Evil, Note: Evil + Control,
                PublishedAt: new DateOnly(year + 1, 1, 5)),
            new ReportContent
            {
                AgencyName = agency,
                Year = year,
                Title = Evil + Control,
                Edition = "2021",
                Prose = StoredProse.Of(
                    new ReportProse(
                        Evil, [new Section("overview", Evil + Control, $"{Evil}复议0件。{year}{Control}\n=1+1。第{year}次", 2)], [said])),
                Figures = FigureSheet.Of(form, figures),
                Findings = [],
                Tables = form.Tables.ToImmutableSortedDictionary(table => table.Id, _ => TableState.Complete),
            });
    }
}
