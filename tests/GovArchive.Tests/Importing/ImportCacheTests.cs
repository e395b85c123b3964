using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Importing;

namespace GovArchive.Tests.Importing;

/// <summary>What an import remembers saves reading and never changes what comes out.</summary>
public sealed class ImportCacheTests : IDisposable
{
    private const string Source = "content/sources/a/2023.figures.csv";
    private const string Data = "content/data/a/2023";

    // A time with a fraction of a second, long before any test runs.
    private static readonly DateTime Old = new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(1234567);

    private static readonly ImportResult Read = new(1, 1, 0, 0);
    private static readonly ImportResult Unchanged = new(0, 0, 1, 0);

    private readonly TemporaryFolder _folder = new();

    public ImportCacheTests() => Put(12);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_source_that_was_not_touched_is_not_read()
    {
        Assert.Equal(Read, Import());
        // Such a change nobody can make by accident: it shows that the file is not looked into.
        Put(13);
        Assert.Equal(Unchanged, Import());
        File.SetLastWriteTimeUtc(_folder[Source], Old.AddTicks(1));
        Assert.Equal(Read, Import());
        Assert.Contains(",13,", File.ReadAllText(_folder[$"{Data}.csv"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import-sources")]
    [InlineData("import-data")]
    public void Without_what_was_remembered_everything_is_read(string file)
    {
        Import();
        Put(13);
        File.Delete(_folder[$".govarchive/{file}"]);
        Assert.Equal(Read, Import());
    }

    [Theory]
    [InlineData("import-sources", 40)]
    [InlineData("import-data", 40)]
    [InlineData("import-sources", 200)]
    public void Damaged_it_is_not_believed(string file, int at)
    {
        Import();
        Put(13);
        var bytes = File.ReadAllBytes(_folder[$".govarchive/{file}"]);
        bytes[at % bytes.Length] ^= 1;
        _folder.Write($".govarchive/{file}", bytes);
        Assert.Equal(Read, Import());
        _folder.Write($".govarchive/{file}", bytes[..(bytes.Length / 2)]);
        Put(14);
        Assert.Equal(Read, Import());
    }

    [Fact]
    public void A_source_of_another_name_or_one_more_is_read()
    {
        Import();
        _folder.Write("content/sources/a/2023.txt", "云溪县示例局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t1284\n");
        Assert.Equal(Read, Import());
        File.Delete(_folder[Source]);
        Assert.Equal(Read, Import());
        File.SetLastWriteTimeUtc(_folder["content/sources/a/2023.txt"], Old);
        Assert.Equal(Unchanged, Import());
    }

    [Theory]
    [InlineData(".yml")]
    [InlineData(".csv")]
    public void Data_that_are_lost_are_made_again(string extension)
    {
        Import();
        var before = _folder.Snapshot("content/data");
        File.Delete(_folder[Data + extension]);
        Assert.Equal(Read, Import());
        Assert.Equal(before, _folder.Snapshot("content/data"));
    }

    [Fact]
    public void Data_of_another_source_are_made_again()
    {
        Import();
        var before = _folder.Snapshot("content/data");
        var yml = File.ReadAllText(_folder[$"{Data}.yml"]);
        _folder.Write($"{Data}.yml", yml.Replace("sha256: ", "sha256: 0", StringComparison.Ordinal));
        Assert.Equal(Read, Import());
        Assert.Equal(before, _folder.Snapshot("content/data"));
    }

    [Fact]
    public void Nothing_is_remembered_through_a_link()
    {
        if (OperatingSystem.IsWindows()) return; // links need rights there
        using var elsewhere = new TemporaryFolder();
        Directory.CreateSymbolicLink(_folder[".govarchive"], elsewhere.Path);
        Assert.Equal(Read, Import());
        Assert.Equal(Unchanged, Import());
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Path));
    }

    private void Put(int value)
    {
        _folder.Write(Source, $"# 云溪县示例局 2023; edition 2021; typed in\ncell,value\ndisclosure/licences/decisions,{value}\n");
        File.SetLastWriteTimeUtc(_folder[Source], Old);
    }

    private ImportResult Import()
    {
        var findings = new List<Finding>();
        var result = Importer.Run(
            new ArchiveLayout(_folder.Path), AgencyRegister.Empty.With(new Agency { Id = "a", Name = "云溪县示例局" }), findings);
        Assert.Empty(findings);
        return Counts(result);
    }

    private static ImportResult Counts(ImportResult result) => result with { IsOwnReading = false, Changes = [] };
}
