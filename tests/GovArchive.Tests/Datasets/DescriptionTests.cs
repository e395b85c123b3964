using System.Text.Json.Nodes;
using GovArchive.Datasets;
using GovArchive.Datasets.Files;
using GovArchive.Sites;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Datasets;

/// <summary>What programs are told of the datasets.</summary>
public sealed class DescriptionTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    private Site Site => _archive.Site;

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Programs_are_told_what_the_files_are()
    {
        var files = DatasetDescriptions.Of(Site, SmallArchive.Listed(Site)).ToArray();
        Assert.Equal(["data/datapackage.json", "data/csv-metadata.json"], files.Select(file => file.Path));
        foreach (var file in files)
            AcceptedFile.Assert(
                SmallArchive.Expected(Path.GetFileName(file.Path)), SmallArchive.Readable(JsonNode.Parse(file.Bytes.Span)!));
    }

    [Fact]
    public void Of_a_dataset_in_parts_each_is_told_and_none_is_referred_to()
    {
        ListedDataset[] files = SmallArchive.Listed(Site, largest: 1);
        var told = DatasetDescriptions.Of(Site, files).Select(file => JsonNode.Parse(file.Bytes.Span)!).ToArray();
        var resources = told[0]["resources"]!.AsArray();
        Assert.Equal(
            files.Where(file => !file.IsSignpost).Select(file => file.Name),
            resources.Select(resource => resource!["path"]!.GetValue<string>()));
        Assert.All(resources, resource =>
            Assert.Equal(
                resource!["path"]!.GetValue<string>().EndsWith(".zip", StringComparison.Ordinal),
                resource["compression"]?.GetValue<string>() == "zip"));
        Assert.Equal(["cells"], References(resources[0]!));
        Assert.Equal(
            ["indicator_definitions"],
            References(resources.Single(resource => resource!["name"]!.GetValue<string>() == "indicators-2023-230100")!));
        Assert.Equal(
            ["agencies.csv", "indicator_definitions.csv", "findings.csv", "checks.csv", "missing.csv", "corrections.csv", "cells.csv",
                "crosswalk.csv", "codes.csv"],
            told[1]["tables"]!.AsArray().Select(table => table!["url"]!.GetValue<string>()));
        Assert.Equal(
            ["crosswalk.csv"],
            told[1]["tables"]!.AsArray().Where(table => table!["tableSchema"]!["foreignKeys"] is not null)
                .Select(table => table!["url"]!.GetValue<string>()));

        static IEnumerable<string> References(JsonNode resource) => resource["schema"]!["foreignKeys"]!.AsArray()
            .Select(key => key!["reference"]!["resource"]!.GetValue<string>());
    }

    [Fact]
    public void A_site_that_says_where_it_stands_what_it_is_and_under_which_licence_is_told_so()
    {
        using var archive = new SmallArchive(
            "base_url: https://example.org/archive/\nlicence_url: https://example.org/licence\ndescription: 一句话\n");
        var told = DatasetDescriptions.Of(archive.Site, SmallArchive.Listed(archive.Site))
            .Select(file => JsonNode.Parse(file.Bytes.Span)!).ToArray();
        Assert.Equal("一句话", told[0]["description"]!.GetValue<string>());
        Assert.Equal("https://example.org/archive/data/", told[0]["homepage"]!.GetValue<string>());
        Assert.Equal("""{"@id":"https://example.org/licence"}""", told[1]["dc:license"]!.ToJsonString());
        Assert.Null(JsonNode.Parse(DatasetDescriptions.Of(Site, SmallArchive.Listed(Site)).First().Bytes.Span)!["description"]);
    }

    [Fact]
    public void A_description_of_which_there_is_nothing_to_tell_is_left_out()
    {
        var files = SmallArchive.Listed(Site);
        Assert.Equal(["data/datapackage.json", "data/csv-metadata.json"], DatasetDescriptions.AddressesOf(files));
        Assert.Equal(
            ["data/datapackage.json"],
            DatasetDescriptions.AddressesOf(SmallArchive.Listed(Site, largest: 1).Where(file => file.IsZip)));
        Assert.Empty(DatasetDescriptions.AddressesOf(files.Where(file => file.IsForExcel)));
    }

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
