using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Datasets;
using GovArchive.Datasets.Files;
using GovArchive.Diagnostics;
using GovArchive.Importing;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Tests.Rendering;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets;

/// <summary>
/// The downloads of the small archive in <c>cases/archive/</c> beside what they should be; of figures those that are not absent.
/// </summary>
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
        var checks = ArchiveCheck.Run(archive);
        _site = new Site(
            config!, archive, checks.Findings, new SiteWords("zh-Hans", ImmutableDictionary<string, string>.Empty), [])
        { Tallies = checks.Tallies };
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
        Assert.All(dataset.Files(_site, largest: 1).Zip(parts), pair =>
            Assert.Equal(pair.First.Bytes.ToArray(), pair.Second.Bytes.ToArray()));
    }

    private static string[] Lines(ReadOnlyMemory<byte> csv) =>
        Encoding.UTF8.GetString(csv.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Unzipped(DatasetFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var memory = new MemoryStream();
        zip.Entries.Single().Open().CopyTo(memory);
        return memory.ToArray();
    }

    [Fact]
    public void Programs_are_told_what_the_files_are()
    {
        var files = DatasetDescriptions.Of(_site, Listed(_site)).ToArray();
        Assert.Equal(["data/datapackage.json", "data/csv-metadata.json"], files.Select(file => file.Path));
        foreach (var file in files) AcceptedFile.Assert(Expected(Path.GetFileName(file.Path)), Readable(JsonNode.Parse(file.Bytes.Span)!));
    }

    [Fact]
    public void Of_a_dataset_in_parts_each_is_told_and_none_is_referred_to()
    {
        ListedDataset[] files = Listed(_site, largest: 1);
        var told = DatasetDescriptions.Of(_site, files).Select(file => JsonNode.Parse(file.Bytes.Span)!).ToArray();
        var resources = told[0]["resources"]!.AsArray();
        Assert.Equal(files.Select(file => file.Name), resources.Select(resource => resource!["path"]!.GetValue<string>()));
        Assert.All(resources, resource =>
            Assert.Equal(
                resource!["path"]!.GetValue<string>().EndsWith(".zip", StringComparison.Ordinal),
                resource["compression"]?.GetValue<string>() == "zip"));
        Assert.Null(resources[0]!["schema"]!["foreignKeys"]);
        Assert.Equal(
            ["indicator_definitions"],
            resources.Single(
                resource => resource!["name"]!.GetValue<string>() == "indicators-2023-230100")!["schema"]!["foreignKeys"]!.AsArray()
                .Select(key => key!["reference"]!["resource"]!.GetValue<string>()));
        Assert.Equal(
            ["agencies.csv", "indicator_definitions.csv", "findings.csv", "checks.csv"],
            told[1]["tables"]!.AsArray().Select(table => table!["url"]!.GetValue<string>()));
        Assert.DoesNotContain("foreignKeys", told[1].ToJsonString(), StringComparison.Ordinal);
    }

    // A report of a new agency changes nothing that the others say.
    [Fact]
    public void A_part_without_one_of_its_reports_is_another_part()
    {
        (AgencyHistory, Report)[] reports =
            [.. from history in _site.Archive.Agencies from report in history.Reports select (history, report)];
        Assert.Equal(new DatasetPart("-2023", reports).Members, new DatasetPart("-2023", [.. reports]).Members);
        Assert.NotEqual(new DatasetPart("-2023", reports).Members, new DatasetPart("-2023", reports[1..]).Members);
        var parts = DatasetTable.All[0].Plan(_site, largest: 1).Select(part => part.Members).ToArray();
        Assert.Equal(parts.Distinct(), parts);
    }

    [Fact]
    public void Where_nothing_is_published_nothing_is_told() => Assert.Empty(DatasetDescriptions.Of(_site, []));

    [Fact]
    public void A_licence_is_told_by_its_name_or_its_address()
    {
        Assert.Equal("CC-BY-4.0", Licence("CC BY 4.0", null)!["name"]!.GetValue<string>());
        Assert.Null(Licence("署名即可使用", null));
        Assert.Null(Licence("All rights reserved", null));
        Assert.Equal("https://example.org/licence", Licence("署名即可使用", "https://example.org/licence")!["path"]!.GetValue<string>());

        JsonNode? Licence(string name, string? address)
        {
            var site = _site with { Config = _site.Config with { Licence = name, LicenceUrl = address } };
            return JsonNode.Parse(DatasetDescriptions.Of(site, Listed(site)).First().Bytes.Span)!["licenses"]?[0];
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fields_are_what_their_columns_say_and_keys_are_kept(string id)
    {
        var dataset = DatasetTable.All.Single(dataset => dataset.Id == id);
        var rows = Records(dataset);
        foreach (var (i, column) in dataset.Columns.Index())
            Assert.All(rows, row => Assert.True(row[i].Length == 0 || Is(column.Type, row[i]), $"{column.Name} {column.Type}: {row[i]}"));
        var keys = rows.Select(row => Key(dataset, dataset.Key, row)).ToArray();
        if (dataset.Key.Length > 0)
        {
            Assert.Equal(keys.Length, keys.Distinct().Count());
            Assert.DoesNotContain(
                rows, row => dataset.Key.Any(name => row[Array.FindIndex(dataset.Columns, column => column.Name == name)].Length == 0));
        }
        foreach (var (columns, other) in dataset.References)
        {
            var others = DatasetTable.All.Single(one => one.Id == other);
            Assert.Equal(others.Key, columns);
            Assert.Subset(
                Records(others).Select(row => Key(others, columns, row)).ToHashSet(),
                rows.Select(row => Key(dataset, columns, row)).ToHashSet());
        }
    }

    private string[][] Records(Dataset dataset) =>
        [.. Csv.Read(dataset.Files(_site).First().Bytes.ToArray()).Skip(1).Select(row => row.Fields.ToArray())];

    private static string Key(Dataset dataset, string[] columns, string[] row) =>
        string.Join('|', columns.Select(name => row[Array.FindIndex(dataset.Columns, column => column.Name == name)]));

    private static bool Is(ColumnType type, string field) => type switch
    {
        ColumnType.WholeNumber => Regex.IsMatch(field, "^-?(0|[1-9][0-9]*)$"),
        ColumnType.Number => Regex.IsMatch(field, "^-?(0|[1-9][0-9]*)([.][0-9]+)?$"),
        ColumnType.Boolean => field is "true" or "false",
        ColumnType.Date => DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    [Fact]
    public void An_agency_has_its_own_files()
    {
        foreach (var history in _site.Reporting)
        {
            var csv = AgencyFiles.WideCsv(history);
            AssertWhole(csv);
            AssertAccepted(
                history.Agency.Id + ".csv", csv, line => !line.EndsWith(new string(',', history.Reports.Length), StringComparison.Ordinal));
            AcceptedFile.Assert(
                Expected(history.Agency.Id + ".xlsx.txt"),
                WorkbookText.Of(
                    AgencyWorkbook.Write(_site, history),
                    line => !Regex.IsMatch(line, @" (件|项|万元|条|次|篇|个|人|人次) (\| (来源中未见|格式无此项) )+\| [a-z_/]+$")));
            var json = JsonNode.Parse(AgencyFiles.Json(_site, history))!;
            // Cells that no report has are most of the file.
            var absent = json["states"]!.AsObject().Where(cell => cell.Value!.AsArray().All(state => state?.GetValue<string>() == "absent"))
                .Select(cell => cell.Key).ToArray();
            foreach (var cell in absent) Assert.True(json["states"]!.AsObject().Remove(cell) && json["values"]!.AsObject().Remove(cell));
            AcceptedFile.Assert(Expected(history.Agency.Id + ".json"), Readable(json));
        }
    }

    [Fact]
    public void Of_a_complete_table_no_cell_is_missing_in_the_workbook()
    {
        var (layout, findings) = (new ArchiveLayout(Cases.Root), new List<Finding>());
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var site = new Site(_site.Config, archive, ArchiveCheck.Run(archive).Findings, _site.Words, []);
        var complete = 0;
        foreach (var history in site.Reporting)
        {
            var rows = WorkbookText.Of(AgencyWorkbook.Write(site, history)).Split('\n').Select(line => line.Split(" | "))
                .Where(row => row[0] == "依申请公开").ToArray();
            foreach (var (i, report) in history.Reports.Index()
                .Where(entry => entry.Item.Content.Tables["requests"] == TableState.Complete))
            {
                complete++;
                Assert.DoesNotContain(rows, row => row[4 + i] == "来源中未见");
            }
        }
        Assert.InRange(complete, 5, int.MaxValue);
    }

    // Of such a cell nothing is known, not even that the source lacks it.
    [Fact]
    public void Of_a_cell_that_was_not_given_there_is_no_record()
    {
        var history = _site.Reporting[0];
        var (report, csv) = (history.Reports[0], new CsvBuffer());
        var given = FigureSheet.Of(report.Form, report.Figures.Take(3));
        DatasetTable.All[0].WriteReport!(_site, history, report with { Content = report.Content with { Figures = given } }, csv);
        Assert.Equal(3, csv.Records);
    }

    [Fact]
    public void Columns_have_plain_names_and_words_in_both_languages() =>
        Assert.All(DatasetTable.All.SelectMany(dataset => dataset.Columns), column =>
    {
        Assert.Matches("^[a-z][a-z0-9_]*$", column.Name);
        Assert.Matches(@"[\u4e00-\u9fff]", column.ChineseName);
        Assert.False(string.IsNullOrWhiteSpace(column.Meaning.English) || string.IsNullOrWhiteSpace(column.Meaning.Chinese));
    });

    private static string Readable(JsonNode json) =>
        json.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    private static ListedDataset[] Listed(Site site, long largest = long.MaxValue) =>
        [.. DatasetTable.All.SelectMany(dataset => dataset.Files(site, largest))
        .Select(file => new ListedDataset(file.Dataset, file.Name, file.Rows, new OutputFile(file.Name, file.Bytes).Content))];

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
