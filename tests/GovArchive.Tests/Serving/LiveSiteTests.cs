using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;
using GovArchive.Serving;
using GovArchive.Starting;

namespace GovArchive.Tests.Serving;

/// <summary>What is served is what a build would write, at the start and after every change.</summary>
public sealed class LiveSiteTests : IDisposable
{
    private const string Body = "songshishijiaoyuju";
    private const string Page = $"agencies/{Body}/2024/index.html";
    private const string Correction = $"content/corrections/{Body}-2024.yml";

    private readonly TemporaryFolder _folder = new();
    private readonly ArchiveLayout _layout;
    private readonly LiveSite _live;

    public LiveSiteTests()
    {
        _layout = new ArchiveLayout(_folder.Path);
        NewArchive.Write(
            _folder.Path, "archive", new NewArchiveSettings(
                "档案", "馆", "", ["zh-Hans", "en"], "CC0 1.0", null, "https://example.org/a/", new DateOnly(2026, 1, 2), HasSample: true),
            []);
        // The files that are not made while a site is served.
        File.AppendAllText(_folder["site.yml"], "heavy_downloads_up_to: 0\noriginals: true\n");
        _folder.Write("content/static/.well-known.txt", "x").Write("content/static/files/CNAME.txt", "example.org");
        _folder.Write("content/agencies.yml", File.ReadAllText(_folder["content/agencies.yml"])
            .Replace("    aliases: [市政府办]", "    aliases: [市政府办]\n    former_ids: [songshishizhengfuban]", StringComparison.Ordinal));
        _live = new LiveSite(_layout, workers: 2);
        _live.Load();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_of_a_build_is_served_byte_for_byte()
    {
        var findings = new List<Finding>();
        Build.Run(_layout, new BuildSettings(_folder["_site"], "_site"), findings);
        Assert.Empty(findings);
        var paths = Directory.GetFiles(_folder["_site"], "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_folder["_site"], path).Replace('\\', '/')).Where(path => !path.StartsWith('.')).ToArray();
        Assert.True(paths.Length > 300);

        // The data page and what describes the files say up to how many reports the others are made.
        Assert.Equal(
            [], paths.Where(path => !Same(path)).Where(path => path is not ("data/index.html" or "en/data/index.html")));

        bool Same(string path) =>
            _live.Files!.Find(path) is { } file && file.Bytes.Span.SequenceEqual(File.ReadAllBytes(_folder["_site/" + path]));
    }

    [Fact]
    public void Without_an_address_the_missing_page_leads_to_the_root_of_the_server()
    {
        var settings = File.ReadAllText(_folder["site.yml"]);
        _folder.Write("site.yml", settings.Replace("base_url:", "# base_url:", StringComparison.Ordinal));
        _live.Update(LiveChange.Of("site.yml"));
        Assert.Contains("href=\"/assets/styles.css", Text("404.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"./", Text("404.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_page_says_that_large_files_are_not_made_here()
    {
        Assert.Contains("本机预览时不生成", Text("data/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("-1 份", Text("data/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_of_a_page_of_ones_own_that_leads_nowhere_is_told()
    {
        _folder.Write("content/pages/own.md", "---\ntitle: 甲\n---\n[乙](../none/)\n");
        _live.Update(LiveChange.Of("content/pages/own.md"));
        var finding = _live.Findings.Single();
        Assert.Equal((FindingCodes.PageLinkNowhere, "content/pages/own.md", 4), (finding.Code, finding.Place.File, finding.Place.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("agencies")]
    [InlineData("agencies/")]
    [InlineData("../site.yml")]
    [InlineData("agencies/../../site.yml")]
    [InlineData("/etc/passwd")]
    [InlineData("agencies/nobody/index.html")]
    [InlineData("agencies/nobody.csv")]
    public void Nothing_else_is(string path) => Assert.Null(_live.Files!.Find(path));

    [Fact]
    public void A_correction_shows_and_goes()
    {
        var before = Text(Page);
        _folder.Write(Correction, "- cell: requests/received/total\n  printed: 13\n  corrected: 471\n  reason: 试\n");
        _live.Update(LiveChange.Of(Correction));
        Assert.Contains("471", Text(Page), StringComparison.Ordinal);
        Assert.Equal(Anew(), Text(Page));
        Assert.Empty(_live.Findings);

        File.Delete(_folder[Correction]);
        _live.Update(LiveChange.Of(Correction));
        Assert.Equal(before, Text(Page));
    }

    [Fact]
    public void A_changed_source_is_imported_and_a_new_one_has_its_page()
    {
        var source = $"content/sources/{Body}/2024.html";
        var text = File.ReadAllText(_folder[source]);
        _folder.Write(source, text.Replace("<td>126</td>", "<td>999</td>", StringComparison.Ordinal)
            .Replace("<td colspan=\"3\">126</td>", "<td colspan=\"3\">999</td>", StringComparison.Ordinal));
        _folder.Write($"content/sources/{Body}/2023.html", text.Replace("2024年", "2023年", StringComparison.Ordinal));

        _live.Update(LiveChange.Of(source));
        _live.Update(LiveChange.Of($"content/data/{Body}/2024.csv").And(LiveChange.Of($"content/data/{Body}/2023.yml")));
        _live.Take(_live.Check()());

        Assert.Contains("999", Text(Page), StringComparison.Ordinal);
        Assert.Equal(Anew(), Text(Page));
        Assert.NotNull(_live.Files!.Find($"agencies/{Body}/2023/index.html"));
    }

    [Fact]
    public void What_is_broken_is_told_and_what_is_mended_is_served_again()
    {
        var good = File.ReadAllText(_folder["site.yml"]);
        _folder.Write("site.yml", "title: [");
        _live.Update(LiveChange.Of("site.yml"));
        Assert.Null(_live.Files);
        Assert.Equal("site.yml", _live.Findings.Single().Place.File);

        _folder.Write("site.yml", good.Replace("title: \"档案\"", "title: \"改名\"", StringComparison.Ordinal));
        _live.Update(LiveChange.Of("site.yml"));
        Assert.Empty(_live.Findings);
        Assert.Contains("改名", Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site.yml", "frame")]
    [InlineData("content/pages/about.md", "frame")]
    [InlineData("themes/ours/theme.yml", "frame")]
    [InlineData("content/releases/2026.1.yml", "frame")]
    [InlineData("content/agencies.yml", "frame everything sources")]
    [InlineData("content/corrections", "frame everything sources")]
    [InlineData("content/data/a", "a")]
    [InlineData("content/sources/a", "sources")]
    [InlineData("content/sources/a/2024.txt", "sources")]
    [InlineData("content/data/a/2024.csv", "a")]
    [InlineData("content/corrections/110000-a-2024.yml", "110000-a")]
    [InlineData("_site/index.html", "")]
    [InlineData(".govarchive/lock", "")]
    [InlineData("content/data/reader.yml", "")]
    public void A_file_changes_what_is_made_of_it(string path, string what)
    {
        var change = LiveChange.Of(path);
        var parts = new[] { change.Frame ? "frame" : "", change.Everything ? "everything" : "", change.Sources ? "sources" : "" }
            .Concat(change.Agencies).Where(part => part.Length > 0);
        Assert.Equal(what, string.Join(' ', parts));
        Assert.Equal(what.Length == 0, change.IsNone);
    }

    // As by somebody who starts now.
    private string Anew()
    {
        var live = new LiveSite(_layout, workers: 1);
        live.Load();
        return Encoding.UTF8.GetString(live.Files!.Find(Page)!.Bytes.Span);
    }

    private string Text(string path) => Encoding.UTF8.GetString(_live.Files!.Find(path)!.Bytes.Span);
}
