using System.Text.Json;
using System.Text.RegularExpressions;
using GovArchive.Sites;

namespace GovArchive.Datasets.Descriptions;

/// <summary>
/// <c>datapackage.json</c>: the datasets for programs, as the Data Package standard (version 2) has it: files with size and hash, each with
/// the address of its columns (<see cref="TableSchema"/>). The editions for Excel are the same data again and are left out.
/// </summary>
internal static partial class DataPackage
{
    /// <summary>Address of one of the standard's own descriptions: datapackage, dataresource, tableschema.</summary>
    public static string Profile(string name) => $"https://datapackage.org/profiles/2.0/{name}.json";

    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">Those that are published.</param>
    public static void Write(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        var config = site.Config;
        json.WriteStartObject();
        json.WriteString("$schema", Profile("datapackage"));
        json.WriteString("name", "disclosure-reports");
        json.WriteString("title", config.Title);
        json.WriteString("description", Summary.OfArchive(site).In(site.Words.Language));
        if (config.BaseUrl is not null) json.WriteString("homepage", site.Outside(Urls.Data));
        json.WriteString("version", site.Version);
        WriteLicence(json, config);
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", config.Publisher);
        json.WriteStartArray("roles");
        json.WriteStringValue("publisher");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var file in files) WriteResource(json, site, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A licence has an address, or else its id at opendefinition.org such as CC-BY-4.0; what has neither cannot be given here, and is on
    // the page.
    private static void WriteLicence(Utf8JsonWriter json, SiteConfig config)
    {
        var id = config.Licence.Replace(' ', '-');
        if (config.LicenceUrl is null && !LicenceId().IsMatch(id)) return;
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (LicenceId().IsMatch(id)) json.WriteString("name", id);
        if (config.LicenceUrl is { } address) json.WriteString("path", address);
        json.WriteString("title", config.Licence);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, Site site, ListedDataset file)
    {
        var format = FileFormat.Of(file.Name);
        json.WriteStartObject();
        json.WriteString("$schema", Profile("dataresource"));
        json.WriteString("name", NameOf(file));
        json.WriteString("title", file.Dataset.Title.In(site.Words.Language));
        json.WriteString("path", file.Name);
        if (format.IsCsv)
        {
            json.WriteString("type", "table");
            // What the first version calls the same, and some readers still look for.
            json.WriteString("profile", "tabular-data-resource");
        }
        json.WriteString("format", format.Name);
        json.WriteString("mediatype", format.MediaType);
        if (format.IsText) json.WriteString("encoding", "utf-8");
        if (format.Packing is { } packing) json.WriteString("compression", packing);
        json.WriteNumber("bytes", file.Content.Size);
        json.WriteString("hash", $"sha256:{file.Content.Sha256}");
        if (format.IsCsv)
        {
            json.WriteStartObject("dialect");
            json.WriteString("lineTerminator", "\n");
            json.WriteEndObject();
        }
        // Those of an application are called otherwise.
        if (!file.IsApplication) json.WriteString("schema", Urls.TableSchema(file.Dataset.Id)[Urls.Data.Length..]);
        json.WriteEndObject();
    }

    // The CSV is called as the dataset: references name it. So are the texts, which are one file alone.
    private static string NameOf(ListedDataset file) =>
        file.IsLines ? file.Dataset.Id
        : file.IsGzip ? file.Dataset.Id + "-gz"
        : file.IsParquet ? file.Dataset.Id + "-parquet"
        : file.IsApplication ? file.Name.Replace('.', '-')
        : Path.GetFileNameWithoutExtension(file.Name);

    [GeneratedRegex("^(CC0|CC-BY|CC-BY-SA|ODC-BY|ODC-PDDL|ODbL)-[0-9][0-9.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LicenceId();
}
