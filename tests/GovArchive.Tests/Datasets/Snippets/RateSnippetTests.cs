using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace GovArchive.Tests.Datasets.Snippets;

/// <summary>Whatever runs it, the snippet of rates gives those of groups.csv.</summary>
[Trait("Stage", "Process")]
public sealed class RateSnippetTests : IDisposable
{
    private const string Node = """
        import { readFileSync } from 'node:fs'
        import { pathToFileURL } from 'node:url'
        const { DuckDBInstance } = await import(pathToFileURL(process.argv[2] + '/lib/index.js'))
        const connection = await (await DuckDBInstance.create(':memory:')).connect()
        const rows = await connection.runAndReadAll(readFileSync('rates_by_province.duckdb.sql', 'utf8'))
        console.log(JSON.stringify(rows.getRowObjectsJson()))
        """;

    private readonly SmallArchive _archive = new("downloads: [csv, gz, parquet, sqlite]\n");

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Pandas_gives_the_rates_of_groups(bool isSample)
    {
        using var data = Data(isSample);
        data.Write("run.py", data.Text("rates_by_province.py") + "\nrates.reset_index().to_csv('rates.csv', index=False)\n");
        ScriptRun.Python(data, "run.py", "pandas");
        AssertRates(data, data.Table("rates.csv"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void R_gives_the_rates_of_groups(bool isSample)
    {
        using var data = Data(isSample);
        data.Write("run.R", data.Text("rates_by_province.R") + "\nwrite.csv(rates, 'rates.csv', row.names = FALSE, na = '')\n");
        ScriptRun.R(data, "run.R");
        AssertRates(data, data.Table("rates.csv"));
        Assert.True(File.Exists(data["rates_by_province.png"]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DuckDB_gives_the_rates_of_groups(bool isSample)
    {
        using var data = Data(isSample);
        data.Write("run.mjs", Node);
        AssertRates(data, [.. JsonNode.Parse(ScriptRun.Node(data, "run.mjs", "@duckdb/node-api"))!.AsArray().Select(
            row => row!.AsObject().ToDictionary(field => field.Key, field => field.Value?.ToString() ?? ""))]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SQLite_gives_the_rates_of_groups(bool isSample)
    {
        using var data = Data(isSample);
        using var database = new SqliteConnection($"Data Source={data["govarchive.sqlite"]};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = data.Text("rates_by_province.sqlite.sql");
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));
        AssertRates(data, [.. rows]);
    }

    private PublishedData Data(bool isSample)
    {
        var site = isSample ? PublishedData.Sample() : PublishedData.Invented(_archive.Site, seed: 5, bodies: 90);
        return new PublishedData(site with { Config = _archive.Site.Config });
    }

    // What groups.csv leaves out are groups of one body.
    private static void AssertRates(PublishedData data, Dictionary<string, string>[] rows)
    {
        var groups = data.Table("groups.csv").Where(row => row["indicator"] == "granted_share").ToArray();
        var expected = groups.Where(row => row["place"] != "000000" && row["place"].EndsWith("0000", StringComparison.Ordinal))
            .ToDictionary(row => Key(row, "place_zh"));
        var actual = rows.ToDictionary(row => Key(row, "province_zh"));
        Assert.NotEmpty(actual);
        Assert.Subset(
            actual.Keys.ToHashSet(), expected.Where(group => group.Value["given"] != "0").Select(group => group.Key).ToHashSet());
        foreach (var (key, row) in actual)
            if (expected.TryGetValue(key, out var group))
                foreach (var column in (string[])["given", "numerator", "denominator", "rate"])
                    Assert.True(Number(group[column]) == Number(row[column]), $"{key} {column}: {group[column]}, not {row[column]}");
            else Assert.Equal("1", row["given"]);
    }

    private static string Key(Dictionary<string, string> row, string province) =>
        $"{row[province]} {(row["level"].Length == 0 ? "unknown" : row["level"])} {row["kind"]} {row["year"]}";

    // Halves are rounded as each program does.
    private static decimal? Number(string text) =>
        text is "" or "NaN" ? null : Math.Round(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), 3);
}
