using GovArchive.Releases;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Citing;

/// <summary>.zenodo.json at the root of the archive: Zenodo takes from it what it says of a release of the repository.</summary>
public static class ZenodoFile
{
    public const string Name = ".zenodo.json";

    public static byte[] Write(SiteConfig config, Release release) => CitingJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("upload_type", "dataset");
        json.WriteString("title", config.Title);
        json.WriteString("description", Text.Html.Escape(CitedArchive.Description(config, release)));
        json.WriteTexts("creators", "name", config.Publisher);
        json.WriteString("version", release.Version.Text);
        json.WriteString("publication_date", Csv.Date(release.Date));
        json.WriteString("access_right", "open");
        // Zenodo knows licences by their ids in lower case.
        if (CitedArchive.SpdxOf(config) is { } licence) json.WriteString("license", licence.ToLowerInvariant());
        json.WriteString("language", config.Language.StartsWith("zh", StringComparison.Ordinal) ? "zho" : "eng");
        json.WriteString("notes", $"{CitedArchive.Mark} {release.Version}");
        if (config.BaseUrl is { } address)
        {
            json.WriteStartArray("related_identifiers");
            json.WriteStartObject();
            json.WriteString("identifier", address.AbsoluteUri + Urls.Release(release.Version));
            json.WriteString("relation", "isDocumentedBy");
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    });
}
