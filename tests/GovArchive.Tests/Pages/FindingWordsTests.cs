using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Sites;

namespace GovArchive.Tests.Pages;

/// <summary>Whatever is found in an archive for the first time, the pages that tell of it have words for it.</summary>
public class FindingWordsTests
{
    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Pages_have_words_for_every_finding(string language)
    {
        var archive = GroupArchive.Load();
        var (report, sample) = (archive.Reports.First(), GroupArchive.Site(archive, language: language));
        var findings = FindingCodes.AboutReports.Select(
            code => code.At(new Place(report.Source.File), [.. Enumerable.Repeat("1", code.LeastValues)]));
        var site = new Site(
            sample.Config, archive, [.. findings.Select(finding => new ReportFinding(report.Key, finding))], sample.Words, []);
        foreach (var kind in PageKinds.All.Where(kind => kind.Name is "quality" or "data" or "agency" or "report"))
            Assert.NotEmpty(kind.All(site).ToArray());
        Assert.Empty(site.Words.Missing);
    }

    [Fact]
    public void A_rule_finds_only_what_the_site_explains() =>
        Assert.All(CheckRules.All.SelectMany(rule => rule.Codes), code => Assert.Contains(code, FindingCodes.AboutReports));
}
