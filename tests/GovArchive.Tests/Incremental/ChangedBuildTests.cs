using System.Globalization;
using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Incremental;
using GovArchive.Output;
using GovArchive.Publishing;
using GovArchive.Sites;

namespace GovArchive.Tests.Incremental;

/// <summary>After any change a build that remembers the one before leaves the bytes that a build from nothing makes.</summary>
public sealed class ChangedBuildTests : IDisposable
{
    private const int Bodies = 10;
    private const string First = "230110-gongyexinxijua";

    private readonly TemporaryFolder _folder = new();
    private readonly ArchiveLayout _layout;

    public ChangedBuildTests()
    {
        _layout = new ArchiveLayout(_folder.Path);
        foreach (var path in new[] { "site.yml", "content", "themes" }) Copy(path);
        Replace("site.yml", "languages: [zh-Hans, en]", "languages: [zh-Hans]");
        // Enough bodies of one kind that each shows where the middle half of them is.
        for (var number = 0; number < Bodies; number++) AddBody(number);
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> Seeds => [1];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_edits_leave_what_a_build_from_nothing_makes(int seed)
    {
        var random = new Random(seed);
        (string Name, Action<Random> Do)[] edits =
        [
            ("a figure", some => ChangeFigure(Body(some), Year(some), some.Next(1000))),
            ("a text", some => Replace(Data(Body(some), Year(some), "yml"), "title: ", $"title: 第{some.Next(100)}次改的")),
            ("a new report", some => AddYear(Body(some), 2021)),
            ("a report less", some => Remove(Body(some), 2021)),
            ("a name", some =>
                Edit(Body(some), id =>
                    Replace("content/agencies.yml", $"    name: 试验区工业信息局{Letter(id)}",
                        $"    name: 试验区工业信息局改{some.Next(100)}{Letter(id)}"))),
            ("a homepage", some =>
                Edit(Body(some), id =>
                    Replace("content/agencies.yml", $"  - id: {id}\n    name: ",
                        $"  - id: {id}\n    homepage: http://{id}.example/\n    name: "))),
            ("a former name", some =>
                Edit(Body(some), id =>
                    Replace("content/agencies.yml", $"  - id: {id}\n    name: ",
                        $"  - id: {id}\n    former_names:\n      - {{ name: 试验区旧局{some.Next(100)}, until: 2021 }}\n    name: ",
                            once: true))),
            ("where it came from", some =>
                Origin(Body(some), Year(some), $"url: https://example.org/{some.Next(100)}\n  published_at: 2024-01-{10 + some.Next(20)}")),
            ("when it was fetched", some => Origin(Body(some), Year(some), $"fetched_at: 2024-02-{10 + some.Next(18)}\n  note: 纸质")),
            ("the agency differs", some =>
                Replace(Data(Body(some), Year(some), "yml"), "\npreamble: ",
                    $"\nfindings:\n- code: GA2004\n  file: content/sources/230103-gongyexinxikejiju/2022.txt\n  line: 1\n  column: 1\n  values:\n  - 甲局\n  - 乙局{some.Next(9)}\npreamble: ",
                        once: true)),
            ("a correction", some => Correct(Body(some), 2023, some.Next(50))),
            ("no correction", some => File.Delete(_folder[$"content/corrections/{Body(some)}-2023.yml"])),
            ("who must report", some => _folder.Write(
                "content/expected.yml", $"- {{ region: 230110, kind: government, years: 2020-{2021 + some.Next(5)} }}\n")),
            ("nobody must report", _ => File.Delete(_folder["content/expected.yml"])),
            ("a word", some => Replace("themes/default/i18n/zh-Hans.yml", "  reports: ", $"  reports: 改{some.Next(10)}")),
            ("a layout", some => Replace(
                "themes/default/layouts/agency.sbn-html", "<section", $"<section data-edit=\"{some.Next(10)}\"", once: true)),
            ("a setting", some => Replace("site.yml", "publisher: ", $"publisher: 第{some.Next(10)}版")),
            ("a page", some => _folder.Write("content/pages/note.md", $"---\ntitle: 附记 {some.Next(100)}\n---\n\n内容。\n")),
            ("how many years have pages", some =>
                Replace("site.yml", "as_of: ", $"history: {1 + some.Next(3)}\nas_of: ",
                    once: !File.ReadAllText(_layout.Site).Contains("history", StringComparison.Ordinal))),
            ("a file of the site gone", some => File.Delete(_folder[$"site/agencies/{First}/index.html"])),
            ("a file of the site another", some => File.AppendAllText(_folder["site/years/index.html"], "x")),
            ("the memory damaged", some => Flip(_folder["memory"], some)),
            ("the memory lost", some => File.Delete(_folder["memory"])),
        ];
        Build("site", remembers: true);
        // What an edit leaves wrong seldom comes right with the next: every second time is enough to look.
        foreach (var two in edits.OrderBy(_ => random.Next()).ToArray().Chunk(2))
        {
            foreach (var (_, edit) in two)
            {
                edit(random);
                Build("site", remembers: true);
            }
            Build("clean", remembers: false);
            Assert.True(_folder.Snapshot("clean").SequenceEqual(_folder.Snapshot("site")),
                $"seed {seed}: after '{string.Join("' and '", two.Select(edit => edit.Name))}' the site is another than a clean build's: "
                    + string.Join(", ", Differing().Take(5)));
            Directory.Delete(_folder["clean"], recursive: true);
        }
    }

    [Fact]
    public void What_does_not_depend_on_a_change_is_not_made_again()
    {
        Build("site", remembers: true);
        // No figure that the middle half of the others follows from.
        Replace(Data(First, 2023, "yml"), "title: ", "title: 改");
        var made = Build("site", remembers: true).Where(file => file.Standing is null).Select(file => file.Path)
            .Where(path => path.StartsWith("agencies/", StringComparison.Ordinal)).ToArray();
        Assert.Contains($"agencies/{First}/2023/index.html", made);
        Assert.Contains($"agencies/{First}/index.html", made);
        Assert.Contains($"agencies/{First}.json", made);
        Assert.All(made.Where(path => path != "agencies/index.html"), path =>
            Assert.StartsWith($"agencies/{First}", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Records_of_bodies_that_did_not_change_are_taken_from_the_file_that_stands_there()
    {
        Build("site", remembers: true);
        var before = new FileInfo(_folder["site/data/figures.csv"]).Length;
        ChangeFigure(First, 2023, 500);
        var files = Build("site", remembers: true).Where(file => file.Path.StartsWith("data/figures", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            ["data/figures.csv", "data/figures-excel.csv", "data/figures.csv.gz", "data/figures.parquet"], files.Select(file => file.Path));
        Assert.All(files.Take(2), file => Assert.InRange(file.Bytes.Length, 1, before / Bodies));
        Assert.All(files, file => Assert.Equal(new FileInfo(_folder["site/" + file.Path]).Length, file.Content.Size));
    }

    // Stopped between the site's commit and its own memory's, then the edit is taken back: what is there is of the edit.
    [Fact]
    public void A_memory_older_than_the_site_is_not_believed()
    {
        Build("site", remembers: true);
        var (memory, before) = (File.ReadAllBytes(_folder["memory"]), File.ReadAllBytes(_folder[Data(First, 2023, "csv")]));
        ChangeFigure(First, 2023, 500);
        Build("site", remembers: true);
        File.WriteAllBytes(_folder["memory"], memory);
        File.WriteAllBytes(_folder[Data(First, 2023, "csv")], before);
        Build("site", remembers: true);
        Build("clean", remembers: false);
        Assert.Equal(_folder.Snapshot("clean"), _folder.Snapshot("site"));
    }

    // As the command does it; the files that it was handed.
    private List<OutputFile> Build(string name, bool remembers)
    {
        var (findings, files) = (new List<Finding>(), new List<OutputFile>());
        var config = SitePreparation.LoadConfig(_layout, findings)!;
        using var output = OutputFolder.Open(_folder[name], name, findings)!;
        var (inputs, standing) = (SiteInputs.Of(_layout, config), ExistingOutput.In(output, null));
        var archive = ArchiveLoader.Load(_layout, ArchiveLoader.LoadRegister(_layout, findings), findings);
        var theme = SitePreparation.LoadTheme(_layout, config, findings)!;
        var site = SitePreparation.Prepare(_layout, config, theme, archive, findings)!;
        var memory = remembers ? OutputCache.Open(_folder["memory"], standing, inputs, forget: false) : OutputCache.None;
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.NotNull(
            OutputWriter.Write(
                output, standing, () => inputs.Whole, SiteBuilder.Build(site, theme, findings, workers: 2, memory: memory).Select(Seen),
                clean: false, () => true, findings));
        memory.Save();
        return files;

        OutputFile Seen(OutputFile file)
        {
            files.Add(file);
            return file;
        }
    }

    private void Copy(string path)
    {
        var root = path == "themes" ? Cases.Root : Cases.Sample;
        var source = Path.Combine(root, path);
        if (File.Exists(source)) _folder.Write(path, File.ReadAllBytes(source));
        else foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            _folder.Write(Path.GetRelativePath(root, file), File.ReadAllBytes(file));
    }

    private void AddBody(int number)
    {
        var id = First[..^1] + (char)('a' + number);
        File.AppendAllText(
            _layout.Register,
            $"  - id: {id}\n    name: 试验区工业信息局{Letter(id)}\n    level: county\n    region: \"230110\"\n    sector: industry\n");
        foreach (var year in new[] { 2022, 2023 })
        {
            Write(id, year);
            ChangeFigure(id, year, number * 7 + year % 10);
        }
    }

    private void Write(string id, int year)
    {
        foreach (var extension in new[] { "csv", "txt", "yml" })
        {
            var text = File.ReadAllText(Path.Combine(Cases.Sample, "content", "data", "230103-gongyexinxikejiju", "2022." + extension));
            _folder.Write(
                Data(id, year, extension),
                text.Replace("agency: \"230103-gongyexinxikejiju\"", $"agency: \"{id}\"", StringComparison.Ordinal)
                    .Replace("\nyear: 2022", $"\nyear: {year}", StringComparison.Ordinal));
        }
    }

    private void AddYear(string id, int year) => Write(id, year);

    private void Remove(string id, int year)
    {
        foreach (var extension in new[] { "csv", "txt", "yml" }) File.Delete(_folder[Data(id, year, extension)]);
    }

    private void ChangeFigure(string id, int year, int value)
    {
        var path = Data(id, year, "csv");
        var number = value.ToString(CultureInfo.InvariantCulture);
        _folder.Write(
            path, Regex.Replace(
                File.ReadAllText(_folder[path]), "(?m)^(requests,received,(?:natural_person|total)),[0-9]*,reported,source,[^,]*,",
                $"$1,{number},reported,source,{number},"));
    }

    private void Correct(string id, int year, int value) => _folder.Write(
        $"content/corrections/{id}-{year}.yml",
        $"- cell: requests/received/total\n  printed: {Regex.Match(File.ReadAllText(_folder[Data(id, year, "csv")]), "requests,received,total,([0-9]+)").Groups[1].Value}\n  corrected: {value}\n  reason: 试\n");

    // Once for each report: a key is there once.
    private void Origin(string id, int year, string said)
    {
        if (!File.ReadAllText(_folder[Data(id, year, "yml")]).Contains("2024-", StringComparison.Ordinal))
            Replace(Data(id, year, "yml"), "\nlines_sha256: ", $"\n  {said}\nlines_sha256: ", once: true);
    }

    private static void Edit(string id, Action<string> edit) => edit(id);

    private void Replace(string path, string old, string changed, bool once = false)
    {
        var text = File.ReadAllText(_folder[path]);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at >= 0)
            _folder.Write(
                path, once ? string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length))
                    : text.Replace(old, changed, StringComparison.Ordinal));
    }

    private static void Flip(string path, Random random)
    {
        if (!File.Exists(path)) return;
        var bytes = File.ReadAllBytes(path);
        bytes[random.Next(bytes.Length)] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    private IEnumerable<string> Differing()
    {
        var (clean, site) = (_folder.Snapshot("clean"), _folder.Snapshot("site"));
        return clean.Keys.Union(site.Keys).Where(path => clean.GetValueOrDefault(path) != site.GetValueOrDefault(path));
    }

    private static string Data(string id, int year, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"content/data/{id}/{year}.{extension}");

    private static string Body(Random random) => First[..^1] + (char)('a' + random.Next(Bodies));

    private static int Year(Random random) => 2022 + random.Next(2);

    private static string Letter(string id) => char.ToUpperInvariant(id[^1]).ToString();
}
