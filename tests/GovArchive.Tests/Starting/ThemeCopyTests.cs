using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Rendering;
using GovArchive.Runs;
using GovArchive.Starting;

namespace GovArchive.Tests.Starting;

/// <summary>One file of the built-in theme is changed in a theme of one's own, and all others stay the program's.</summary>
public sealed class ThemeCopyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ArchiveLayout _layout;

    public ThemeCopyTests()
    {
        _layout = new ArchiveLayout(_folder.Path);
        NewArchive.Write(
            _folder.Path, "archive", new NewArchiveSettings(
                "档案", "馆", "", ["zh-Hans"], "CC0 1.0", null, null, new DateOnly(2026, 1, 2), HasSample: true), []);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_theme_in_the_program_is_the_one_of_the_repository() =>
        Assert.Equal(
            Directory.GetFiles(Path.Combine(Cases.Root, "themes", "default"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Path.Combine(Cases.Root, "themes", "default"), path).Replace('\\', '/'))
                .Where(path => path != "README.md").Order(StringComparer.Ordinal),
            BuiltInTheme.Source.Files.Keys);

    [Fact]
    public void A_copied_file_that_is_changed_shows_on_every_page()
    {
        var copied = ThemeCopy.Write(_layout, "ours", "base.sbn-html", []);
        Assert.Equal(new ThemeCopy("ours", "themes/ours/partials/base.sbn-html", IsNew: true), copied);
        Replace("themes/ours/partials/base.sbn-html", "<body>", "<body class=\"ours\">");
        File.AppendAllText(_folder["site.yml"], "theme: ours\n");
        var findings = new List<Finding>();

        Build.Run(_layout, new BuildSettings(_folder["_site"], "_site"), findings);

        Assert.Empty(findings);
        Assert.Contains("<body class=\"ours\">", File.ReadAllText(_folder["_site/agencies/index.html"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["_site/assets/styles.css"]));
    }

    [Fact]
    public void A_changed_file_is_not_overwritten()
    {
        ThemeCopy.Write(_layout, "ours", "assets/site.css", []);
        File.WriteAllText(_folder["themes/ours/assets/site.css"], "own");
        var findings = new List<Finding>();

        Assert.Null(ThemeCopy.Write(_layout, "ours", "site.css", findings));

        Assert.Equal(FindingCodes.ThemeFileThere, findings.Single().Code);
        Assert.Equal("own", File.ReadAllText(_folder["themes/ours/assets/site.css"]));
    }

    [Theory]
    [InlineData("../../site.yml")]
    [InlineData("theme.yml")]
    [InlineData("nothing.css")]
    public void What_is_no_file_of_the_theme_is_refused(string file)
    {
        var findings = new List<Finding>();

        Assert.Null(ThemeCopy.Write(_layout, "ours", file, findings));

        Assert.Equal(FindingCodes.ThemeFileUnknown, findings.Single().Code);
        Assert.False(Directory.Exists(_folder["themes"]));
    }

    private void Replace(string path, string old, string now) =>
        File.WriteAllText(_folder[path], File.ReadAllText(_folder[path]).Replace(old, now, StringComparison.Ordinal));
}
