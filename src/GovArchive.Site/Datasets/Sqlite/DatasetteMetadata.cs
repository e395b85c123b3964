using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovArchive.Datasets.Panel;
using GovArchive.Sites;

namespace GovArchive.Datasets.Sqlite;

/// <summary>
/// <c>metadata.json</c> for Datasette, which shows the database in a browser: <c>datasette govarchive.sqlite -m metadata.json</c>. What the
/// tables and columns are, in both languages, what is worth a facet, and a query that finds words in the texts.
/// </summary>
internal static class DatasetteMetadata
{
    // What has few values; three of a table.
    private static readonly string[] Facets =
        ["year", "edition", "level", "kind", "sector", "state", "origin", "rule", "code", "topic", "section"];

    // Parts that the view of figures is made of.
    private static readonly string[] Hidden = ["figure_reports", "figure_cells", "figure_values", SqliteTexts.Terms];

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true, NewLine = "\n" };

    /// <summary>
    /// Whether a row of texts has :word. One of two Han characters or more is found by all its pairs of neighbours in a row; what the terms
    /// do not hold as it stands, such as 2023年, is looked for in the text itself.
    /// </summary>
    public const string IsFound = $"""
        CASE WHEN length(:word) < 2 OR :word GLOB '*[^{SqliteTexts.HanCharacters}]*'
        THEN instr(lower(coalesce(title, '') || char(10) || text), lower(:word)) > 0
        ELSE rowid IN (SELECT rowid FROM {SqliteTexts.Terms} WHERE {SqliteTexts.Terms} MATCH (
          WITH RECURSIVE pair(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM pair WHERE i < length(:word) - 1)
          SELECT '"' || group_concat(substr(:word, i, 2), ' ') || '"' FROM pair)) END
        """;

    /// <summary>
    /// Datasette Lite, which loads the database from a site into the reader's browser; null where the site does not say that it is public.
    /// </summary>
    public static string? Lite(Site site) => site.Config.BaseUrl is { IsLoopback: false } home
        ? $"https://lite.datasette.io/?url={Escaped(home, Urls.Dataset(SqliteFile.Name))}&metadata={Escaped(home, Urls.DatasetteMetadata)}"
        : null;

    private static string Escaped(Uri home, string address) => Uri.EscapeDataString(new Uri(home, address).AbsoluteUri);

    /// <param name="site">What is published, in its main language.</param>
    public static OutputFile Of(Site site)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options)) Write(json, site);
        memory.WriteByte((byte)'\n');
        return new OutputFile(Urls.DatasetteMetadata, memory.ToArray());
    }

    private static void Write(Utf8JsonWriter json, Site site)
    {
        var config = site.Config;
        json.WriteStartObject();
        json.WriteString("title", config.Title);
        if (config.Description.Length > 0) json.WriteString("description", config.Description);
        json.WriteString("license", config.Licence);
        if (config.LicenceUrl is { } licence) json.WriteString("license_url", licence);
        json.WriteString("source", config.Publisher);
        if (config.BaseUrl is not null) json.WriteString("source_url", site.Outside(Urls.Data));
        json.WriteStartObject("databases");
        json.WriteStartObject("govarchive");
        json.WriteStartObject("tables");
        foreach (var dataset in DatasetTable.Told(site).Where(dataset => dataset.Id != PanelDataset.MissingId)) WriteTable(json, dataset);
        foreach (var name in Hidden)
        {
            json.WriteStartObject(name);
            json.WriteBoolean("hidden", true);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (!SqliteTexts.IsTooMuch(site)) WriteQuery(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, Dataset dataset)
    {
        json.WriteStartObject(SqliteTable.NameOf(dataset.Id));
        json.WriteString("title", $"{dataset.Title.Chinese} {dataset.Title.English}");
        string[] facets = [.. Facets.Where(facet => dataset.Columns.Any(column => column.Name == facet)).Take(3)];
        if (facets.Length > 0)
        {
            json.WriteStartArray("facets");
            foreach (var facet in facets) json.WriteStringValue(facet);
            json.WriteEndArray();
        }
        json.WriteStartObject("columns");
        foreach (var column in dataset.Columns.Take(dataset.ToldColumns.Length))
            json.WriteString(column.Name, $"{column.ChineseName}：{column.Meaning.Chinese} / {column.Meaning.English}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteQuery(Utf8JsonWriter json)
    {
        json.WriteStartObject("queries");
        json.WriteStartObject("search_texts");
        json.WriteString("title", "正文检索 Search the texts");
        json.WriteString("description", "任何文字，字母不分大小写 Any words, in capitals or not");
        json.WriteString(
            "sql", $"SELECT agency_id, year, section, title, text FROM texts WHERE {IsFound} ORDER BY agency_id, year");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
