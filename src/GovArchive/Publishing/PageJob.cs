using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>The pages of one kind in one language, and what the site's other files say of them once they are made. Nothing is shared with other jobs.</summary>
/// <param name="pages">Made one at a time.</param>
internal sealed class PageJob(Site site, Templates templates, Func<Site, IEnumerable<PlannedPage>> pages)
{
    /// <summary>What is wrong with their templates.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Addresses of the pages for the sitemap.</summary>
    public List<string> Sitemap { get; } = [];

    /// <summary>Those of them that are found by their own text.</summary>
    public List<SearchDocument> Searched { get; } = [];

    /// <summary>A page that cannot be rendered is a finding; the others are made.</summary>
    public IEnumerable<OutputFile> Files()
    {
        foreach (var planned in pages(site))
        {
            var page = PageExtras.Add(site, planned.Make());
            if (templates.Render(page.Layout, page.Model, Findings) is not { } bytes) continue;
            yield return new OutputFile(Urls.FileOf(page.Model.Address), LeftOutLinks.Remove(site, page.Model.Address, page.Model.Root, bytes));
            foreach (var file in page.Files.Where(file => !site.LeavesOut(file.Path))) yield return file;
            if (page.Model.Path != Urls.NotFound) Sitemap.Add(page.Model.Address);
            if (page.Model.Searched is { } own)
                Searched.Add(new SearchDocument(own.Kind, page.Model.Path, page.Model.Title) { Language = page.Model.Language, OtherNames = own.OtherNames, Text = () => own.Text });
        }
    }
}
