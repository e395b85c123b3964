using System.Globalization;

namespace GovArchive.Tests.Cli;

/// <summary>
/// The real program is killed (SIGKILL) at fifty moments, 25 of a build and 25 of an import, drawn with a fixed seed: some counted from its
/// start, some from when it begins to prepare files, some from when it begins to put them in place. Moments are counted in looks at what it
/// does, as many as a run that is left alone gets. What is promised at each:
/// <para>
/// Build. Without <c>.govarchive-ready</c> in the site's folder the site is byte for byte the old one or the new one. With it all of the
/// new site is on the disk, every file in place is the old or the new one, whole, and the next run, before anything else, moves the rest.
/// In both cases the next run makes the new site, the very bytes of a run that was not disturbed, and leaves no temporary file.
/// </para>
/// <para>
/// Import. Every data file is the old or the new one, whole. Both files of a report are of one kind, or the second is ready beside the
/// first as <c>.govarchive-then</c>, and the next run moves it. The next run makes all of them new and leaves no temporary file.
/// </para>
/// </summary>
[Trait("Stage", "Process")]
[Collection(OneAtATime.Name)]
public sealed class KilledRunTests : IDisposable
{
    private const int Moments = 25;
    private const int Reports = 16;

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(
        Path.Combine(Cases.Root, "tests", "GovArchive.Tests", "Cli", "archive"));
    private readonly Random _random = new(20261121);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_site_is_the_old_or_the_new_one_and_the_next_run_makes_it_new()
    {
        var (sites, build) = (new SortedDictionary<string, string>[2], new WatchedRun(
            _folder.Path, ["build", "--no-import"],
            () => Directory.Exists(_folder["_site/.govarchive-next"]), () => Directory.Exists(_folder["_site/.govarchive-ready"])));
        foreach (var version in new[] { 0, 1 })
        {
            Settings(version);
            build.LeaveAlone();
            sites[version] = Site();
        }
        Assert.NotEqual(sites[0], sites[1]);
        var (unfinished, version_) = (0, 1);
        for (var moment = 0; moment < Moments; moment++)
        {
            var (old, target) = (sites[version_], sites[1 - version_]);
            Settings(1 - version_);
            build.Kill(moment, _random.NextDouble());
            var found = Site();
            if (Directory.Exists(_folder["_site/.govarchive-ready"]))
            {
                unfinished++;
                Assert.All(found, file =>
                    Assert.True(old.GetValueOrDefault(file.Key) == file.Value
                        || target.GetValueOrDefault(file.Key) == file.Value,
                            $"moment {moment}: {file.Key} is neither the old nor the new file"));
            }
            else Assert.True(
                found.SequenceEqual(old) || found.SequenceEqual(target), $"moment {moment}: the site is neither the old nor the new one");
            Run("build", "--no-import");
            Assert.Equal(target, Site());
            Assert.DoesNotContain(
                Directory.GetFileSystemEntries(_folder["_site"], "*", SearchOption.AllDirectories),
                path => Path.GetFileName(path) is ".govarchive-next" or ".govarchive-ready" or ".govarchive-probe");
            version_ = 1 - version_;
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{Moments} kills, {unfinished} of them while files were put in place");
    }

    [Fact]
    public void Data_files_are_old_or_new_and_the_next_run_makes_them_new()
    {
        var data = new SortedDictionary<string, string>[2];
        Sources(0);
        Run("import");
        data[0] = _folder.Snapshot("content/data");
        var first = _folder[$"content/data/yunxi-shiliju/{2023 - Reports + 1}.csv"];
        var before = File.GetLastWriteTimeUtc(first);
        var import = new WatchedRun(
            _folder.Path, ["import"], () => File.GetLastWriteTimeUtc(first) != before,
            () => Directory.GetFiles(_folder["content/data/yunxi-shiliju"], "*.govarchive-then").Length > 0);
        Sources(1);
        import.LeaveAlone();
        data[1] = _folder.Snapshot("content/data");
        Assert.NotEqual(data[0], data[1]);
        var current = 1;
        for (var moment = 0; moment < Moments; moment++)
        {
            var (old, target) = (data[current], data[1 - current]);
            Sources(1 - current);
            before = File.GetLastWriteTimeUtc(first);
            import.Kill(moment, _random.NextDouble());
            var found = _folder.Snapshot("content/data");
            foreach (var (path, hash) in found.Where(file => !file.Key.Contains(".govarchive-", StringComparison.Ordinal)))
            {
                Assert.True(old[path] == hash || target[path] == hash, $"moment {moment}: {path} is neither the old nor the new file");
                var (other, then) = (path[..^4] + ".yml", path + ".yml.govarchive-then");
                if (path.EndsWith(".csv", StringComparison.Ordinal) && old[path] != target[path]
                    && (old[path] == hash) != (old[other] == found[other]))
                    Assert.True(target[other] == found.GetValueOrDefault(then),
                        $"moment {moment}: {other} belongs to another {path}, and its own is not there");
            }
            Assert.Equal(target.Keys, found.Keys.Where(path => !path.Contains(".govarchive-", StringComparison.Ordinal)));
            Run("import");
            Assert.Equal(target, _folder.Snapshot("content/data"));
            current = 1 - current;
        }
    }

    private void Run(params string[] arguments)
    {
        var (exit, output, errors) = CommandLineRun.RunHere(_folder.Path, arguments);
        Assert.True(exit == 0, output + errors);
    }

    // What visitors see: neither the list, nor the lock, nor what is prepared.
    private SortedDictionary<string, string> Site()
    {
        var files = _folder.Snapshot("_site");
        foreach (var own in files.Keys.Where(
            path => path.StartsWith(".govarchive-", StringComparison.Ordinal)
                || path.EndsWith("/.govarchive-probe", StringComparison.Ordinal)).ToArray()) files.Remove(own);
        return files;
    }

    // The title is in the feeds, the layouts are in every page; a page of the first version is not in the second, and the other way round.
    private void Settings(int version)
    {
        var settings = File.ReadAllLines(_folder["site.yml"]).Where(line => !line.StartsWith("title:", StringComparison.Ordinal))
            .Prepend($"title: 示例档案{version}");
        File.WriteAllLines(_folder["site.yml"], settings);
        foreach (var layout in Directory.GetFiles(_folder["themes/tiny/layouts"]))
            File.WriteAllText(layout, File.ReadAllText(layout).Split("<!-- version")[0] + $"<!-- version {version} -->\n");
        File.Delete(_folder[$"content/pages/only{1 - version}.md"]);
        _folder.Write($"content/pages/only{version}.md", $"---\ntitle: 第{version}版\n---\n正文\n");
    }

    private void Sources(int version)
    {
        for (var year = 2023 - Reports + 1; year <= 2023; year++)
            _folder.Write($"content/sources/yunxi-shiliju/{year}.figures.csv", string.Create(
                CultureInfo.InvariantCulture,
                $"# 云溪县示例局 {year}; edition 2021; typed in\ncell,value\ndisclosure/licences/decisions,{10 + version}\nrequests/granted/business,{version}\n"));
    }
}
