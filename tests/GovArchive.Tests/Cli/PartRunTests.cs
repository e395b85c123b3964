using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Incremental;
using GovArchive.Publishing;

namespace GovArchive.Tests.Cli;

/// <summary>Four processes, at once in one archive or each in a copy of its own, make byte for byte what one makes alone.</summary>
[Trait("Stage", "Process")]
public sealed class PartRunTests : IDisposable
{
    private const int Parts = 4;

    private readonly TemporaryFolder _folder = Sample();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Four_processes_build_the_site_that_one_builds()
    {
        using var alone = Sample();
        string[] address = ["--base-url", "https://example.org/some-repo/"];
        Run(alone, ["build", "--no-import", .. address]);
        AtOnce(number => (_folder, ["build", "--shard", $"{number}/{Parts}", .. address]));
        var merged = Run(
            _folder,
            ["merge", .. Enumerable.Range(1, Parts).Reverse().Select(number => $"_site-part-{number}-of-{Parts}"), "--check-links"]);
        Assert.Matches("Followed [0-9]{4,} links", merged);
        Assert.Equal(Site(alone, "_site"), Site(_folder, "_site"));
        // The next build takes what was joined for its own.
        Assert.Contains("0 written", Run(_folder, ["build", .. address]), StringComparison.Ordinal);
        Assert.Contains("as before: 0 errors, 14 warnings", Run(_folder, ["build", .. address]), StringComparison.Ordinal);
        // A part is made again only where something changed.
        Assert.Contains(" 0 written", Run(_folder, ["build", "--shard", $"2/{Parts}", .. address]), StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_with_copies_of_the_archive_build_the_site_that_one_builds()
    {
        using var alone = Sample();
        Run(alone, ["build", "--no-import"]);
        for (var number = 1; number <= 3; number++)
        {
            using var machine = Sample();
            Run(machine, ["build", "--shard", $"{number}/3"]);
            foreach (var file in Directory.GetFiles(machine[$"_site-part-{number}-of-3"], "*", SearchOption.AllDirectories))
                _folder.Write(Path.Combine("parts", Path.GetRelativePath(machine.Path, file)), File.ReadAllBytes(file));
        }
        Run(_folder, ["merge", "--output", "joined", .. Enumerable.Range(1, 3).Select(number => $"parts/_site-part-{number}-of-3")]);
        Assert.Equal(Site(alone, "_site"), Site(_folder, "joined"));
    }

    [Fact]
    public void Four_processes_import_what_one_imports()
    {
        var expected = _folder.Snapshot("content/data");
        Directory.Delete(_folder["content/data"], recursive: true);
        AtOnce(number => (_folder, ["import", "--shard", $"{number}/{Parts}"]));
        Assert.Equal(expected, _folder.Snapshot("content/data"));
        Assert.Contains("13 unchanged", Run(_folder, ["import"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_with_copies_of_the_archive_import_what_one_imports()
    {
        var expected = _folder.Snapshot("content/data");
        Directory.Delete(_folder["content/data"], recursive: true);
        var machines = Enumerable.Range(0, Parts).Select(_ => new TemporaryFolder().With(_folder.Path)).ToArray();
        AtOnce(number => (machines[number - 1], ["import", "--shard", $"{number}/{Parts}", "--output", _folder[$"part-{number}"]]));
        foreach (var machine in machines) machine.Dispose();
        Assert.Empty(_folder.Snapshot("content/data"));
        Run(_folder, ["merge", "part-1", "part-2", "part-3", "part-4"]);
        Assert.Equal(expected, _folder.Snapshot("content/data"));
        Assert.Contains("13 unchanged", Run(_folder, ["import"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_work_at_once_and_whole_runs_alone()
    {
        var layout = new ArchiveLayout(_folder.Path);
        using (ArchiveRun.Begin(layout, [], new Shard(1, Parts)))
        {
            Assert.Contains("GA1432", Refused("import"), StringComparison.Ordinal);
            Assert.Contains("GA1432", Refused("merge", "content"), StringComparison.Ordinal);
            Assert.Contains("GA1432", Refused("build", "--shard", "1/4"), StringComparison.Ordinal);
            Run(_folder, ["import", "--shard", "2/4"]);
        }
        using (ArchiveRun.Begin(layout, [])) Assert.Contains("GA1432", Refused("import", "--shard", "2/4"), StringComparison.Ordinal);
        Run(_folder, ["import"]);
    }

    [Fact]
    public void What_a_killed_part_left_half_done_is_set_right_by_its_own_part_or_by_a_whole_run()
    {
        var layout = new ArchiveLayout(_folder.Path);
        foreach (var next in new Shard?[] { null, new(1, 1) })
        {
            var (agency, second) = ("content/data/yunxi-xinju", "content/data/yunxi-xinju/2023.csv.yml.govarchive-then");
            _folder.Write($"{agency}/2023.csv", "new").Write($"{agency}/2023.yml", "old").Write(second, "new");
            // As if it had been killed: it leaves without saying that it is done.
            using (ArchiveRun.Begin(layout, [FindingCodes.WriteFailed.At(new Place("x"), "x")], new Shard(2, 3))) { }
            using (ArchiveRun.Begin(
                layout, [], new Shard(Enumerable.Range(1, 2).First(number => !new Shard(number, 2).Holds("yunxi-xinju")), 2))) { }
            Assert.Equal("old", File.ReadAllText(_folder[$"{agency}/2023.yml"]));
            using (ArchiveRun.Begin(layout, [], next)) { }
            Assert.Equal("new", File.ReadAllText(_folder[$"{agency}/2023.yml"]));
            Assert.False(File.Exists(_folder[second]));
        }
    }

    // GA1457: a part that may be made of old files and new ones is never joined.
    [Fact]
    public void An_archive_that_changes_meanwhile_is_told()
    {
        var (layout, findings) = (new ArchiveLayout(_folder.Path), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var (site, import) = (SiteInputs.Of(layout, config).Whole, SiteInputs.OfImport(layout));
        Assert.True(SiteInputs.StillAre(site, SiteInputs.Of(layout, config).Whole, findings)
            && SiteInputs.StillAre(import, SiteInputs.OfImport(layout), findings));
        Assert.Empty(findings);
        _folder.Write("content/sources/yunxi/2023.txt", "报告");
        Assert.True(SiteInputs.StillAre(site, SiteInputs.Of(layout, config).Whole, findings));
        Assert.False(SiteInputs.StillAre(import, SiteInputs.OfImport(layout), findings));
        _folder.Write("content/corrections/x.yml", "");
        Assert.False(SiteInputs.StillAre(site, SiteInputs.Of(layout, config).Whole, findings));
        Assert.Equal(["GA1457", "GA1457"], findings.Select(finding => finding.Code.Id));
    }

    private static TemporaryFolder Sample() => new TemporaryFolder().With(Cases.Sample);

    private static void AtOnce(Func<int, (TemporaryFolder Folder, string[] Arguments)> part)
    {
        var processes = Enumerable.Range(1, Parts).Select(part).Select(run => CommandLineRun.Start(run.Folder.Path, run.Arguments))
            .ToArray();
        var said = processes.Select(
            process => (Output: process.StandardOutput.ReadToEndAsync(), Errors: process.StandardError.ReadToEndAsync())).ToArray();
        foreach (var (process, streams) in processes.Zip(said))
            using (process)
            {
                process.WaitForExit();
                Assert.True(process.ExitCode == 0, streams.Output.Result + streams.Errors.Result);
            }
    }

    private static string Run(TemporaryFolder folder, string[] arguments)
    {
        var (exit, said) = CommandLineRun.Run(folder.Path, arguments);
        Assert.True(exit == 0, said);
        return said;
    }

    private string Refused(params string[] arguments)
    {
        var (exit, said) = CommandLineRun.Run(_folder.Path, arguments);
        Assert.Equal(1, exit);
        return said;
    }

    // With the list of files, without the lock.
    private static SortedDictionary<string, string> Site(TemporaryFolder folder, string name)
    {
        var files = folder.Snapshot(name);
        files.Remove(".govarchive-lock");
        Assert.Contains(".govarchive-files", files.Keys);
        Assert.True(files.Count > 400);
        return files;
    }
}
