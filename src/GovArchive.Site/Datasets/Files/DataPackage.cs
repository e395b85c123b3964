using System.Text.Json;
using System.Text.RegularExpressions;
using GovArchive.Datasets.Columns;
using GovArchive.Sites;

namespace GovArchive.Datasets.Files;

/// <summary>
/// <c>datapackage.json</c>: the datasets for programs, as the Data Package specification of Frictionless Data (version 1) has it: files
/// with size and hash, columns with type and meaning, keys, and which records belong together. The editions for Excel are the same data
/// again and are left out.
/// </summary>
internal static partial class DataPackage
{
    private static readonly (string Name, string MediaType)[] Applications =
    [
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("dta", "application/x-stata-dta"), ("sqlite", "application/vnd.sqlite3"),
    ];

    /// <param name="site">What is published, in its main language.</param>
    /// <param name="files">Those that are published.</param>
    public static void Write(Utf8JsonWriter json, Site site, IReadOnlyList<ListedDataset> files)
    {
        var config = site.Config;
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", "disclosure-reports");
        json.WriteString("title", config.Title);
        if (config.Description.Length > 0) json.WriteString("description", config.Description);
        if (config.BaseUrl is not null) json.WriteString("homepage", site.Outside(Urls.Data));
        json.WriteString("version", config.AsOfText);
        WriteLicence(json, config);
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", config.Publisher);
        json.WriteString("role", "publisher");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("resources");
        foreach (var file in files) WriteResource(json, site, file, files);
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

    private static void WriteResource(Utf8JsonWriter json, Site site, ListedDataset file, IReadOnlyList<ListedDataset> files)
    {
        json.WriteStartObject();
        var format = FormatOf(file);
        json.WriteString("profile", format.IsTable ? "tabular-data-resource" : "data-resource");
        json.WriteString("name", NameOf(file));
        json.WriteString("title", file.Dataset.Title.In(site.Words.Language));
        json.WriteString("path", file.Name);
        json.WriteString("format", format.Name);
        json.WriteString("mediatype", format.MediaType);
        if (!file.IsParquet && !file.IsApplication) json.WriteString("encoding", "utf-8");
        if (file.IsZip) json.WriteString("compression", "zip");
        if (file.IsGzip) json.WriteString("compression", "gz");
        json.WriteNumber("bytes", file.Content.Size);
        json.WriteString("hash", $"sha256:{file.Content.Sha256}");
        if (format.IsTable)
        {
            json.WriteStartObject("dialect");
            json.WriteString("lineTerminator", "\n");
            json.WriteEndObject();
        }
        // Its columns have other names.
        if (!file.IsApplication) WriteSchema(json, site, file.Dataset, files);
        json.WriteEndObject();
    }

    private static (string Name, string MediaType, bool IsTable) FormatOf(ListedDataset file) =>
        file.IsLines ? ("jsonl", "application/jsonl", false)
        : file.IsParquet ? ("parquet", "application/vnd.apache.parquet", false)
        : Applications.FirstOrDefault(one => file.Name.EndsWith("." + one.Name, StringComparison.Ordinal)) is { Name: not null } application
            ? (application.Name, application.MediaType, false)
        : ("csv", "text/csv", true);

    // The CSV is called as the dataset: references name it. So are the texts, which are one file alone.
    private static string NameOf(ListedDataset file) =>
        file.IsLines ? file.Dataset.Id
        : file.IsGzip ? file.Dataset.Id + "-gz"
        : file.IsParquet ? file.Dataset.Id + "-parquet"
        : file.IsApplication ? file.Name.Replace('.', '-')
        : Path.GetFileNameWithoutExtension(file.Name);

    private static void WriteSchema(Utf8JsonWriter json, Site site, Dataset dataset, IReadOnlyList<ListedDataset> files)
    {
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in dataset.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("title", column.ChineseName);
            json.WriteString("description", column.Meaning.In(site.Words.Language));
            json.WriteString("type", TypeName(column.Type));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        DatasetKeys.Write(json, dataset, files, "fields", "");
        json.WriteEndObject();
    }

    private static string TypeName(ColumnType type) => type switch
    {
        ColumnType.WholeNumber => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };

    [GeneratedRegex("^(CC0|CC-BY|CC-BY-SA|ODC-BY|ODC-PDDL|ODbL)-[0-9][0-9.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LicenceId();
}
