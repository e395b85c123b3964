using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Incremental;
using GovArchive.Pages;
using GovArchive.Publishing.Handmade;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>An archive and its findings to the files of its site.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// Every file of the site, made on several processors; not all are ever held. A page that cannot be rendered is a finding; the others
    /// are made.
    /// </summary>
    /// <param name="site">What is published.</param>
    /// <param name="theme">Its look.</param>
    /// <param name="findings">Takes what is wrong with templates and words.</param>
    /// <param name="workers">How many threads make files; the bytes do not depend on it.</param>
    /// <param name="terms">Takes texts apart for the search; null for each anew.</param>
    /// <param name="part">
    /// The part of the site that is made, file for file as in the whole: each file is of one part only. Null for all.
    /// </param>
    /// <param name="memory">What is in the site's folder and need not be made; null to make everything.</param>
    public static IEnumerable<OutputFile> Build(
        Site site, Theme theme, ICollection<Finding> findings, int workers = 1, Func<string, DocumentTerms>? terms = null,
        Shard? part = null, OutputCache? memory = null)
    {
        if (Templates.Load(theme, PageKinds.Models, findings) is not { } templates) yield break;
        memory ??= OutputCache.None;
        memory.Know(site);
        var (published, copied) = (new List<PublishedDataset>(), new CopiedFiles(site.Copied, TakenAddresses.Written(site)));
        PageJob[] pages = [.. PageJob.All(site, templates, part, memory)];
        var datasets = SiteDownloads.Datasets(site, part, memory, published)
            .Concat(pages.Where(job => job.TellsDatasets).SelectMany(job => job.Files(published)));
        var others = pages.Where(job => job is { TellsDatasets: false, IsWritten: false }).Select(job => job.Files());
        var feeds = site.Languages.Select(words => Feeds.Write(site.In(words), part, memory));
        IEnumerable<OutputFile>[] jobs = [datasets, .. others, .. feeds, .. SiteDownloads.Of(site, part, memory)];
        foreach (var file in FileJobs.Run([.. jobs.Select(copied.Beside)], workers)) yield return file;
        foreach (var file in copied.Beside(ThemeFiles.Of(site, theme)))
            if (Shard.Holds(part, file.Path)) yield return file;
        if (site.Config.HasSearch && Shard.Holds(part, Urls.SearchHead))
        {
            SearchDocument[] own = [.. pages.SelectMany(job => job.Searched)];
            // What pages say themselves was planned, and so is a part of what the index is called.
            var unit = "search " + ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', own.Select(Words))));
            var index = memory.Files(
                unit, () => SearchIndex.Write(SiteDocuments.Of(site, own), terms, site.Config.Downloads.Contains("txt")));
            foreach (var file in copied.Beside(index)) yield return file;
        }
        if (Shard.Holds(part, Urls.Sitemap))
            foreach (var file in copied.Beside(RobotFiles.Write(site, pages.SelectMany(job => job.Sitemap)))) yield return file;
        // Behind all that the program makes, whose files are no folders for pages.
        var written = pages.Where(job => job.IsWritten).SelectMany(job => job.Files());
        foreach (var file in copied.Beside(copied.Pages(written, findings))) yield return file;
        foreach (var finding in pages.SelectMany(job => job.Findings)) findings.Add(finding);
        foreach (var file in copied.Files(part, findings)) yield return file;
        foreach (var words in site.Languages)
            foreach (var key in words.Missing)
                findings.Add(
                    FindingCodes.TemplateUnknownWord.At(
                        new Place($"{ArchiveLayout.ThemesName}/{theme.Name}/i18n/{words.Language}.yml"), key, words.Language));
    }

    private static string Words(SearchDocument page) =>
        $"{page.Kind} {page.Language} {page.Address} {page.Title} {string.Join(' ', page.OtherNames)}\n{page.Text()}";
}
