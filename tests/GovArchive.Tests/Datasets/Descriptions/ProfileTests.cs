using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovArchive.Datasets;
using GovArchive.Sites;
using Json.Schema;

namespace GovArchive.Tests.Datasets.Descriptions;

/// <summary>The descriptions by Data Package 2 are valid by its own profiles, and name what is there.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(1)]
    public void The_package_and_all_schemas_are_valid(long largest)
    {
        var told = Described.Of(_archive.Site, largest);
        AssertValid("datapackage", told[Urls.DataPackage]);
        var schemas = told.Addresses.Where(IsTableSchema).ToArray();
        Assert.Equal(DatasetTable.All.Length, schemas.Length);
        Assert.All(schemas, address => AssertValid("tableschema", told[address]));
    }

    [Fact]
    public void A_profile_finds_what_is_wrong()
    {
        Assert.False(Result("datapackage", """{"resources":[{"name":"figures"}]}""").IsValid);
        Assert.False(Result("tableschema", """{"fields":[{"name":"value","type":"float"}]}""").IsValid);
        Assert.False(Result("tableschema", """{"fields":[{"name":"value","type":"number","missingValues":[{"label":"none"}]}]}""").IsValid);
    }

    [Fact]
    public void Each_resource_has_a_name_of_its_own_and_a_schema_that_is_there()
    {
        var told = Described.Of(_archive.Site);
        var resources = told.Json(Urls.DataPackage)["resources"]!.AsArray();
        Assert.Equal(resources.Count, resources.Select(resource => Text(resource, "name")).Distinct().Count());
        Assert.All(resources, resource => Assert.Contains("data/" + Text(resource, "schema"), told.Addresses));
        Assert.All(
            resources.Where(resource => Text(resource, "format") == "csv"), resource => Assert.Equal("table", Text(resource, "type")));
        Assert.Equal(
            told.Files.Where(file => !file.IsForExcel).Select(file => $"{file.Name} sha256:{file.Content.Sha256} {file.Content.Size}"),
            resources.Select(resource => $"{Text(resource, "path")} {Text(resource, "hash")} {resource!["bytes"]}"));
    }

    // The panel has three hundred columns and is there as three files.
    [Fact]
    public void Columns_are_told_once_and_not_with_each_file()
    {
        var told = Described.Of(_archive.Site);
        Assert.InRange(told[Urls.DataPackage].Length, 5_000, 60_000);
        Assert.InRange(told[Urls.TableMetadata].Length, 1_000, 10_000);
        foreach (var dataset in DatasetTable.All)
        {
            var fields = told.Json(Urls.TableSchema(dataset.Id))["fields"]!.AsArray();
            Assert.Equal(dataset.Columns.Select(column => column.Name), fields.Select(field => Text(field, "name")));
            var columns = told.Json(Urls.ColumnSchema(dataset.Id))["columns"]!.AsArray();
            Assert.Equal(dataset.Columns.Select(column => column.Name), columns.Select(column => Text(column, "name")));
        }
    }

    [Fact]
    public void An_empty_number_says_where_the_reason_is()
    {
        var told = Described.Of(_archive.Site);
        Assert.Equal("""[{"value":"","label":"没有数字，原因见 state"}]""", Missing("figures", "value"));
        Assert.Equal("""[{"value":"","label":"没有数字，原因见 panel-missing.csv"}]""", Missing("panel", "requests_received_total"));
        Assert.Null(Missing("figures", "year"));

        string? Missing(string dataset, string column) =>
            told.Json(Urls.TableSchema(dataset))["fields"]!.AsArray().Single(field => Text(field, "name") == column)!["missingValues"]
                ?.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    // As the W3C has it, what is in another file is looked for from there: a schema names schemas, the list of tables names files.
    [Fact]
    public void Schemas_of_the_W3C_refer_to_each_other()
    {
        var told = Described.Of(_archive.Site);
        foreach (var table in told.Json(Urls.TableMetadata)["tables"]!.AsArray())
        {
            var address = "data/" + Text(table, "tableSchema");
            var schema = told.Json(address);
            Assert.Equal("http://www.w3.org/ns/csvw", Text(schema, "@context"));
            Assert.Equal(Path.GetFileName(address), Text(schema, "@id"));
            foreach (var key in schema["foreignKeys"]?.AsArray() ?? [])
            {
                var other = told.Json("data/schemas/" + Text(key!["reference"], "schemaReference"));
                var names = other["columns"]!.AsArray().Select(column => Text(column, "name")).ToHashSet();
                Assert.All(key["reference"]!["columnReference"]!.AsArray(), name => Assert.Contains(name!.GetValue<string>(), names));
            }
        }
    }

    private static bool IsTableSchema(string address) =>
        address.StartsWith("data/schemas/", StringComparison.Ordinal) && !address.EndsWith("-csvw.json", StringComparison.Ordinal);

    private static string Text(JsonNode? node, string property) => node![property]!.GetValue<string>();

    private static void AssertValid(string profile, ReadOnlyMemory<byte> json)
    {
        var result = Result(profile, Encoding.UTF8.GetString(json.Span));
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(one => one.Errors is not null).SelectMany(
            one => one.Errors!.Select(error => $"{one.InstanceLocation}: {error.Value}"))));
    }

    private static EvaluationResults Result(string profile, string json)
    {
        var schema = JsonSchema.FromText(
            File.ReadAllText(Path.Combine(Cases.Root, "tests/GovArchive.Tests/Datasets/Descriptions/profiles", profile + ".json")));
        using var document = JsonDocument.Parse(json);
        return schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }
}
