using System.Globalization;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>
/// <c>catalog.jsonld</c>: the archive as a catalogue of datasets for data portals, as the W3C's DCAT (version 3) and the European profile
/// of it (DCAT-AP 3.0) have it. All files of a dataset are its distributions.
/// </summary>
internal static class Catalogue
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string Theme = Authority + "data-theme/GOVE";
    private const string Country = Authority + "country/CHN";

    private static readonly string[] Languages = [Authority + "language/ZHO", Authority + "language/ENG"];
    private static readonly Words ThemeLabel = new("Government and public sector", "政府和公共部门");
    private static readonly Words Subject = new("government information disclosure", "政府信息公开");

    private static readonly (string Prefix, string Address)[] Vocabularies =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private static readonly (string Property, string Kind, string Value)[] Kinds =
    [
        ("dct:title", "@container", "@language"), ("dct:description", "@container", "@language"), ("foaf:name", "@container", "@language"),
        ("skos:prefLabel", "@container", "@language"), ("dcat:keyword", "@container", "@language"), ("dct:modified", "@type", "xsd:date"),
        ("dcat:startDate", "@type", "xsd:gYear"), ("dcat:endDate", "@type", "xsd:gYear"),
        ("dcat:byteSize", "@type", "xsd:nonNegativeInteger"),
        ("spdx:checksumValue", "@type", "xsd:hexBinary"),
    ];

    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">Those that are published.</param>
    public static void Write(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        json.WriteStartObject();
        WriteContext(json);
        json.WriteString("@type", "dcat:Catalog");
        json.WriteString("@id", Id(site, "catalog"));
        json.WriteTexts("dct:title", Summary.Title(site), site);
        json.WriteTexts("dct:description", Summary.OfArchive(site), site);
        json.WriteStart("dct:publisher", "foaf:Agent", Id(site, "publisher"));
        json.WriteTexts("foaf:name", Summary.Publisher(site), site);
        json.WriteEndObject();
        json.WriteStart("dct:license", "dct:LicenseDocument", Licence(site));
        json.WriteStartObject("dct:title");
        json.WriteString(site.Config.Language, site.Config.Licence);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("dct:modified", site.Config.AsOfText);
        json.WriteLink("foaf:homepage", JsonTexts.Address(site, ""));
        WriteLanguages(json);
        WriteYears(json, site);
        WritePlaces(json, site, place => WritePlace(json, site, place));
        json.WriteStartArray("dcat:dataset");
        foreach (var dataset in files.GroupBy(file => file.Dataset)) WriteDataset(json, site, dataset.Key, [.. dataset]);
        json.WriteEndArray();
        WriteKinds(json, site, files);
        json.WriteEndObject();
    }

    // What things are that are named again and again.
    private static void WriteKinds(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        FileFormat[] formats = [.. files.Select(file => FileFormat.Of(file.Name))];
        (string Address, string Type)[] kinds =
        [
            (JsonTexts.Address(site, ""), "foaf:Document"), (Country, "dct:Location"),
            .. Languages.Select(language => (language, "dct:LinguisticSystem")),
            .. formats.Select(format => format.MediaType).Concat(formats.Select(format => format.PackedType).OfType<string>()).Distinct()
                .Order(StringComparer.Ordinal).Select(type => (MediaType(type), "dct:MediaType")),
        ];
        json.WriteStartArray("@included");
        json.WriteStart(null, "skos:Concept", Theme);
        json.WriteTexts("skos:prefLabel", ThemeLabel, site);
        json.WriteEndObject();
        foreach (var (address, type) in kinds)
        {
            json.WriteStart(null, type, address);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (prefix, address) in Vocabularies) json.WriteString(prefix, address);
        foreach (var (property, kind, value) in Kinds)
        {
            json.WriteStartObject(property);
            json.WriteString(kind, value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteDataset(Utf8JsonWriter json, Site site, Dataset dataset, ListedDataset[] files)
    {
        json.WriteStart(null, "dcat:Dataset", Id(site, dataset.Id));
        json.WriteString("dct:identifier", dataset.Id);
        json.WriteTexts("dct:title", dataset.Title, site);
        json.WriteTexts("dct:description", Summary.OfDataset(site, dataset), site);
        json.WriteLink("dct:publisher", Id(site, "publisher"));
        json.WriteString("dct:modified", site.Config.AsOfText);
        json.WriteLink("dcat:landingPage", JsonTexts.Address(site, ""));
        json.WriteLink("dcat:theme", Theme);
        json.WriteTexts("dcat:keyword", Subject, site);
        WriteLanguages(json);
        WriteYears(json, site);
        WritePlaces(json, site, place => WriteOne(json, Id(site, place)));
        json.WriteStartArray("dcat:distribution");
        foreach (var file in files) WriteDistribution(json, site, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDistribution(Utf8JsonWriter json, Site site, ListedDataset file)
    {
        var (format, address) = (FileFormat.Of(file.Name), JsonTexts.Address(site, file.Name));
        json.WriteStart(null, "dcat:Distribution", Id(site, file.Name));
        json.WriteTexts("dct:title", new Words(file.Name, file.Name), site);
        json.WriteLink("dcat:accessURL", address);
        json.WriteLink("dcat:downloadURL", address);
        json.WriteLink("dcat:mediaType", MediaType(format.MediaType));
        if (format.PackedType is { } packed) json.WriteLink("dcat:compressFormat", MediaType(packed));
        json.WriteNumber("dcat:byteSize", file.Content.Size);
        json.WriteStart("spdx:checksum", "spdx:Checksum");
        json.WriteLink("spdx:algorithm", "spdx:checksumAlgorithm_sha256");
        json.WriteString("spdx:checksumValue", file.Content.Sha256.ToString());
        json.WriteEndObject();
        json.WriteLink("dct:license", Licence(site));
        if (!file.IsApplication && !file.IsForExcel)
        {
            var schema = Urls.TableSchema(file.Dataset.Id)[Urls.Data.Length..];
            json.WriteStart("dct:conformsTo", "dct:Standard", JsonTexts.Address(site, schema));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteLanguages(Utf8JsonWriter json)
    {
        json.WriteStartArray("dct:language");
        foreach (var language in Languages) WriteOne(json, language);
        json.WriteEndArray();
    }

    private static void WriteYears(Utf8JsonWriter json, Site site)
    {
        if (Summary.FirstYear(site) is not { } first || Summary.LastYear(site) is not { } last) return;
        json.WriteStart("dct:temporal", "dct:PeriodOfTime");
        json.WriteString("dcat:startDate", first.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteString("dcat:endDate", last.ToString("0000", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    // The country, and which of its provinces.
    private static void WritePlaces(Utf8JsonWriter json, Site site, Action<Region> write)
    {
        json.WriteStartArray("dct:spatial");
        WriteOne(json, Country);
        foreach (var place in Summary.Provinces(site)) write(place);
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Site site, Region place)
    {
        json.WriteStart(null, "dct:Location", Id(site, place));
        json.WriteString("dct:identifier", place.Code);
        json.WriteTexts("skos:prefLabel", new Words(site.Names.Of(place), place.Name), site);
        json.WriteEndObject();
    }

    private static string MediaType(string name) => "https://www.iana.org/assignments/media-types/" + name;

    private static void WriteOne(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject();
        json.WriteString("@id", address);
        json.WriteEndObject();
    }

    // Where it has no address it is told of here.
    private static string Licence(Site site) => site.Config.LicenceUrl ?? Id(site, "licence");

    private static string Id(Site site, Region place) => Id(site, "place-" + place.Code);

    // A thing that this file tells of.
    private static string Id(Site site, string name) => JsonTexts.Address(site, $"{Path.GetFileName(Urls.Catalogue)}#{name}");
}
