using System.Text.Json.Nodes;
using GovArchive.Datasets;
using GovArchive.Sites;

namespace GovArchive.Tests.Datasets.Descriptions;

/// <summary>What Croissant 1.1 demands of a dataset, its files and its records (https://docs.mlcommons.org/croissant/).</summary>
public sealed class CroissantTests : IDisposable
{
    private readonly SmallArchive _archive = new("base_url: https://example.org/archive/\n");

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void It_has_all_that_a_dataset_must_have()
    {
        var told = Told(_archive.Site);
        Assert.Equal("sc:Dataset", Text(told, "@type"));
        Assert.Equal("http://mlcommons.org/croissant/1.1", Text(told, "conformsTo"));
        Assert.Equal("dct:conformsTo", Text(told["@context"], "conformsTo"));
        foreach (var property in new[] { "name", "description", "url", "license", "creator", "datePublished", "distribution" })
            Assert.NotNull(told[property]);
        Assert.Equal("https://example.org/archive/data/", Text(told, "url"));
        // As numbers of versions are written: no zeros before them.
        Assert.Equal(("2024-06-30", "2024.6.30"), (Text(told, "datePublished"), Text(told, "version")));
        Assert.Equal("2020/2023", Text(told, "temporalCoverage"));
    }

    [Fact]
    public void Each_file_is_there_with_its_hash()
    {
        var told = Told(_archive.Site);
        Assert.Equal(
            SmallArchive.Listed(_archive.Site).Select(
                file => $"{file.Name} https://example.org/archive/data/{file.Name} {file.Content.Size} B {file.Content.Sha256}"),
            told["distribution"]!.AsArray().Select(
                file => $"{Text(file, "@id")} {Text(file, "contentUrl")} {Text(file, "contentSize")} {Text(file, "sha256")}"));
        Assert.Equal(["text/csv"], Types("figures.csv"));
        Assert.Equal(["application/gzip", "text/csv"], Types("figures.csv.gz"));
        Assert.Equal(["application/x-parquet", "application/vnd.apache.parquet"], Types("figures.parquet"));

        IEnumerable<string> Types(string file) =>
            told["distribution"]!.AsArray().Single(one => Text(one, "@id") == file)!["encodingFormat"]!.AsArray()
                .Select(type => type!.GetValue<string>());
    }

    [Fact]
    public void Records_have_the_columns_of_a_file_that_is_there()
    {
        var told = Told(_archive.Site);
        var files = told["distribution"]!.AsArray().Select(file => Text(file, "@id")).ToHashSet();
        var records = told["recordSet"]!.AsArray();
        // The panel's three hundred columns are in its schema.
        Assert.Equal(
            DatasetTable.All.Where(dataset => !dataset.Id.StartsWith("panel", StringComparison.Ordinal) || dataset.Id == "panel-columns")
                .Select(dataset => dataset.Id),
            records.Select(one => Text(one, "@id")));
        foreach (var one in records)
        {
            var dataset = DatasetTable.All.Single(dataset => dataset.Id == Text(one, "@id"));
            var fields = one!["field"]!.AsArray();
            Assert.Equal(dataset.Columns.Select(column => $"{dataset.Id}/{column.Name}"), fields.Select(field => Text(field, "@id")));
            Assert.Equal(
                dataset.Columns.Select(column => column.Name), fields.Select(field => Text(field!["source"]!["extract"], "column")));
            Assert.All(fields, field => Assert.Contains(Text(field!["source"]!["fileObject"], "@id"), files));
            Assert.All(fields, field => Assert.StartsWith("sc:", Text(field, "dataType"), StringComparison.Ordinal));
            Assert.Equal(
                dataset.Key.Select(name => $"{dataset.Id}/{name}"), (one["key"]?.AsArray() ?? []).Select(key => Text(key, "@id")));
        }
    }

    // A file in Parquet has all records and their types, whatever the archive's size.
    [Theory]
    [InlineData(true, "figures.parquet")]
    [InlineData(false, "figures.csv")]
    public void Records_are_taken_from_the_file_with_types(bool hasParquet, string file)
    {
        var files = SmallArchive.Listed(_archive.Site).Where(listed => hasParquet || !listed.IsParquet).ToArray();
        var records = new Described(_archive.Site, files).Json(Urls.Croissant)["recordSet"]!.AsArray();
        Assert.Equal(file, Text(records[0]!["field"]![0]!["source"]!["fileObject"], "@id"));
    }

    private static JsonNode Told(Site site) => Described.Of(site).Json(Urls.Croissant);

    private static string Text(JsonNode? node, string property) => node![property]!.GetValue<string>();
}
