using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Datasets.Columns;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets;

/// <summary>
/// The downloads of the small archive in <c>cases/archive/</c> beside what they should be; of figures those that are not absent.
/// </summary>
public sealed class DatasetCases : IDisposable
{
    private readonly SmallArchive _archive = new();

    private Site Site => _archive.Site;

    public void Dispose() => _archive.Dispose();

    public static TheoryData<string> All => [.. DatasetTable.All.Select(dataset => dataset.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Is_what_is_expected(string id)
    {
        var dataset = DatasetTable.All.Single(dataset => dataset.Id == id);
        var files = dataset.Files(Site).ToArray();
        Assert.Equal(dataset.HasExcelEdition ? 2 : 1, files.Length);
        SmallArchive.AssertWhole(files[0].Bytes.ToArray());
        SmallArchive.AssertAccepted(files[0].Name, files[0].Bytes.ToArray(), id == "cells" ? IsTotal : null);
        if (!dataset.HasExcelEdition) return;
        var excel = files[1].Bytes.ToArray();
        SmallArchive.AssertWhole(excel[3..]);
        SmallArchive.AssertAccepted(files[1].Name, excel[3..]);
        Assert.Equal([0xef, 0xbb, 0xbf], excel[..3]);
        Assert.Equal(excel.Count(c => c == '\n'), Encoding.UTF8.GetString(excel).Split("\r\n").Length - 1);
    }

    // Two hundred cells more say nothing new.
    private static bool IsTotal(string line) =>
        line.Contains(",value,", StringComparison.Ordinal) || line.Contains(",total,", StringComparison.Ordinal)
        || line.Contains(",disclosure,", StringComparison.Ordinal);

    [Fact]
    public void A_large_dataset_is_cut_by_year_and_place_and_nothing_is_lost()
    {
        var dataset = DatasetTable.All[0];
        var whole = Lines(dataset.Files(Site).First().Bytes);
        var parts = dataset.Files(Site, largest: 1).ToArray();
        Assert.Contains("figures-2023-230100.zip", parts.Select(part => part.Name));
        var cut = parts.SelectMany(part => Lines(Unzipped(part)).Skip(1)).ToArray();
        Assert.Equal(parts.Sum(part => part.Rows), cut.Length);
        Assert.Equal(whole.Skip(1).Order(StringComparer.Ordinal), cut.Order(StringComparer.Ordinal));
        Assert.All(dataset.Files(Site, largest: 1).Zip(parts), pair =>
            Assert.Equal(pair.First.Bytes.ToArray(), pair.Second.Bytes.ToArray()));
    }

    private static string[] Lines(ReadOnlyMemory<byte> csv) =>
        Encoding.UTF8.GetString(csv.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Unzipped(DatasetFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        using var memory = new MemoryStream();
        zip.Entries[0].Open().CopyTo(memory);
        return memory.ToArray();
    }

    // A report of a new agency changes nothing that the others say.
    [Fact]
    public void A_part_without_one_of_its_reports_is_another_part()
    {
        (AgencyHistory, Report)[] reports =
            [.. from history in Site.Archive.Agencies from report in history.Reports select (history, report)];
        Assert.Equal(new DatasetPart("-2023", reports).Members, new DatasetPart("-2023", [.. reports]).Members);
        Assert.NotEqual(new DatasetPart("-2023", reports).Members, new DatasetPart("-2023", reports[1..]).Members);
        var parts = DatasetTable.All[0].Plan(Site, largest: 1).Select(part => part.Members).ToArray();
        Assert.Equal(parts.Distinct(), parts);
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
        [.. Csv.Read(dataset.Files(Site).First().Bytes.ToArray()).Skip(1).Select(row => row.Fields.ToArray())];

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

    // Of such a cell nothing is known, not even that the source lacks it.
    [Fact]
    public void Of_a_cell_that_was_not_given_there_is_no_record()
    {
        var history = Site.Reporting[0];
        var (report, csv) = (history.Reports[0], new CsvBuffer());
        var given = FigureSheet.Of(report.Form, report.Figures.Take(3));
        DatasetTable.All[0].WriteReport!(Site, history, report with { Content = report.Content with { Figures = given } }, csv);
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
}
