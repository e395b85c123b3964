using System.Text.Json.Nodes;
using GovArchive.Datasets;
using GovArchive.Datasets.Descriptions;
using GovArchive.Sites;
using GovArchive.Tests.Datasets.Descriptions;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Datasets;

/// <summary>What programs are told of the datasets.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    private static readonly string[] Addresses =
        ["data/datapackage.json", "data/csv-metadata.json", "data/catalog.jsonld", "data/croissant.json"];

    private Site Site => _archive.Site;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Programs_are_told_what_the_files_are()
    {
        var files = DatasetDescriptions.Of(Site, SmallArchive.Listed(Site)).ToArray();
        Assert.Equal(Addresses, files[..Addresses.Length].Select(file => file.Path));
        Assert.All(files[Addresses.Length..], file => Assert.StartsWith("data/schemas/", file.Path, StringComparison.Ordinal));
        foreach (var file in files.Where(file => IsShort(file.Path))) AssertAccepted(file);
    }

    // All of them would be other files with every dataset.
    [Fact]
    public void One_dataset_is_told_to_portals_and_to_machines_that_learn()
    {
        var files = SmallArchive.Listed(Site).Where(file => file.Dataset.Id == "corrections").ToArray();
        foreach (var file in DatasetDescriptions.Of(Site, files).Where(file => file.Path is Urls.Catalogue or Urls.Croissant))
            AssertAccepted(file);
    }

    [Fact]
    public void Of_a_dataset_in_parts_each_is_told_and_none_is_referred_to()
    {
        ListedDataset[] files = SmallArchive.Listed(Site, largest: 1);
        var told = new Described(Site, files);
        var resources = told.Json(Urls.DataPackage)["resources"]!.AsArray();
        Assert.Equal(
            files.Where(file => !file.IsSignpost).Select(file => file.Name),
            resources.Select(resource => resource!["path"]!.GetValue<string>()));
        Assert.All(resources, resource =>
            Assert.Equal(
                resource!["path"]!.GetValue<string>().EndsWith(".zip", StringComparison.Ordinal),
                resource["compression"]?.GetValue<string>() == "zip"));
        Assert.Equal(["cells"], References("figures"));
        Assert.Equal(["indicator_definitions"], References("indicators"));
        string[] whole = [
            "agencies.csv", "groups.csv", "indicator_definitions.csv", "findings.csv", "checks.csv", "missing.csv", "corrections.csv",
            "panel-columns.csv", "cells.csv", "crosswalk.csv", "codes.csv"];
        Assert.Equal(
            whole, told.Json(Urls.TableMetadata)["tables"]!.AsArray().Select(table => table!["url"]!.GetValue<string>()));
        Assert.Equal(
            ["groups", "crosswalk"],
            whole.Select(file => Path.GetFileNameWithoutExtension(file))
                .Where(dataset => told.Json(Urls.ColumnSchema(dataset))["foreignKeys"] is not null));

        IEnumerable<string> References(string dataset) => told.Json(Urls.TableSchema(dataset))["foreignKeys"]!.AsArray()
            .Select(key => key!["reference"]!["resource"]!.GetValue<string>());
    }

    [Fact]
    public void A_site_that_says_where_it_stands_what_it_is_and_under_which_licence_is_told_so()
    {
        using var archive = new SmallArchive(
            "base_url: https://example.org/archive/\nlicence_url: https://example.org/licence\ndescription: 一句话\n");
        var told = DatasetDescriptions.Of(archive.Site, SmallArchive.Listed(archive.Site))
            .Select(file => JsonNode.Parse(file.Bytes.Span)!).ToArray();
        Assert.StartsWith("一句话", told[0]["description"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/archive/data/", told[0]["homepage"]!.GetValue<string>());
        Assert.Equal("""{"@id":"https://example.org/licence"}""", told[1]["dc:license"]!.ToJsonString());
        Assert.Equal(
            "政府信息公开工作年度报告，逐格核对，空白不作零。机关 2 个，报告 3 份，年度 2020–2023，数据截至 2024-06-30。",
            Described.Of(Site).Json(Urls.DataPackage)["description"]!.GetValue<string>());
    }

    [Fact]
    public void A_description_of_which_there_is_nothing_to_tell_is_left_out()
    {
        var files = SmallArchive.Listed(Site);
        Assert.Equal(Addresses, DatasetDescriptions.AddressesOf(files));
        Assert.Equal(
            Addresses.Where(address => address != Urls.TableMetadata),
            DatasetDescriptions.AddressesOf(SmallArchive.Listed(Site, largest: 1).Where(file => file.IsZip)));
        Assert.Equal(
            [Urls.Catalogue, Urls.Croissant], DatasetDescriptions.AddressesOf(files.Where(file => file.IsForExcel)));
    }

    private static bool IsShort(string path) =>
        path is Urls.DataPackage or Urls.TableMetadata || path == Urls.TableSchema("indicators") || path == Urls.ColumnSchema("indicators");

    private static void AssertAccepted(OutputFile file) => AcceptedFile.Assert(
        SmallArchive.Expected(Path.GetFileName(file.Path)), SmallArchive.Readable(JsonNode.Parse(file.Bytes.Span)!));

    [Fact]
    public void Where_nothing_is_published_nothing_is_told() => Assert.Empty(DatasetDescriptions.Of(Site, []));

    [Fact]
    public void A_licence_is_told_by_its_name_or_its_address()
    {
        Assert.Equal("CC-BY-4.0", Licence("CC BY 4.0", null)!["name"]!.GetValue<string>());
        Assert.Null(Licence("署名即可使用", null));
        Assert.Null(Licence("All rights reserved", null));
        Assert.Equal("https://example.org/licence", Licence("署名即可使用", "https://example.org/licence")!["path"]!.GetValue<string>());

        JsonNode? Licence(string name, string? address)
        {
            var site = Site with { Config = Site.Config with { Licence = name, LicenceUrl = address } };
            return JsonNode.Parse(DatasetDescriptions.Of(site, SmallArchive.Listed(site)).First().Bytes.Span)!["licenses"]?[0];
        }
    }
}
