using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Incremental;
using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Rendering;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>
/// The pages of one kind in one language, and what the site's other files say of them. Nothing is shared with other jobs.
/// </summary>
/// <param name="site">In that language.</param>
/// <param name="templates">What the pages are rendered with.</param>
/// <param name="kind">Plans the pages of the whole site; made one at a time.</param>
/// <param name="part">The part of the site that is made; null for all.</param>
/// <param name="memory">What is there already.</param>
internal sealed class PageJob(Site site, Templates templates, PageKind kind, Shard? part, OutputCache memory)
{
    /// <summary>One for each kind and language.</summary>
    public static IEnumerable<PageJob> All(Site site, Templates templates, Shard? part, OutputCache memory) =>
        from own in site.Languages.Select(site.In)
        from kind in PageKinds.All.Append(WrittenPages.Kind)
        select new PageJob(own, templates, kind, part, memory);

    /// <summary>See <see cref="PageKind.TellsDatasets"/>.</summary>
    public bool TellsDatasets => kind.TellsDatasets;

    /// <summary>Whether they are the pages written by hand.</summary>
    public bool IsWritten => kind == WrittenPages.Kind;

    /// <summary>What is wrong with their templates.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Addresses of the pages for the sitemap, those that others make too.</summary>
    public IEnumerable<string> Sitemap =>
        kind.Plan(site).Where(page => page.IsListed && page.Path != Urls.NotFound).Select(page => site.Home + page.Path);

    /// <summary>Those of them that are found by their own text.</summary>
    public IEnumerable<SearchDocument> Searched =>
        from page in kind.Plan(site)
        where page.Searched is not null
        let own = page.Searched
        select new SearchDocument(
            own.Kind, page.Path, own.Title)
        { Language = site.Words.Language, OtherNames = own.OtherNames, Text = own.Text };

    /// <summary>All pages of the kind, not yet made, with the address of each below the site's root.</summary>
    public IEnumerable<(string Address, PlannedPage Page)> Planned => kind.Plan(site).Select(page => (site.Home + page.Path, page));

    /// <summary>One page with what is beside it; null, with a finding, when it cannot be rendered.</summary>
    /// <param name="published">The datasets' files, for a kind that tells of them.</param>
    public IEnumerable<OutputFile>? One(PlannedPage page, IEnumerable<PublishedDataset>? published = null) =>
        Make(published is null ? site : site with { Published = [.. published] }, page);

    /// <summary>A page that cannot be rendered is a finding; the others are made.</summary>
    /// <param name="published">The datasets' files, for a kind that tells of them; read when the first page is made.</param>
    public IEnumerable<OutputFile> Files(IEnumerable<PublishedDataset>? published = null)
    {
        var own = published is null ? site : site with { Published = [.. published] };
        return kind.Plan(own).Where(page => Shard.Holds(part, page.Unit))
            .SelectMany(page => memory.Files(own.Home + page.Path, () => Make(own, page)));
    }

    private IEnumerable<OutputFile>? Make(Site own, PlannedPage planned)
    {
        var page = PageExtras.Add(own, kind.Make(own, planned));
        if (templates.Render(page.Layout, page.Model, Findings) is not { } bytes) return null;
        OutputFile[] files =
        [
            new OutputFile(Urls.FileOf(page.Model.Address), LeftOutLinks.Remove(own, page.Model.Address, page.Model.Root, bytes)),
            .. page.Files.Where(file => !own.LeavesOut(file.Path)),
        ];
        // A page written by hand is of no agency, whatever its address.
        return !IsWritten && Urls.AgencyOf(page.Model.Path) is { } agency ? Forwards.With(own, agency, files) : files;
    }
}
