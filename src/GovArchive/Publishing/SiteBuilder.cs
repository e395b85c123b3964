using System.Text;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>An archive and its findings to the files of its site.</summary>
public static class SiteBuilder
{
    /// <summary>Every file of the site, made on several processors; not all are ever held. A page that cannot be rendered is a finding; the others are made.</summary>
    /// <param name="site">What is published.</param>
    /// <param name="theme">Its look.</param>
    /// <param name="findings">Takes what is wrong with templates and words.</param>
    /// <param name="workers">How many threads make files; the bytes do not depend on it.</param>
    /// <param name="terms">Takes texts apart for the search; null for each anew.</param>
    public static IEnumerable<OutputFile> Build(Site site, Theme theme, ICollection<Finding> findings, int workers = 1, Func<string, DocumentTerms>? terms = null)
    {
        if (Templates.Load(theme, findings) is not { } templates) yield break;
        PageJob[] pages = [.. site.Languages.SelectMany(words => Pages(site.In(words), templates))];
        // Templates first: the first page alone took 0.18 s for compiling its own, time in which another processor works out pages.
        foreach (var file in FileJobs.Run([Prepared(templates), .. pages.Select(job => job.Files()), .. site.Languages.Select(words => Feeds.Write(site.In(words))), .. Downloads(site)], workers))
            yield return file;
        foreach (var finding in pages.SelectMany(job => job.Findings)) findings.Add(finding);
        foreach (var (path, asset) in theme.Assets) yield return new OutputFile(Urls.Asset(path), asset.Bytes);
        foreach (var words in site.Languages) yield return ScriptWords.Of(words);
        if (site.Config.HasSearch) foreach (var file in SearchIndex.Write(SearchDocuments.Of(site).Concat(pages.SelectMany(job => job.Searched)), terms)) yield return file;
        foreach (var file in RobotFiles.Write(site, pages.SelectMany(job => job.Sitemap))) yield return file;
        foreach (var words in site.Languages)
            foreach (var key in words.Missing) findings.Add(FindingCodes.TemplateUnknownWord.At(new Place($"{ArchiveLayout.ThemesName}/{theme.Name}/i18n/{words.Language}.yml"), key, words.Language));
    }

    private static IEnumerable<PageJob> Pages(Site site, Templates templates) =>
        PageKinds.All.Select(kind => kind.Plan).Append(WrittenPages.Plan).Select(plan => new PageJob(site, templates, plan));

    private static IEnumerable<OutputFile> Prepared(Templates templates)
    {
        templates.Prepare();
        yield break;
    }

    private static IEnumerable<IEnumerable<OutputFile>> Downloads(Site site) => [Datasets(site), IndicatorFiles(site), AgencyDownloads(site), CompareFiles.Places(site)];

    private static IEnumerable<OutputFile> Datasets(Site site)
    {
        var published = DatasetTable.Files(site).Where(file => !site.LeavesOut(Urls.Dataset(file.Name))).ToList();
        foreach (var file in published) yield return new OutputFile(Urls.Dataset(file.Name), file.Bytes);
        yield return new OutputFile(Urls.Dataset("SHA256SUMS"), Checksums(published));
    }

    private static IEnumerable<OutputFile> IndicatorFiles(Site site) =>
        IndicatorCatalog.All.Where(indicator => !site.LeavesOut(Urls.IndicatorFile(indicator.Id))).Select(indicator => new OutputFile(Urls.IndicatorFile(indicator.Id), IndicatorsDataset.Csv(site, indicator)));

    private static IEnumerable<OutputFile> AgencyDownloads(Site site)
    {
        foreach (var history in site.Reporting)
        {
            if (!site.LeavesOut(Urls.AgencyFile(history.Agency.Id, "csv"))) yield return new OutputFile(Urls.AgencyFile(history.Agency.Id, "csv"), AgencyFiles.WideCsv(history));
            if (!site.LeavesOut(Urls.AgencyFile(history.Agency.Id, "json"))) yield return new OutputFile(Urls.AgencyFile(history.Agency.Id, "json"), AgencyFiles.Json(site, history));
            yield return new OutputFile(Urls.CompareAgency(history.Agency.Id), CompareFiles.Write(site, history));
        }
    }

    // As sha256sum --check reads it.
    private static byte[] Checksums(IEnumerable<DatasetFile> files) =>
        Encoding.UTF8.GetBytes(string.Concat(files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Name}\n")));
}
