using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Importing;

namespace GovArchive.Tests.Importing;

/// <summary>
/// After any change an import that remembers the one before leaves the data, and finds the same, as an import into an empty archive.
/// </summary>
public sealed class ChangedImportTests : IDisposable
{
    private static readonly string[] Bodies = ["a", "b", "c"];
    private static readonly int[] Years = [2021, 2022, 2023];

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(7);

    public ChangedImportTests()
    {
        Register(Own);
        foreach (var body in Bodies)
            foreach (var year in Years) Figures(body, year, 1);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Random_edits_leave_what_an_import_from_nothing_makes()
    {
        (string Name, Action<string, int> Do)[] edits =
        [
            ("a figure", (body, year) => Figures(body, year, _random.Next(1000))),
            ("a text beside figures", (body, year) =>
                _folder.Write(
                    Source(body, year, ".txt"), $"云溪县第{body}局{year}年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n行政许可\t{_random.Next(1000)}\n")),
            ("no text", (body, year) => File.Delete(_folder[Source(body, year, ".txt")])),
            ("the text of another name", (body, year) => Move(Source(body, year, ".txt"), Source(body, year, ".md"))),
            ("and back", (body, year) => Move(Source(body, year, ".md"), Source(body, year, ".txt"))),
            ("where it came from", (body, year) =>
                _folder.Write(Source(body, year, ".source.yml"), $"url: https://example.org/{_random.Next(100)}\n")),
            ("when it was fetched", (body, year) =>
                _folder.Write(
                    Source(body, year, ".source.yml"),
                    $"fetched_at: 2024-01-{10 + _random.Next(20)}\npublished_at: 2024-01-05\nnote: 纸质\n")),
            ("nothing of where it came from", (body, year) => File.Delete(_folder[Source(body, year, ".source.yml")])),
            ("a name", (_, _) =>
            {
                var number = _random.Next(9);
                Register(body => $", name: 云溪县改名{body}{number}局, aliases: [云溪县第{body}局]");
            }),
            ("an alias", (_, _) => Register(body => $", name: 云溪县改名{body}局, aliases: [云溪县第{body}局, 改名{body}局]")),
            ("a former name", (_, _) =>
                Register(body => $", name: 云溪县改名{body}局, former_names: [{{ name: 云溪县第{body}局, until: 2023 }}]")),
            ("the names as they were", (_, _) => Register(Own)),
            ("a value", (body, year) => Edit(Data(body, year, ".csv"), ",reported,transcribed,", "9,reported,transcribed,")),
            ("a state", (body, year) => Edit(Data(body, year, ".csv"), ",reported,", ",blank,")),
            ("the state of a table", (body, year) => Edit(Data(body, year, ".yml"), ": missing", ": complete")),
            ("data lost", (body, year) => File.Delete(_folder[Data(body, year, ".csv")])),
            ("data in conflict", (body, year) => Edit(Data(body, year, ".yml"), "tables:", "<<<<<<< HEAD\ntables:")),
            ("the memory lost", (_, _) => File.Delete(_folder[".govarchive/import-data"])),
        ];
        Import(_folder);
        for (var i = 0; i < 60; i++)
        {
            var (name, edit) = edits[_random.Next(edits.Length)];
            edit(Bodies[_random.Next(Bodies.Length)], Years[_random.Next(Years.Length)]);
            var found = Import(_folder);
            using var clean = new TemporaryFolder().With(_folder["content/sources"], "content/sources")
                .Write(ArchiveLayout.RegisterName, File.ReadAllBytes(_folder[ArchiveLayout.RegisterName]));
            Assert.Equal(Import(clean), found);
            Assert.True(clean.Snapshot("content/data").SequenceEqual(_folder.Snapshot("content/data")),
                $"after edit {i}, '{name}', the data are others than a clean import's");
        }
    }

    private static string Import(TemporaryFolder folder)
    {
        var (layout, findings) = (new ArchiveLayout(folder.Path), new List<Finding>());
        var register = ArchiveLoader.LoadRegister(layout, findings);
        Importer.Run(layout, register, findings);
        ArchiveLoader.Load(layout, register, findings);
        Importer.Check(layout, register, findings);
        Assert.Empty(findings);
        return string.Join('\n', ArchiveLoader.Load(layout, register, findings).Reports.SelectMany(report => report.Content.Findings));
    }

    private static string Own(string body) => $", name: 云溪县第{body}局";

    // The names of a body after another; what it prints is one of them in any case.
    private void Register(Func<string, string> names) => _folder.Write(
        ArchiveLayout.RegisterName, "agencies:\n" + string.Concat(Bodies.Select(body => $"  - {{ id: {body}{names(body)} }}\n")));

    private void Figures(string body, int year, int value) =>
        _folder.Write(
            Source(body, year, ".figures.csv"),
            $"# 云溪县第{body}局 {year}; edition 2021; typed in\ncell,value\ndisclosure/licences/decisions,{value}\n");

    private void Move(string from, string to)
    {
        if (File.Exists(_folder[from])) File.Move(_folder[from], _folder[to], overwrite: true);
    }

    private void Edit(string path, string old, string changed)
    {
        if (SourceFile.Exists(_folder[path]))
            _folder.Write(path, File.ReadAllText(_folder[path]).Replace(old, changed, StringComparison.Ordinal));
    }

    private static string Source(string body, int year, string extension) => $"content/sources/{body}/{year}{extension}";

    private static string Data(string body, int year, string extension) => $"content/data/{body}/{year}{extension}";
}
