using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The codes of findings, explained.</summary>
public sealed record CodesModel(ImmutableArray<CodeEntry> Codes) : PageModel;

/// <summary>A code of findings, explained.</summary>
public sealed record CodeEntry(string Code, string Severity, string Title, string Explanation);

internal static class CodesPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Codes)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var language = site.Words.Language;
        return new Page("codes", new CodesModel(
            [.. FindingCodes.AboutReports.Select(
                code => new CodeEntry(
                    code.Id, site.Words["severity." + code.Severity.ToString().ToLowerInvariant()], code.Title.In(language),
                    code.Explanation.In(language)))])
        {
            Path = Urls.Codes,
            Title = site.Words["codes.title"],
            Description = site.Words["codes.description"],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new Link(site.Words["quality.title"], Urls.Quality)],
        });
    }
}
