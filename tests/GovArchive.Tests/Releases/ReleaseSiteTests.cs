using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Releases;
using GovArchive.Reports;

namespace GovArchive.Tests.Releases;

/// <summary>What a site tells of its releases, and what it costs.</summary>
public sealed class ReleaseSiteTests : IDisposable
{
    private const string Page2022 = "agencies/yunxi-shiliju/2022/index.html";
    private const string Page2023 = "agencies/yunxi-shiliju/2023/index.html";

    private readonly ReleasedArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void An_archive_without_releases_has_nothing_of_them()
    {
        _archive.Build();
        foreach (var path in new[] { "_site/releases", "_site/releases.xml", "_site/data/changes.csv", "_site/data/datacite.json" })
            Assert.False(_archive.Has(path), path);
        Assert.DoesNotContain("\"../../../releases", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
    }

    [Fact]
    public void Releases_list_what_changed_by_body_and_cell_and_why()
    {
        Twice();
        _archive.Build();
        var list = _archive.Read("_site/releases/index.html");
        Assert.Contains("与 2024.1 相比：新增报告 0 份，移除 0 份，重读 1 份；单元格变动 8 个", list, StringComparison.Ordinal);
        Assert.Contains("首个发布版", list, StringComparison.Ordinal);
        var page = _archive.Read("_site/en/releases/2024.2/index.html");
        Assert.Contains("2023/#disclosure.licences.decisions", page, StringComparison.Ordinal);
        Assert.Contains(
            "<td role=\"cell\" class=\"number\">12<td role=\"cell\" class=\"number\">13<td role=\"cell\">typed in by hand", page,
            StringComparison.Ordinal);
        Assert.Contains(
            "<td role=\"cell\" class=\"number\">12<td role=\"cell\" class=\"number\">14<td role=\"cell\">corrected by a person", page,
            StringComparison.Ordinal);
        var first = _archive.Read("_site/releases/2024.1/index.html");
        Assert.Contains("<td role=\"cell\">2022–2023<td role=\"cell\">", first, StringComparison.Ordinal);
        Assert.Contains("<id>https://example.org/a/releases/2024.2/</id>", _archive.Read("_site/releases.xml"), StringComparison.Ordinal);
        Assert.Contains(
            "2024.2,yunxi-shiliju,2022,disclosure/licences/decisions,12,reported,14,reported,correction\n",
            _archive.Read("_site/data/changes.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_says_once_since_when_its_numbers_stand_and_lists_those_that_changed()
    {
        Twice();
        _archive.Correct(15);
        _archive.Build();
        var untouched = _archive.Read("_site/agencies/yunxi-lingyiju/2023/index.html");
        Assert.Contains(">本报告的数字自发布版 2024.1 起未变。 <a", untouched, StringComparison.Ordinal);
        var typed = _archive.Read("_site/" + Page2023);
        Assert.Contains("data-cell=\"此数字自发布版 2024.1 起未变。\"", typed, StringComparison.Ordinal);
        Assert.Contains("<span>发布版 2024.2 由 12 改为 13：手工录入</span>", typed, StringComparison.Ordinal);
        Assert.Contains(
            "<span>发布版 2024.2 之后由 14 改为 15：人工更正</span>", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_whose_agency_has_another_id_since_is_the_same_report()
    {
        Twice();
        _archive.Rename("yunxi-shiliju", "yunxi-yangbenju");
        _archive.Correct(15, "yunxi-yangbenju");
        _archive.Build();
        var page = _archive.Read("_site/agencies/yunxi-yangbenju/2022/index.html");
        Assert.Contains("<span>发布版 2024.2 之后由 14 改为 15：人工更正</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("尚未收入发布版", page, StringComparison.Ordinal);
        var first = _archive.Read("_site/releases/2024.1/index.html");
        Assert.Contains("agencies/yunxi-yangbenju/\">云溪县示例局</a>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("yunxi-shiliju", first, StringComparison.Ordinal);
        Assert.Contains("重新读取：来源文件不同", _archive.Read("_site/releases/2024.2/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(_archive.Release("2024.3").Changes.Cells.Keys, reason => reason != ChangeReason.Correction);
        Assert.Equal(0, _archive.Release("2024.4").Changes.Removed);
    }

    [Fact]
    public void A_citation_names_the_release_and_tells_when_the_data_are_others()
    {
        _archive.Build();
        Assert.Contains("版本 2024-06-30", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
        _archive.Release("2024.1", "10.5281/zenodo.1");
        _archive.Build();
        Assert.Contains("版本 2024.1. (2024-06-30)", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
        Assert.Contains("doi = {10.5281/zenodo.1}", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
        Assert.Contains("\"version\":\"2024.1\"", _archive.Read("_site/data/datapackage.json"), StringComparison.Ordinal);
        _archive.Correct(14);
        _archive.Build();
        // Of other data than those that have the identifier.
        Assert.Contains("版本 2024.1+2024-06-30. ", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
        Assert.DoesNotContain("zenodo", _archive.Read("_site/" + Page2022), StringComparison.Ordinal);
        Assert.Contains("10.5281/zenodo.1", _archive.Read("_site/releases/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_makes_nothing_again_where_nothing_changed_and_the_same_as_from_nothing_where_something_did()
    {
        _archive.Build();
        Twice();
        _archive.Build();
        Assert.True(_archive.Build().IsAsBefore);
        _archive.Correct(15);
        _archive.Build();
        _archive.Correct(16);
        // The data were others than the release's before, so that no citation changes.
        Assert.True(_archive.Build().Written!.Unchanged > 100);
        _archive.Release("2024.3");
        _archive.Build();
        _archive.Build("_other", clean: true);
        var (site, other) = (_archive.Site("_site"), _archive.Site("_other"));
        Assert.Equal(other.Where(file => !file.Key.StartsWith(".govarchive", StringComparison.Ordinal)),
            site.Where(file => !file.Key.StartsWith(".govarchive", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2024.2", "\nreports: 3", "\nreports: 4")]
    [InlineData("2024.2", "\nbodies: 2", "\nbodies: 3")]
    [InlineData("2024.2", "\ncells: 10", "\ncells: 11")]
    [InlineData("2024.2", "  transcribed: 7", "  transcribed: 6")]
    [InlineData("2024.2", "  correction: 1\n", "")]
    [InlineData("2024.1", "  reports_added: 3", "  reports_added: 2")]
    [InlineData("2024.1", "data_sha256: \"", "data_sha256: \"x")]
    public void What_is_edited_in_a_release_is_told(string version, string before, string now)
    {
        Twice();
        var (file, findings) = ($"content/releases/{version}.yml", new List<Diagnostics.Finding>());
        var text = _archive.Read(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        _archive.Write(file, text.Replace(before, now, StringComparison.Ordinal));
        Assert.Empty(ReleaseHistory.Load(_archive.Layout, findings).All);
        Assert.Equal((Diagnostics.FindingCodes.ReleaseDamaged, file), (findings.Single().Code, findings[0].Place.File));
    }

    [Fact]
    public void Of_releases_of_one_day_the_feed_has_the_greatest_number_first()
    {
        Twice();
        _archive.Release("2024.10");
        _archive.Build();
        var feed = _archive.Read("_site/releases.xml");
        Assert.InRange(
            feed.IndexOf("releases/2024.10/<", StringComparison.Ordinal), 0, feed.IndexOf("releases/2024.2/<", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_release_writes_reads_back()
    {
        Twice();
        var findings = new List<Diagnostics.Finding>();
        var history = ReleaseHistory.Load(_archive.Layout, findings);
        Assert.Empty(findings);
        var archive = ArchiveLoader.Load(_archive.Layout, ArchiveLoader.LoadRegister(_archive.Layout, findings), findings);
        var (record, own) = (history.ReadNumbers(), ArchiveRecord.Of(archive, DataReader.Own.Reading));
        Assert.Equal(own.Reports, record.Reports);
        Assert.Empty(ArchiveChanges.Between(record, own).All);
        var report = archive.Reports.First(report => report.Key == new ReportKey("yunxi-shiliju", 2022));
        Assert.Equal(
            report.Figures.ToDictionary(entry => entry.Key, entry => RecordedCell.Of(entry.Value)),
            record.CellsOf(record.Find(report.Key)!));
        Assert.Equal(["2024.1", "2024.2"], history.All.Select(release => release.Version.Text));
        Assert.Equal(3, history.ReadChanges()[0].All.Length);
    }

    // A number typed in anew, with six that are not there any more, and one corrected.
    private void Twice()
    {
        _archive.Release("2024.1");
        _archive.ChangeSource(13);
        _archive.Correct(14);
        _archive.Release("2024.2");
    }
}
