using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GovArchive.Datasets.Descriptions;
using GovArchive.Forms;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Metadata;

/// <summary>
/// What a page is about in the words of schema.org, as JSON-LD: the way to it, and the data set it shows. Written so that it can be in an
/// HTML script element: every character that could end it is escaped.
/// </summary>
internal static class StructuredData
{
    private const int LeastDescription = 50;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>
    /// Null where the site does not know its address, for pages that are neither below another nor a data set, and for those that show
    /// another one otherwise.
    /// </summary>
    public static Html? Of(Site site, PageModel page)
    {
        if (page.Site.BaseUrl is not { } root || page.Canonical is not { } address) return null;
        if (page.CitedOn is not null || (page.Crumbs.IsEmpty && page.Dataset is null)) return null;
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            if (!page.Crumbs.IsEmpty) WriteCrumbs(json, site, page);
            if (page.Dataset is { } dataset) WriteDataset(json, site, page, dataset, root, address);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return new Html(Encoding.UTF8.GetString(memory.ToArray()));
    }

    private static void WriteCrumbs(Utf8JsonWriter json, Site site, PageModel page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        foreach (var (index, crumb) in page.Crumbs.Append(new Link(page.Title, page.Path)).Where(crumb => crumb.Address is not null)
            .Index())
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", index + 1);
            json.WriteString("name", crumb.Text);
            json.WriteString("item", site.Outside(crumb.Address!));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDataset(Utf8JsonWriter json, Site site, PageModel page, DatasetNote dataset, string root, string address)
    {
        var config = site.Config;
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", address + "#dataset");
        json.WriteString("name", page.Path.Length == 0 ? config.Title : page.Title);
        json.WriteString("description", Description(site, page, dataset));
        json.WriteString("url", address);
        json.WriteString("license", config.LicenceUrl ?? config.Licence);
        json.WriteStartObject("creator");
        json.WriteString("@type", "Organization");
        json.WriteString("name", config.Publisher);
        json.WriteEndObject();
        json.WriteString("version", site.Version);
        if (dataset.Years.Length > 0) json.WriteString("temporalCoverage", dataset.Years);
        if (dataset.Whole is { } whole)
        {
            json.WriteString("isPartOf", $"{site.Outside(whole)}#dataset");
            json.WriteEndObject();
            return;
        }
        // Of the whole, and so of each body's.
        if (dataset.About is null)
        {
            json.WriteString("inLanguage", site.Languages[0].Language);
            json.WriteBoolean("isAccessibleForFree", true);
        }
        if (!dataset.Places.IsEmpty) json.WriteString("spatialCoverage", string.Concat(dataset.Places));
        if (dataset.About is { } about && about != page.Title) json.WriteString("about", about);
        json.WriteStartArray("variableMeasured");
        foreach (var table in Tables(site)) json.WriteStringValue(table);
        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (var file in dataset.Files.IsEmpty ? page.Files.Select(link => link.Address).OfType<string>() : dataset.Files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", FileFormat.Of(file).OuterType);
            json.WriteString("contentUrl", root + file);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Search engines take no fewer characters: what the page says, what the tables are called, what the archive says.
    private static string Description(Site site, PageModel page, DatasetNote dataset)
    {
        var text = "";
        foreach (var more in new[]
            {
                page.Description, dataset.Said,
                site.Words.IsChinese ? string.Join('、', Tables(site)) + "。" : string.Join("; ", Tables(site)) + ".",
                site.Config.Description,
            })
            if (text.Length < LeastDescription && !text.Contains(more, StringComparison.Ordinal))
                text += (text.Length == 0 || site.Words.IsChinese ? "" : " ") + more;
        return text;
    }

    private static IEnumerable<string> Tables(Site site) =>
        FormCatalog.All[^1].Tables.Select(table => FormWords.In(site.Words.Language, table.ShortTitle));
}
