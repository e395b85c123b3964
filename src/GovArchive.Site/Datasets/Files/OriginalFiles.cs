using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Datasets.Files;

/// <summary>The sources of a report as they came: published where site.yml says so, and only those that its data were read from.</summary>
internal static class OriginalFiles
{
    public static IEnumerable<OutputFile> Of(Site site, Report report)
    {
        if (!site.Config.HasOriginals) yield break;
        var source = report.Source;
        foreach (var (path, sha256) in new[] { (source.File, source.Sha256), (source.Figures, source.FiguresSha256) })
            if (path is not null && site.Original(path) is { } file && file.Sha256 == sha256)
                yield return new OutputFile(Urls.Original(report.Key, path), file.Bytes);
    }
}
