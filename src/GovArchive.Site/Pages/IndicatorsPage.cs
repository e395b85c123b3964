using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>All indicators by group.</summary>
public sealed record IndicatorsModel(string Count, ImmutableArray<IndicatorSection> Groups) : PageModel;

public sealed record IndicatorSection(string Id, string Name, ImmutableArray<IndicatorRow> Indicators);

/// <param name="Since">The form's editions it is worked out for.</param>
public sealed record IndicatorRow(string Label, string Address, string Name, string Formula, string Unit, string Since);

internal static class IndicatorsPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Indicators)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var words = site.Words;
        return new Page("indicators", new IndicatorsModel(
            CellText.Number(IndicatorCatalog.All.Length),
            [
                .. IndicatorCatalog.All.GroupBy(indicator => indicator.Group).Select(group => new IndicatorSection(
                    group.Key.Id, group.Key.Name.In(words.Language), [.. group.Select(indicator => Row(indicator, words))])),
            ])
        {
            Path = Urls.Indicators,
            Title = words["indicators.title"],
            Description = words["indicators.description", CellText.Number(IndicatorCatalog.All.Length)],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IndicatorRow Row(Indicator indicator, SiteWords words) => new(
        indicator.Label.In(words.Language), Urls.Indicator(indicator.Id), indicator.Name.In(words.Language),
        indicator.Formula.In(words.Language),
        indicator.Unit.In(words.Language), Editions(indicator, words));

    /// <summary>The editions of the form in which an indicator means the same.</summary>
    public static string Editions(Indicator indicator, SiteWords words) =>
        words["indicators.edition_list",
            string.Join(words["indicators.list_comma"],
                indicator.Editions.Select(edition => FormCatalog.Find(edition)!.FirstYear == 0 ? words["edition.local"] : edition))];
}
