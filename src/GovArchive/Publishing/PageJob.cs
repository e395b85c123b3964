using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>The pages of one kind in one language, and what the site's other files say of them. Nothing is shared with other jobs.</summary>
/// <param name="site">In that language.</param>
/// <param name="templates">What the pages are rendered with.</param>
/// <param name="plan">The pages of the whole site; made one at a time.</param>
/// <param name="part">The part of the site that is made; null for all.</param>
internal sealed class PageJob(Site site, Templates templates, Func<Site, IEnumerable<PlannedPage>> plan, Shard? part)
{
    /// <summary>What is wrong with their templates.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Addresses of the pages for the sitemap, those that others make too.</summary>
    public IEnumerable<string> Sitemap => plan(site).Where(page => page.Path != Urls.NotFound).Select(page => site.Home + page.Path);

    /// <summary>Those of them that are found by their own text.</summary>
    public IEnumerable<SearchDocument> Searched =>
        from page in plan(site)
        where page.Searched is not null
        let own = page.Searched
        select new SearchDocument(own.Kind, page.Path, own.Title) { Language = site.Words.Language, OtherNames = own.OtherNames, Text = own.Text };

    /// <summary>A page that cannot be rendered is a finding; the others are made.</summary>
    public IEnumerable<OutputFile> Files()
    {
        foreach (var planned in plan(site).Where(page => Shard.Holds(part, page.Unit)))
        {
            var page = PageExtras.Add(site, planned.Make());
            if (templates.Render(page.Layout, page.Model, Findings) is not { } bytes) continue;
            yield return new OutputFile(Urls.FileOf(page.Model.Address), LeftOutLinks.Remove(site, page.Model.Address, page.Model.Root, bytes));
            foreach (var file in page.Files.Where(file => !site.LeavesOut(file.Path))) yield return file;
        }
    }
}
