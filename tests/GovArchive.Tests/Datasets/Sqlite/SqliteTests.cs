using GovArchive.Datasets;
using GovArchive.Datasets.Sqlite;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Recomputing;
using Microsoft.Data.Sqlite;

namespace GovArchive.Tests.Datasets.Sqlite;

/// <summary>The database says what the files say.</summary>
public sealed class SqliteTests : IDisposable
{
    private readonly SmallArchive _archive = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _archive.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<string> Tables => [.. DatasetTable.All.Select(dataset => dataset.Id).Where(id => id != "panel-missing")];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_has_the_records_of_its_file(string id)
    {
        using var database = Open(_archive.Site);
        var columns = DatasetTable.All.Single(dataset => dataset.Id == id).Columns.Select(column => column.Name).ToArray();
        var rows = Rows(database, $"SELECT {string.Join(", ", columns.Select(name => $"\"{name}\""))} FROM \"{id.Replace('-', '_')}\"");
        var expected = new Downloads(_archive.Site).Table(id).Select(row => string.Join('|', columns.Select(name => row[name] switch
        {
            "true" => "1",
            "false" => "0",
            var text => text,
        })));
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Figures_of_all_kinds_of_reports_are_what_the_file_says()
    {
        var site = InventedArchive.Of(_archive.Site, seed: 2, bodies: 20);
        using var database = Open(site);
        string[] columns = ["agency_id", "year", "edition", "table", "row", "column", "value", "state", "origin", "value_printed", "source",
            "line", "comparable_id"];
        var rows = Rows(database, $"SELECT {string.Join(", ", columns.Select(name => $"\"{name}\""))} FROM figures");
        var expected = new Downloads(site).Table("figures").Select(row => string.Join('|', columns.Select(name => row[name])));
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_wrong_with_it_and_every_reference_finds_what_it_names()
    {
        using var database = Open(_archive.Site);
        Assert.Equal(["ok"], Rows(database, "PRAGMA integrity_check"));
        Assert.Empty(Rows(database, "PRAGMA foreign_key_check"));
    }

    [Fact]
    public void Every_view_can_be_asked()
    {
        using var database = Open(_archive.Site);
        var views = Rows(database, "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
        Assert.Equal(["figures", "figures_labelled", "findings_labelled", "indicators_labelled", "rates_by_province"], views);
        Assert.All(views, view => Rows(database, $"SELECT * FROM \"{view}\" LIMIT 3"));
        Assert.NotEmpty(Rows(database, "SELECT row_zh FROM figures_labelled WHERE row_zh IS NOT NULL LIMIT 1"));
    }

    [Theory]
    [InlineData("行政复议")]
    [InlineData("公开")]
    [InlineData("不存在的词")]
    [InlineData("年")]
    [InlineData("2022")]
    [InlineData("2022年")]
    [InlineData("件，")]
    [InlineData("、办")]
    [InlineData("一、总体情况\n")]
    [InlineData("-1")]
    [InlineData("\"")]
    [InlineData("*")]
    [InlineData("公开 NOT 情况")]
    public void A_search_finds_the_sections_that_have_the_words_as_they_stand(string word)
    {
        using var database = Open(_archive.Site);
        var found = Rows(database, $"SELECT agency_id, year, section FROM texts WHERE {DatasetteMetadata.IsFound}", word);
        var expected = Rows(database, "SELECT agency_id, year, section, title, text FROM texts")
            .Where(row => row.Split('|', 4)[3].Replace('|', '\n').Contains(word, StringComparison.Ordinal))
            .Select(row => string.Join('|', row.Split('|')[..3]));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_search_takes_small_letters_for_capitals()
    {
        using var database = Open(_archive.Site);
        string[] Sections(string word) => Rows(database, $"SELECT rowid FROM texts WHERE {DatasetteMetadata.IsFound}", word);
        Assert.Equal(Sections("http"), Sections("HTTP"));
    }

    [Theory]
    [InlineData("行政复议", "行政 政复 复议")]
    [InlineData("共有12件，其中A类3件", "共有 12 件 其中 A 类 3 件")]
    [InlineData("一、总体情况", "一 总体 体情 情况")]
    [InlineData("see example.org", "see example org")]
    [InlineData("", "")]
    public void Terms_are_pairs_of_neighbours(string text, string expected) => Assert.Equal(expected, SqliteTexts.TermsOf(text));

    [Fact]
    public void The_same_archive_gives_the_same_bytes() =>
        Assert.Equal(SqliteFile.Make(_archive.Site).Bytes.ToArray(), SqliteFile.Make(_archive.Site).Bytes.ToArray());

    private SqliteConnection Open(Site site)
    {
        var path = Path.Combine(_folder.Path, "one.sqlite");
        _folder.Write("one.sqlite", SqliteFile.Make(site).Bytes.ToArray());
        var database = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        database.Open();
        return database;
    }

    // As text, a field behind the other.
    private static string[] Rows(SqliteConnection database, string sql, string? word = null)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        if (word is not null) command.Parameters.AddWithValue(":word", word);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(
                i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        return [.. rows];
    }
}
