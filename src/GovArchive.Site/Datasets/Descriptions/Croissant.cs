using System.Globalization;
using System.Text.Json;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>
/// <c>croissant.json</c>: the files and the records in them as the Croissant format of MLCommons (version 1.1) has it. Datasets with so
/// many columns that they are not all told have files and no records; their columns are in <see cref="TableSchema"/>.
/// </summary>
internal static class Croissant
{
    // What programs that read the format take Parquet files for, beside the name that is registered.
    private const string OtherParquet = "application/x-parquet";

    private static readonly (string Term, string Address)[] Terms =
    [
        ("@vocab", "https://schema.org/"), ("sc", "https://schema.org/"), ("cr", "http://mlcommons.org/croissant/"),
        ("dct", "http://purl.org/dc/terms/"), ("citeAs", "cr:citeAs"), ("column", "cr:column"), ("conformsTo", "dct:conformsTo"),
        ("extract", "cr:extract"), ("field", "cr:field"), ("fileObject", "cr:fileObject"), ("isLiveDataset", "cr:isLiveDataset"),
        ("key", "cr:key"), ("recordSet", "cr:recordSet"), ("source", "cr:source"),
    ];

    private static readonly (string Term, string? Address, string Kind, string Value)[] Typed =
    [
        ("dataType", "cr:dataType", "@type", "@vocab"), ("name", null, "@container", "@language"),
        ("description", null, "@container", "@language"),
    ];

    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">Those that are published.</param>
    public static void Write(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        var config = site.Config;
        json.WriteStartObject();
        WriteContext(json);
        json.WriteString("@type", "sc:Dataset");
        json.WriteString("conformsTo", "http://mlcommons.org/croissant/1.1");
        json.WriteTexts("name", Summary.Title(site), site);
        json.WriteTexts("description", Summary.OfArchive(site), site);
        json.WriteString("url", JsonTexts.Address(site, ""));
        json.WriteString("license", config.LicenceUrl ?? config.Licence);
        WriteOrganisation(json, "creator", site);
        WriteOrganisation(json, "publisher", site);
        json.WriteString("datePublished", config.AsOfText);
        json.WriteString("version", config.AsOf.ToString("yyyy.M.d", CultureInfo.InvariantCulture));
        json.WriteStartArray("inLanguage");
        foreach (var language in new[] { "zh-Hans", "en" }) json.WriteStringValue(language);
        json.WriteEndArray();
        if (Summary.Years(site, "/") is { Length: > 0 } years) json.WriteString("temporalCoverage", years);
        json.WriteStartArray("spatialCoverage");
        foreach (var place in Summary.Provinces(site)) json.WriteStringValue(place.Name);
        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (var file in files) WriteFile(json, site, file);
        json.WriteEndArray();
        json.WriteStartArray("recordSet");
        foreach (var dataset in files.GroupBy(file => file.Dataset).Where(dataset => dataset.Key.TellsAllColumns))
            if (dataset.OrderByDescending(file => file.IsParquet).FirstOrDefault(file => file.IsParquet || file.IsWhole) is { } source)
                WriteRecords(json, site, source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteString("@language", "en");
        foreach (var (term, address) in Terms) json.WriteString(term, address);
        foreach (var (term, address, kind, value) in Typed)
        {
            json.WriteStartObject(term);
            if (address is not null) json.WriteString("@id", address);
            json.WriteString(kind, value);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteOrganisation(Utf8JsonWriter json, string property, Site site)
    {
        json.WriteStart(property, "sc:Organization");
        json.WriteTexts("name", Summary.Publisher(site), site);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, Site site, ListedDataset file)
    {
        json.WriteStart(null, "cr:FileObject", file.Name);
        json.WriteString("name", file.Name);
        json.WriteTexts("description", file.Dataset.Title, site);
        json.WriteString("contentUrl", JsonTexts.Address(site, file.Name));
        json.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{file.Content.Size} B"));
        json.WriteStartArray("encodingFormat");
        foreach (var type in TypesOf(FileFormat.Of(file.Name))) json.WriteStringValue(type);
        json.WriteEndArray();
        json.WriteString("sha256", file.Content.Sha256.ToString());
        json.WriteEndObject();
    }

    private static void WriteRecords(Utf8JsonWriter json, Site site, ListedDataset file)
    {
        var dataset = file.Dataset;
        json.WriteStart(null, "cr:RecordSet", dataset.Id);
        json.WriteString("name", dataset.Id);
        json.WriteTexts("description", dataset.Title, site);
        if (dataset.Key.Length > 0)
        {
            json.WriteStartArray("key");
            foreach (var column in dataset.Key)
            {
                json.WriteStartObject();
                json.WriteString("@id", $"{dataset.Id}/{column}");
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteStartArray("field");
        foreach (var column in dataset.Columns) WriteField(json, site, file, column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, Site site, ListedDataset file, DatasetColumn column)
    {
        json.WriteStart(null, "cr:Field", $"{file.Dataset.Id}/{column.Name}");
        json.WriteString("name", column.Name);
        json.WriteTexts("description", column.Meaning, site);
        json.WriteString("dataType", TypeName(column.Type));
        json.WriteStartObject("source");
        json.WriteLink("fileObject", file.Name);
        json.WriteStartObject("extract");
        json.WriteString("column", column.Name);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What it is packed in first, and then what is in it.
    private static string[] TypesOf(FileFormat format) =>
        format.Name == "parquet" ? [OtherParquet, format.MediaType]
        : format.Packing is null ? [format.MediaType] : [format.OuterType, format.MediaType];

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => "sc:Integer",
        ColumnType.Number => "sc:Float",
        ColumnType.Boolean => "sc:Boolean",
        ColumnType.Date => "sc:Date",
        _ => "sc:Text",
    };
}
