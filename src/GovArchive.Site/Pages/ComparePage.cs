using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Files;
using GovArchive.Indicators;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>Agencies × indicators × years, chosen in the browser; the lists and files to turn to without a script.</summary>
/// <param name="Places">Provinces with the places whose agencies can be chosen.</param>
/// <param name="Groups">The indicators that can be chosen.</param>
/// <param name="Missing">Why there is no value, in words, by the word of data files.</param>
/// <param name="FirstYear">Of the archive; "" for an archive without reports.</param>
public sealed record CompareModel(
    ImmutableArray<ChoiceGroup> Places, ImmutableArray<IndicatorChoices> Groups, ImmutableArray<Choice> Missing, string FirstYear,
    string LastYear, ImmutableArray<Link> Examples) : PageModel;

public sealed record ChoiceGroup(string Name, ImmutableArray<Choice> Choices);

public sealed record IndicatorChoices(string Name, ImmutableArray<IndicatorChoice> Choices);

/// <param name="Unit">"" for none.</param>
/// <param name="IsRate">Whether its values have n and N.</param>
/// <param name="IsSigned">Whether a value above 0 is written with its sign.</param>
public sealed record IndicatorChoice(string Id, string Label, string Name, string Unit, bool IsRate, bool IsSigned);

internal static class ComparePage
{
    private const int MostInExample = 3;

    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Compare)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var (words, language, years) = (site.Words, site.Words.Language, Holdings.Of(site).Years);
        return new Page("compare", new CompareModel(
            [.. Places(site)],
            [.. IndicatorCatalog.All.GroupBy(indicator => indicator.Group).Select(group => new IndicatorChoices(group.Key.Name.In(language),
                [.. group.Select(
                    one => new IndicatorChoice(
                        one.Id, one.Label.In(language), one.Name.In(language), one.Unit.In(language), one.Denominator is not null,
                        one.IsSigned))]))],
            [.. Enum.GetValues<MissingReason>().Select(reason => new Choice(reason.Id(), words["missing." + reason.Id()]))],
            years.IsEmpty ? "" : years[0].ToString(CultureInfo.InvariantCulture),
            years.IsEmpty ? "" : years[^1].ToString(CultureInfo.InvariantCulture),
            [.. Example(site)])
        {
            Path = Urls.Compare,
            Title = words["compare.title"],
            Description = words["compare.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IEnumerable<ChoiceGroup> Places(Site site) =>
        from place in Holdings.Of(site).Reporting.GroupBy(holding => CompareFiles.PlaceOf(holding.Agency), StringComparer.Ordinal)
        orderby place.Key == CompareFiles.Elsewhere, place.Key
        let chain = Regions.Chain(place.Key)
        let name = chain.IsEmpty ? site.Words["agencies.no_place"] : site.Named(chain[^1])
        group new Choice(Urls.ComparePlace(place.Key), site.Words["compare.place", name, CellText.Number(place.Count())]) by chain.IsEmpty
            ? name : site.Named(chain[0]) into province
        select new ChoiceGroup(province.Key, [.. province]);

    // The agencies with the longest series, which show most.
    private static IEnumerable<Link> Example(Site site)
    {
        var longest = Holdings.Of(site).Reporting.OrderByDescending(holding => holding.Lines.Length)
            .ThenBy(holding => holding.Agency.Id, StringComparer.Ordinal).Take(MostInExample).ToArray();
        if (longest.Length < 2) yield break;
        yield return new Link(
            string.Join(site.Words["compare.and"], longest.Select(holding => site.Named(holding.Agency))),
            $"{Urls.Compare}?a={string.Join(',', longest.Select(holding => holding.Agency.Id))}&i=applications,granted_share");
    }
}
