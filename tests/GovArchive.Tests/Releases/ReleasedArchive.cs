using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Releases;
using GovArchive.Runs;
using GovArchive.Upkeep;

namespace GovArchive.Tests.Releases;

/// <summary>A small archive that is released, changed and built.</summary>
internal sealed class ReleasedArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Cli", "archive"))
        .With(Path.Combine(Cases.Root, "themes", "default"), "themes/default")
        .With(Path.Combine(Cases.Sample, "content", "pages"), "content/pages")
        .Write(ArchiveLayout.ReaderName, DataReader.Text());

    public ReleasedArchive() => Write(
        "site.yml",
        "title: 示例档案\nlanguage: zh-Hans\nlanguages: [zh-Hans, en]\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n"
            + "base_url: https://example.org/a/\n");

    public ArchiveLayout Layout => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    public void Write(string path, string text) => _folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(_folder[path]);

    public bool Has(string path) => File.Exists(_folder[path]) || Directory.Exists(_folder[path]);

    public SortedDictionary<string, string> Site(string folder) => _folder.Snapshot(folder);

    /// <summary>12 in the first version of it, another number in the second one.</summary>
    public void ChangeSource(int value)
    {
        Write(
            "content/sources/yunxi-shiliju/2023.figures.csv",
            $"# 云溪县示例局 2023; edition 2021; typed in\ncell,value\ndisclosure/licences/decisions,{value}\nrequests/granted/total,3\n");
        Assert.Equal(1, Import.Run(Layout, new ImportSettings(), []).Imported!.Written);
    }

    public void Rename(string from, string to)
    {
        var findings = new List<Finding>();
        var plan = AgencyChanges.Rename(Layout, ArchiveLoader.LoadRegister(Layout, findings), from, to, findings);
        Assert.True(ChangeRun.Run(Layout, plan, findings));
        Assert.Empty(findings);
    }

    public void Correct(int value, string agency = "yunxi-shiliju") => Write(
        $"content/corrections/{agency}-2022.yml",
        $"[{{cell: disclosure/licences/decisions, printed: 12, corrected: {value}, reason: 示例}}]");

    public Release Release(string version, string? doi = null)
    {
        var findings = new List<Finding>();
        var run = MakeRelease.Run(Layout, new ReleaseSettings(ReleaseVersion.Parse(version)!, Doi: doi), findings);
        Assert.Empty(findings);
        return run.Release!;
    }

    public BuildRun Build(string folder = "_site", bool clean = false)
    {
        var findings = new List<Finding>();
        var run = GovArchive.Runs.Build.Run(Layout, new BuildSettings(_folder[folder], folder, Clean: clean, ChecksLinks: true), findings);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return run;
    }
}
