using System.Collections.Immutable;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>Bodies with reports that the archive lacks, each with a letter that asks for them.</summary>
/// <param name="Letters">Longest due first.</param>
public sealed record MissingModel(ListPart Part, ImmutableArray<LetterEntry> Letters) : PageModel;

/// <param name="Facts">How long and why reports of the body are missing, in words.</param>
/// <param name="Text">The letter, in Chinese, in lines.</param>
public sealed record LetterEntry(MissingRow Row, string Facts, string Text);

internal static class MissingPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => Paging.Plan(Urls.Missing, MissingReports.Of(site).LongestFirst.Length);

    public static Page Make(Site site, PlannedPage planned)
    {
        var all = MissingReports.Of(site).LongestFirst;
        var page = Paging.Slice(Urls.Missing, all.Length, planned.Number);
        var first = page.Rows.Start.Value;
        return new Page("missing", new MissingModel(
            page.Part,
            [.. all[page.Rows].Select((body, i) => Entry(site, body, MissingList.Row(site, body, first + i)))])
        {
            Path = page.Path,
            Title = Paging.Title(site, site.Words["letters.title"], page.Part),
            Description = site.Words["letters.description"],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new Link(site.Words["quality.title"], Urls.Quality)],
        });
    }

    private static LetterEntry Entry(Site site, MissingBody body, MissingRow row) => new(
        row, site.Words["letters.facts", row.Due, row.Days.Text, row.LastYear, row.By.Text], Letter.To(site, body));
}
