using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>A page written by hand in Markdown.</summary>
/// <param name="BodyLanguage">What it is written in, which is not always the page's language.</param>
/// <param name="Contents">Its second-level headings.</param>
public sealed record WrittenModel(Html Body, string BodyLanguage, ImmutableArray<Link> Contents) : PageModel;

/// <summary>The pages of content/pages.</summary>
public static class WrittenPages
{
    public static readonly PageKind Kind = new("written", Plan, Make);

    private static IEnumerable<PlannedPage> Plan(Site site) => site.WrittenHere.Select(page => new PlannedPage(page.Address));

    private static Page Make(Site site, PlannedPage planned)
    {
        var page = site.WrittenHere.Single(page => page.Address == planned.Path);
        return new Page(page.Layout ?? "page", new WrittenModel(page.Body, page.Language, page.Contents)
        {
            Path = page.Address,
            Title = page.Title,
            Description = page.Description,
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }
}
