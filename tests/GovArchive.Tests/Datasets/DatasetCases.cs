using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Datasets;
using GovArchive.Diagnostics;
using GovArchive.Sites;
using GovArchive.Tests.Rendering;
using GovArchive.Text;

namespace GovArchive.Tests.Datasets;

/// <summary>The downloads of the small archive in <c>cases/archive/</c> beside what they should be; of figures those that are not absent.</summary>
public sealed class DatasetCases : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(Path.Combine(Cases.Folder("Datasets"), "archive"));
    private readonly Site _site;

    public DatasetCases()
    {
        var findings = new List<Finding>();
        var layout = new ArchiveLayout(_folder.Path);
        var register = AgencyRegister.Read("agencies.yml", File.ReadAllText(layout.Register), findings);
        Importer.Run(layout, register, findings);
        var archive = ArchiveLoader.Load(layout, register, findings);
        var config = SiteConfig.Read("site.yml", "title: 示例\npublisher: 示例\nlicence: CC BY 4.0\nas_of: 2024-06-30\n", findings);
        Assert.Empty(findings);
        _site = new Site(config!, archive, CheckRules.Run(archive), new SiteWords("zh-Hans", ImmutableDictionary<string, string>.Empty), []);
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> All => [.. DatasetTable.All.Select(dataset => dataset.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Is_what_is_expected(string id)
    {
        var dataset = DatasetTable.All.Single(dataset => dataset.Id == id);
        var files = dataset.Files(_site).ToArray();
        Assert.Equal(dataset.HasExcelEdition ? 2 : 1, files.Length);
        AssertWhole(files[0].Bytes.ToArray());
        AssertAccepted(files[0].Name, files[0].Bytes.ToArray());
        if (!dataset.HasExcelEdition) return;
        var excel = files[1].Bytes.ToArray();
        AssertWhole(excel[3..]);
        AssertAccepted(files[1].Name, excel[3..]);
        Assert.Equal([0xef, 0xbb, 0xbf], excel[..3]);
        Assert.Equal(excel.Count(c => c == '\n'), Encoding.UTF8.GetString(excel).Split("\r\n").Length - 1);
    }

    [Fact]
    public void A_large_dataset_is_cut_by_year_and_place_and_nothing_is_lost()
    {
        var dataset = DatasetTable.All[0];
        var whole = Lines(dataset.Files(_site).First().Bytes);
        var parts = dataset.Files(_site, largest: 1).ToArray();
        Assert.Contains("figures-2023-230100.zip", parts.Select(part => part.Name));
        var cut = parts.SelectMany(part => Lines(Unzipped(part)).Skip(1)).ToArray();
        Assert.Equal(parts.Sum(part => part.Rows), cut.Length);
        Assert.Equal(whole.Skip(1).Order(StringComparer.Ordinal), cut.Order(StringComparer.Ordinal));
        Assert.All(dataset.Files(_site, largest: 1).Zip(parts), pair => Assert.Equal(pair.First.Bytes.ToArray(), pair.Second.Bytes.ToArray()));
    }

    private static string[] Lines(ReadOnlyMemory<byte> csv) => Encoding.UTF8.GetString(csv.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Unzipped(DatasetFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var memory = new MemoryStream();
        zip.Entries.Single().Open().CopyTo(memory);
        return memory.ToArray();
    }

    [Fact]
    public void An_agency_has_its_own_files()
    {
        foreach (var history in _site.Reporting)
        {
            var csv = AgencyFiles.WideCsv(history);
            AssertWhole(csv);
            AssertAccepted(history.Agency.Id + ".csv", csv, line => !line.EndsWith(new string(',', history.Reports.Length), StringComparison.Ordinal));
            var json = JsonNode.Parse(AgencyFiles.Json(_site, history))!;
            // Cells that no report has are most of the file.
            var absent = json["states"]!.AsObject().Where(cell => cell.Value!.AsArray().All(state => state?.GetValue<string>() == "absent")).Select(cell => cell.Key).ToArray();
            foreach (var cell in absent) Assert.True(json["states"]!.AsObject().Remove(cell) && json["values"]!.AsObject().Remove(cell));
            AcceptedFile.Assert(Expected(history.Agency.Id + ".json"), json.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
        }
    }

    [Fact]
    public void Columns_have_plain_names_and_words_in_both_languages() => Assert.All(DatasetTable.All.SelectMany(dataset => dataset.Columns), column =>
    {
        Assert.Matches("^[a-z][a-z0-9_]*$", column.Name);
        Assert.Matches(@"[\u4e00-\u9fff]", column.ChineseName);
        Assert.False(string.IsNullOrWhiteSpace(column.Meaning.English) || string.IsNullOrWhiteSpace(column.Meaning.Chinese));
    });

    private static string Expected(string name) => Path.Combine(Cases.Folder("Datasets"), "expected", name);

    private static void AssertAccepted(string name, byte[] csv, Func<string, bool>? wanted = null)
    {
        var lines = Encoding.UTF8.GetString(csv).Split('\n');
        wanted ??= line => !line.Contains(",absent,", StringComparison.Ordinal);
        AcceptedFile.Assert(Expected(name), string.Join('\n', lines.Where((line, i) => i == 0 || line.Length == 0 || wanted(line))));
    }

    // Every record has a field for each column, as programs that read tables demand.
    private static void AssertWhole(byte[] csv)
    {
        var rows = Csv.Read(csv);
        Assert.All(rows, row => Assert.Equal(rows[0].Fields.Length, row.Fields.Length));
    }
}
