using System.Globalization;
using GovArchive.Releases;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Citing;

/// <summary>
/// data/datacite.json of the site: the newest release as DataCite's schema 4 has it, ready to be handed in for an identifier.
/// </summary>
internal static class DataCiteFile
{
    public static byte[] Write(SiteConfig config, Release release) => CitingJson.Write(json =>
    {
        json.WriteStartObject();
        if (release.Doi is { } doi) json.WriteString("doi", doi);
        json.WriteTexts("creators", "name", config.Publisher);
        json.WriteTexts("titles", "title", config.Title);
        json.WriteStartObject("publisher");
        json.WriteString("name", config.Publisher);
        json.WriteEndObject();
        json.WriteNumber("publicationYear", release.Date.Year);
        json.WriteStartObject("types");
        json.WriteString("resourceTypeGeneral", "Dataset");
        json.WriteEndObject();
        json.WriteString("version", release.Version.Text);
        json.WriteString("language", config.Language);
        json.WriteStartArray("dates");
        json.WriteStartObject();
        json.WriteString("date", Csv.Date(release.Date));
        json.WriteString("dateType", "Issued");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("rightsList");
        json.WriteStartObject();
        json.WriteString("rights", config.Licence);
        if (config.LicenceUrl is { } licence) json.WriteString("rightsUri", licence);
        if (CitedArchive.SpdxOf(config) is { } id)
        {
            json.WriteString("rightsIdentifier", id);
            json.WriteString("rightsIdentifierScheme", "SPDX");
        }
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("descriptions");
        json.WriteStartObject();
        json.WriteString("description", CitedArchive.Description(config, release));
        json.WriteString("descriptionType", "Abstract");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("sizes");
        json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{release.Counts.Reports} reports"));
        json.WriteEndArray();
        if (config.BaseUrl is { } address) json.WriteString("url", address.AbsoluteUri + Urls.Release(release.Version));
        json.WriteString("schemaVersion", "http://datacite.org/schema/kernel-4");
        json.WriteEndObject();
    });
}
