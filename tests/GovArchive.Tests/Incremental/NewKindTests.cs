using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Incremental;
using GovArchive.Indicators;
using GovArchive.Output;
using GovArchive.Pages;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Reports;
using GovArchive.Reports.Files;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Tests.Incremental;

/// <summary>
/// A page kind that somebody adds says nowhere what it is made of. Whatever it reads, its page is made again when that is another.
/// </summary>
public sealed class NewKindTests : IDisposable
{
    private const string One = "230110-jiaju";
    private const string Other = "230110-yiju";

    private static readonly Dictionary<string, Func<Site, string>> Readers = new(StringComparer.Ordinal)
    {
        ["an agency"] = site => string.Join(' ', site.History(One).Reports.Select(report => report.Figures.PrintedOf(Received))),
        ["the archive"] = site => string.Join(' ', site.Archive.Reports.Select(report => report.Figures.PrintedOf(Received))),
        ["all agencies with reports"] = site =>
            string.Join(' ', site.Reporting.Select(history => $"{history.Agency.Name} {history.Reports.Length}")),
        ["all findings"] = site => string.Join(' ', site.Findings.Select(entry => entry.Finding.Message)),
        ["findings of a report"] = site => string.Join(' ', site.FindingsOf(new ReportKey(One, 2023)).Select(finding => finding.Message)),
        ["corrections"] = site => string.Join(' ', site.CorrectionsOf(new ReportKey(One, 2023)).Select(correction => correction.Reason)),
        ["all corrections"] = site => string.Join(' ', site.Archive.Corrections.Keys),
        ["names of the register"] = site => string.Join(' ', Holdings.Of(site).All.Select(holding => holding.Agency.Name)),
        ["names in a place"] = site => string.Join(' ', Holdings.Of(site).In("230110").Select(holding => holding.Agency.Name)),
        ["a list's numbers"] = site =>
            string.Join(' ', Holdings.Of(site).At("other").SelectMany(holding => holding.Lines).Select(line => line.Counts[0].Value)),
        ["tables of a year"] = site => string.Join(' ', Holdings.Of(site).All.Select(holding => holding.On(2023)?.State)),
        ["years"] = site => string.Join(' ', Holdings.Of(site).Years),
        ["values of an indicator"] = site =>
            string.Join(' ', IndicatorValues.Of(site, Applications).All.Select(entry => entry.Value.Value)),
        ["counted figures"] = site => $"{QualityTallies.Of(site).Total.Numbers}",
        ["missing reports"] = site => string.Join(' ', MissingReports.Of(site).All.Select(body => $"{body.Name} {body.Reports.Length}")),
        ["what is said of findings"] = site =>
            string.Join(' ', site.ExplanationsOf(new ReportKey(One, 2023)).Select(explanation => explanation.Reason)),
        ["the newest year"] = site => $"{site.Newest}",
    };

    private readonly TemporaryFolder _folder = new();
    private readonly ArchiveLayout _layout;
    private readonly Templates _templates;
    private bool _isMade;

    public NewKindTests()
    {
        _layout = new ArchiveLayout(_folder.Path);
        _folder.Write("site.yml", "title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n");
        Register("甲局");
        foreach (var id in new[] { One, Other }) Report(id, 2023, 4);
        var repository = new ArchiveLayout(Cases.Sample);
        var theme = SitePreparation.LoadTheme(repository, SitePreparation.LoadConfig(repository, [])!, [])!;
        _templates = Templates.Load(theme, PageKinds.Models, [])!;
    }

    private static CellId Received => new("requests", "received", "total");

    private static Indicator Applications => IndicatorCatalog.Find("applications")!;

    public static TheoryData<string> All => [.. Readers.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void Its_page_says_what_a_page_made_anew_says(string reader)
    {
        Action[] edits =
        [
            () => Report(One, 2023, 5), () => Report(Other, 2023, 6), () => Report(Other, 2024, 7), () => Register("丙局"),
            () => _folder.Write(
                $"content/corrections/{One}-2023.yml", "- cell: requests/received/total\n  printed: 5\n  corrected: 8\n  reason: 试\n"),
            () => _folder.Write(
                $"content/corrections/{Other}-2023.yml", "- cell: requests/received/total\n  printed: 6\n  corrected: 9\n  reason: 试\n"),
            () => _folder.Write("content/expected.yml", "- { region: 230110, kind: government, years: 2021-2022 }\n"),
            () => _folder.Write("content/expected.yml", "- { region: 230110, kind: government, years: 2022 }\n"),
            () => File.Delete(_folder["content/expected.yml"]),
            () => _folder.Write($"content/corrections/{One}-2023.yml", "- { finding: GA3022-0, reason: 试 }\n"),
        ];
        var said = Build(reader);
        foreach (var edit in edits)
        {
            edit();
            var now = Build(reader);
            if (now == said) continue;
            Assert.True(_isMade, $"'{said}' stayed though it is '{now}'");
            said = now;
        }
        Build(reader);
        Assert.False(_isMade);
    }

    [Fact]
    public void Another_agencys_report_is_nothing_to_it()
    {
        Build("an agency");
        Report(Other, 2023, 6);
        Build("an agency");
        Assert.False(_isMade);
    }

    // What the reader reads of the archive as it is now.
    private string Build(string reader)
    {
        var findings = new List<Finding>();
        var config = SitePreparation.LoadConfig(_layout, findings)!;
        using var output = OutputFolder.Open(_folder["site"], "site", findings)!;
        var (inputs, existing) = (SiteInputs.Of(_layout, config), ExistingOutput.In(output, null));
        var archive = ArchiveLoader.Load(_layout, ArchiveLoader.LoadRegister(_layout, findings), findings);
        var site = new Site(config, archive, ArchiveCheck.Run(archive).Findings, RenderedWords(), []);
        var cache = OutputCache.Open(_folder["made"], existing, inputs, forget: false);
        cache.Know(site);
        _isMade = false;
        var kind = new PageKind("probe", _ => [new PlannedPage("probe/")], (own, planned) =>
        {
            _isMade = true;
            return new Page(
                "page", new WrittenModel(
                    new Html(Html.Escape(Readers[reader](own))), "zh-Hans",
                    [])
                { Path = planned.Path, Title = "probe", Site = Frames.Of(own) });
        });
        var files = new PageJob(site, _templates, kind, null, cache).Files();
        Assert.NotNull(OutputWriter.Write(output, existing, () => inputs.Whole, files, clean: false, () => true, findings));
        cache.Save();
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return Readers[reader](site);
    }

    private void Register(string name) => _folder.Write(
        "content/agencies.yml",
        $"agencies:\n  - id: {One}\n    name: {name}\n    region: \"230110\"\n  - id: {Other}\n    name: 乙局\n    region: \"230110\"\n");

    private void Report(string id, int year, int received)
    {
        var report = SampleReports.OfFigures($"requests/received/total,{received}", year) with { Key = new ReportKey(id, year) };
        ReportFile.Write(_layout.Data, report);
    }

    private static SiteWords RenderedWords()
    {
        var repository = new ArchiveLayout(Cases.Sample);
        var theme = SitePreparation.LoadTheme(repository, SitePreparation.LoadConfig(repository, [])!, [])!;
        return new SiteWords(
            "zh-Hans", System.Collections.Immutable.ImmutableDictionary.CreateRange(StringComparer.Ordinal, theme.Words["zh-Hans"]));
    }
}
