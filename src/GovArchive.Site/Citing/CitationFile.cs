using System.Text;
using GovArchive.Releases;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Citing;

/// <summary>CITATION.cff (1.2.0) at the root of the archive: GitHub and reference managers read it there.</summary>
public static class CitationFile
{
    public const string Name = "CITATION.cff";

    public static byte[] Write(SiteConfig config, Release release) => Encoding.UTF8.GetBytes(
        $"# {CitedArchive.Mark} {release.Version}\n" + YamlOutput.Write(yaml => yaml
            .Text("cff-version", "1.2.0")
            .Text("message", "Please cite the release whose data you used.")
            .Text("type", "dataset")
            .Text("title", config.Title)
            .Text("abstract", CitedArchive.Description(config, release))
            .Maps("authors", [config.Publisher], (author, name) => author.Text("name", name))
            .Text("version", release.Version.Text)
            .Text("date-released", Csv.Date(release.Date))
            .Text("doi", release.Doi)
            .Text("url", config.BaseUrl?.AbsoluteUri)
            .Text("repository-code", config.Repository)
            .Text("license", CitedArchive.SpdxOf(config))
            .Text("license-url", CitedArchive.SpdxOf(config) is null ? config.LicenceUrl : null)));
}
