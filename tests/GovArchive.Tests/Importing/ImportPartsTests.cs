using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;

namespace GovArchive.Tests.Importing;

/// <summary>However an import is divided, among workers or among machines, the same comes out.</summary>
public sealed class ImportPartsTests : IDisposable
{
    private const int Agencies = 24;
    private const string Data = "content/data";

    private readonly TemporaryFolder _folder = Archive();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Several_workers_write_and_find_the_same_as_one(int workers)
    {
        using var other = Archive();
        var (one, several) = (Import(_folder, new ImportOptions()), Import(other, new ImportOptions(workers)));
        Assert.Equal(one.Result, several.Result);
        Assert.Equal((Agencies * 2, Agencies / 4), (one.Result.Read, one.Result.Failed));
        Assert.Equal(one.Findings, several.Findings);
        Assert.Equal(_folder.Snapshot(Data), other.Snapshot(Data));
    }

    [Fact]
    public void Four_parts_on_four_machines_are_together_the_whole()
    {
        using var joined = new TemporaryFolder();
        var findings = new List<string>();
        var read = 0;
        for (var number = 1; number <= 4; number++)
        {
            using var machine = Archive();
            var part = Import(machine, new ImportOptions(2, new Shard(number, 4)));
            Assert.InRange(part.Result.Read, 1, Agencies * 2 - 1);
            Assert.Empty(machine.Snapshot(Data).Keys.Intersect(joined.Snapshot(Data).Keys));
            joined.With(machine.Path);
            findings.AddRange(part.Findings);
            read += part.Result.Read;
        }
        var whole = Import(_folder, new ImportOptions());
        Assert.Equal(whole.Result.Read, read);
        Assert.Equal(_folder.Snapshot(Data), joined.Snapshot(Data));
        Assert.Equal(whole.Findings.Order(StringComparer.Ordinal), findings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Four_parts_in_one_folder_are_the_whole_too()
    {
        using var whole = Archive();
        Import(whole, new ImportOptions());
        var parts = new ImportResult[4];
        Parallel.For(0, 4, number => parts[number] = Import(_folder, new ImportOptions(1, new Shard(number + 1, 4))).Result);
        Assert.Equal(Agencies * 2, parts.Sum(part => part.Read));
        Assert.Equal(whole.Snapshot(Data), _folder.Snapshot(Data));
        Assert.Equal(0, Import(_folder, new ImportOptions(1, new Shard(2, 4))).Result.Written);
    }

    [Fact]
    public void An_agency_is_of_one_part_only()
    {
        foreach (var count in new[] { 1, 2, 16, Shard.MostParts })
            Assert.All(Enumerable.Range(0, 40), i =>
                Assert.Single(Enumerable.Range(1, count), number => new Shard(number, count).Holds($"2301{i:00}-shuiwuju")));
    }

    // Other machines may run other versions: the part of an agency is fixed for good.
    [Fact]
    public void The_part_of_an_agency_never_changes() =>
        Assert.Equal(
            ["8/16", "1/16", "11/16"],
            new[] { "230100-shuiwuju", "yunxi-shiliju", "a" }.Select(
                id => Enumerable.Range(1, 16).Select(number => new Shard(number, 16)).Single(shard => shard.Holds(id)).ToString()));

    [Theory]
    [InlineData("1/1", "1/1")]
    [InlineData("3/16", "3/16")]
    [InlineData("4096/4096", "4096/4096")]
    [InlineData("0/4", null)]
    [InlineData("5/4", null)]
    [InlineData("1/0", null)]
    [InlineData("-1/4", null)]
    [InlineData("1/4097", null)]
    [InlineData("1/99999999999", null)]
    [InlineData(" 1/4", null)]
    [InlineData("1/2/3", null)]
    [InlineData("3", null)]
    [InlineData("", null)]
    [InlineData("a/b", null)]
    public void A_part_is_one_of_a_whole(string text, string? expected) => Assert.Equal(expected, Shard.Parse(text)?.ToString());

    // Every fourth body has a source that cannot be read; two files lie where no report belongs.
    private static TemporaryFolder Archive()
    {
        var folder = new TemporaryFolder().Write("content/sources/readme", "?").Write("content/sources/unknown/2022.txt", "?");
        for (var i = 0; i < Agencies; i++)
        {
            var head = string.Create(CultureInfo.InvariantCulture, $"# 云溪县第{i}示例局 2022; edition 2021; typed in\ncell,value\n");
            folder.Write(
                $"content/sources/{Id(i)}/2022.figures.csv",
                string.Create(CultureInfo.InvariantCulture, $"{head}disclosure/licences/decisions,{i}\n"));
            if (i % 4 == 0) folder.Write($"content/sources/{Id(i)}/2023.figures.csv", [0xff, 0xff]);
            else folder.Write(
                $"content/sources/{Id(i)}/2023.txt",
                string.Create(
                    CultureInfo.InvariantCulture, $"云溪县第{i}示例局2023年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n行政许可\t{i + 100}\n"));
        }
        return folder;
    }

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"yunxi-{i:00}");

    private static AgencyRegister Register => Enumerable.Range(0, Agencies).Aggregate(
        AgencyRegister.Empty,
        (register, i) => register.With(new Agency { Id = Id(i), Name = string.Create(CultureInfo.InvariantCulture, $"云溪县第{i}示例局") }));

    private static (ImportResult Result, List<string> Findings) Import(TemporaryFolder folder, ImportOptions options)
    {
        var findings = new List<Finding>();
        var result = Importer.Run(new ArchiveLayout(folder.Path), Register, findings, null, options);
        return (Counts(result), [.. findings.Select(finding => finding.ToString())]);
    }

    private static ImportResult Counts(ImportResult result) => result with { IsOwnReading = false, Changes = [] };
}
