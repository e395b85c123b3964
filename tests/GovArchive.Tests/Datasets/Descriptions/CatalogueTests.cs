using System.Text.Json.Nodes;
using GovArchive.Datasets;
using GovArchive.Sites;

namespace GovArchive.Tests.Datasets.Descriptions;

/// <summary>
/// The catalogue has what DCAT-AP 3.0 demands (https://semiceu.github.io/DCAT-AP/releases/3.0.1/), which is published as SHACL shapes.
/// </summary>
public sealed class CatalogueTests : IDisposable
{
    private const string Settings =
        "base_url: https://example.org/archive/\nlicence_url: https://example.org/licence\ndescription: 一句话\nlanguages: [zh-Hans, en]\n"
        + "translations: {en: {title: Example, publisher: Somebody}}\n";

    private readonly SmallArchive _archive = new(Settings);

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void It_says_what_it_is_who_publishes_it_and_what_may_be_done_with_it()
    {
        var catalogue = Catalogue(_archive.Site);
        Assert.Equal("dcat:Catalog", Text(catalogue, "@type"));
        Assert.Equal(("示例", "Example"), (Text(catalogue["dct:title"], "zh-Hans"), Text(catalogue["dct:title"], "en")));
        Assert.All(catalogue["dct:description"]!.AsObject(), text => Assert.InRange(text.Value!.GetValue<string>().Length, 50, 5_000));
        Assert.Equal("Somebody", Text(catalogue["dct:publisher"]!["foaf:name"], "en"));
        Assert.Equal("https://example.org/licence", Text(catalogue["dct:license"], "@id"));
        var years = catalogue["dct:temporal"];
        Assert.Equal(("2020", "2023"), (Text(years, "dcat:startDate"), Text(years, "dcat:endDate")));
        Assert.Equal("2024-06-30", Text(catalogue, "dct:modified"));
    }

    [Fact]
    public void Each_file_is_a_distribution_of_its_dataset()
    {
        var files = SmallArchive.Listed(_archive.Site);
        var datasets = Catalogue(_archive.Site)["dcat:dataset"]!.AsArray();
        Assert.Equal(DatasetTable.All.Select(dataset => dataset.Id), datasets.Select(dataset => Text(dataset, "dct:identifier")));
        foreach (var dataset in datasets)
        {
            Assert.All(new[] { "dct:title", "dct:description" }, property =>
                Assert.Equal(["zh-Hans", "en"], dataset![property]!.AsObject().Select(text => text.Key)));
            var own = files.Where(file => file.Dataset.Id == Text(dataset, "dct:identifier")).ToArray();
            Assert.Equal(
                own.Select(file => $"https://example.org/archive/data/{file.Name} {file.Content.Size} {file.Content.Sha256}"),
                dataset!["dcat:distribution"]!.AsArray().Select(one =>
                    $"{Text(one!["dcat:accessURL"], "@id")} {one["dcat:byteSize"]} {Text(one["spdx:checksum"], "spdx:checksumValue")}"));
        }
        var types = datasets.SelectMany(dataset => dataset!["dcat:distribution"]!.AsArray()).Select(one =>
            $"{Text(one!["dcat:mediaType"], "@id")} {one["dcat:compressFormat"]?["@id"]}".Replace(
                "https://www.iana.org/assignments/media-types/", "", StringComparison.Ordinal)).Distinct();
        Assert.Equal(["text/csv ", "text/csv application/gzip", "application/vnd.apache.parquet "], types);
    }

    [Fact]
    public void Whatever_is_named_is_told_of()
    {
        var catalogue = Catalogue(_archive.Site);
        var files = SmallArchive.Listed(_archive.Site).Select(file => "https://example.org/archive/data/" + file.Name).ToHashSet();
        var told = Ids(catalogue, isTold: true).ToHashSet();
        Assert.All(
            Ids(catalogue, isTold: false).Where(id => id.StartsWith("http", StringComparison.Ordinal) && !files.Contains(id)),
            id => Assert.Contains(id, told));
    }

    [Fact]
    public void A_site_that_does_not_know_where_it_stands_has_addresses_from_the_file_on()
    {
        using var archive = new SmallArchive();
        var catalogue = Catalogue(archive.Site);
        Assert.Equal("catalog.jsonld#catalog", Text(catalogue, "@id"));
        Assert.Equal("catalog.jsonld#licence", Text(catalogue["dct:license"], "@id"));
        Assert.Equal("CC BY 4.0", Text(catalogue["dct:license"]!["dct:title"], "zh-Hans"));
        Assert.Equal("figures.csv", Text(catalogue["dcat:dataset"]![0]!["dcat:distribution"]![0]!["dcat:downloadURL"], "@id"));
        // One language is not told to be two.
        Assert.Equal(["zh-Hans"], catalogue["dct:title"]!.AsObject().Select(text => text.Key));
    }

    private static JsonNode Catalogue(Site site) => Described.Of(site).Json(Urls.Catalogue);

    private static string Text(JsonNode? node, string property) => node![property]!.GetValue<string>();

    // Ids of things that are told of, which have a type, or of those that are only named.
    private static IEnumerable<string> Ids(JsonNode? node, bool isTold) => node switch
    {
        JsonObject one => one.Where(member => member.Key != "@context").SelectMany(member => Ids(member.Value, isTold)).Concat(
            one["@id"] is { } id && one.ContainsKey("@type") == isTold ? [id.GetValue<string>()] : []),
        JsonArray many => many.SelectMany(item => Ids(item, isTold)),
        _ => [],
    };
}
