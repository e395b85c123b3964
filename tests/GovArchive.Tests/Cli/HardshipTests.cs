using System.Diagnostics;
using GovArchive.Archives;
using GovArchive.Output;

namespace GovArchive.Tests.Cli;

/// <summary>
/// Where a site cannot be written, or another run is at it, the one that is there stays whole, and the program says why.
/// </summary>
[Trait("Stage", "Process")]
public sealed class HardshipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(
        Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Cli", "archive"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("import")]
    [InlineData("add", "report.txt")]
    public void Two_runs_on_one_archive_are_one_too_many(params string[] arguments)
    {
        _folder.Write("report.txt", "报告");
        using (ArchiveRun.Begin(new ArchiveLayout(_folder.Path), []))
        {
            var (exit, said) = CommandLineRun.Run(_folder.Path, arguments);
            Assert.Equal(1, exit);
            Assert.Contains("error GA1432: another govarchive is at work here", said, StringComparison.Ordinal);
            Assert.False(Directory.Exists(_folder["_site"]));
        }
        if (arguments[0] != "add") Assert.Equal(0, CommandLineRun.Run(_folder.Path, arguments).Exit);
    }

    [Fact]
    public void Two_runs_on_one_output_folder_are_one_too_many()
    {
        using var other = new TemporaryFolder().With(_folder.Path);
        using var output = new TemporaryFolder();
        using (OutputFolder.Open(output["site"], "site", []))
            Assert.Contains("GA1432", CommandLineRun.Run(other.Path, "build", "--output", output["site"]).Said, StringComparison.Ordinal);
        Assert.Equal(0, CommandLineRun.Run(other.Path, "build", "--output", output["site"]).Exit);
    }

    [Fact]
    public void A_file_that_may_not_grow_that_large_changes_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "limits of file sizes are set by bash here");
        var site = Built();
        ChangeEverything();
        // Without the ignored signal the system would end the process; the runtime's own files in memory count as files too.
        var (exit, said) = CommandLineRun.RunBy(
            "trap '' XFSZ; ulimit -f 3; DOTNET_EnableWriteXorExecute=0 exec dotnet \"$0\" \"$@\"", _folder.Path, "build", "--no-import");
        Assert.Contains("error GA1421: cannot be written", said, StringComparison.Ordinal);
        Assert.Equal(1, exit);
        Assert.Equal(site, _folder.Snapshot("_site"));
        Assert.Equal(0, CommandLineRun.Run(_folder.Path, "build", "--no-import").Exit);
        Assert.NotEqual(site, _folder.Snapshot("_site"));
    }

    [Fact]
    public void A_full_disk_or_a_read_only_one_changes_nothing()
    {
        Directory.CreateDirectory(_folder["disk"]);
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Shell($"mount -t tmpfs -o size=16m none {_folder["disk"]}"), "no small disk can be mounted here");
        try
        {
            string[] build = ["build", "--no-import", "--output", _folder["disk/site"]];
            Assert.Equal(0, CommandLineRun.Run(_folder.Path, build).Exit);
            var site = _folder.Snapshot("disk/site");
            ChangeEverything();
            File.WriteAllBytes(_folder["disk/filling"], new byte[new DriveInfo(_folder["disk"]).AvailableFreeSpace - (32 << 10)]);
            Fails(build, site);
            File.Delete(_folder["disk/filling"]);
            Assert.True(Shell($"mount -o remount,ro {_folder["disk"]}"));
            Fails(build, site);
            Assert.True(Shell($"mount -o remount,rw {_folder["disk"]}"));
            var (exit, said) = CommandLineRun.Run(_folder.Path, build);
            Assert.True(exit == 0, said);
            Assert.NotEqual(site, _folder.Snapshot("disk/site"));
        }
        finally
        {
            Shell($"umount {_folder["disk"]}");
        }
    }

    [Fact]
    public void A_folder_that_may_not_be_written_changes_nothing()
    {
        var site = Built();
        ChangeEverything();
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Shell($"chattr +i {_folder["_site/agencies/yunxi-shiliju"]}"),
            "no folder can be protected from this user here");
        try
        {
            Fails(["build", "--no-import"], site, "_site");
        }
        finally
        {
            Shell($"chattr -i {_folder["_site/agencies/yunxi-shiliju"]}");
        }
    }

    private void Fails(string[] build, SortedDictionary<string, string> site, string folder = "disk/site")
    {
        var (exit, said) = CommandLineRun.Run(_folder.Path, build);
        Assert.Contains("error GA1421: cannot be written", said, StringComparison.Ordinal);
        Assert.Equal(1, exit);
        Assert.Equal(site, _folder.Snapshot(folder));
    }

    private SortedDictionary<string, string> Built()
    {
        Assert.Equal(0, CommandLineRun.Run(_folder.Path, "build", "--no-import").Exit);
        return _folder.Snapshot("_site");
    }

    // The title is in the feeds, the layouts are in every page.
    private void ChangeEverything()
    {
        File.WriteAllText(_folder["site.yml"], File.ReadAllText(_folder["site.yml"]).Replace("示例档案", "另一档案", StringComparison.Ordinal));
        foreach (var layout in Directory.GetFiles(_folder["themes/tiny/layouts"])) File.AppendAllText(layout, "<!-- changed -->\n");
    }

    private static bool Shell(string line)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", line + " 2>/dev/null"]))!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
