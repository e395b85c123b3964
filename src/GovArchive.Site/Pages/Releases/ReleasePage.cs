using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Releases;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Releases;

/// <summary>One release: what it holds, its hash, and what changed, by body and cell.</summary>
/// <param name="Facts">Date, identifier, hash and so on.</param>
/// <param name="Changed">How much changed since the one before, in words.</param>
/// <param name="Rows">Of this part of the list.</param>
public sealed record ReleaseModel(
    string Version, ImmutableArray<Term> Facts, string Changed, ListPart Part, ImmutableArray<ChangeRow> Rows,
    ImmutableArray<Link> Downloads) : PageModel;

internal static class ReleasePage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from release in site.Releases.Changes
        from page in Paging.Plan(Urls.Release(release.Release.Version), ChangeRows.Of(release).Length, release.Release.Version.Text)
        select page;

    public static Page Make(Site site, PlannedPage planned)
    {
        var changes = site.Releases.Changes.Single(release => release.Release.Version.Text == planned.Of);
        // The pages of one long list share it.
        var (release, all) = (changes.Release, site.Latest("changes of " + planned.Of, () => ChangeRows.Of(changes).ToArray()));
        var page = Paging.Slice(Urls.Release(release.Version), all.Length, planned.Number);
        return new Page("release", new ReleaseModel(
            release.Version.Text, [.. Facts(site, release)], ReleaseFacts.Changed(site, release), page.Part,
            [.. all[page.Rows].Select(entry => ChangeRows.Row(site, entry))], ReleasesPage.Files(site))
        {
            Path = page.Path,
            Title = Paging.Title(site, site.Words["releases.one", release.Version.Text], page.Part),
            Description = site.Words["releases.one_description", release.Version.Text, Csv.Date(release.Date)],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new Link(site.Words["releases.title"], Urls.Releases)],
        });
    }

    private static IEnumerable<Term> Facts(Site site, Release release)
    {
        var words = site.Words;
        yield return new Term(words["releases.date"], Csv.Date(release.Date));
        if (release.Doi is { } doi) yield return new Term("DOI", doi, $"https://doi.org/{doi}");
        yield return new Term(words["releases.holds"], ReleaseFacts.Held(site, release));
        yield return new Term(words["releases.hash"], release.DataSha256, IsCode: true);
        yield return new Term(words["releases.program"], release.Program);
    }
}
