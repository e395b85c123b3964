using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Charts.Drawing;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Files;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Naming;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>Agencies × indicators or cells × years, chosen in the browser; the lists and files to turn to without a script.</summary>
/// <param name="Places">Provinces with the places whose agencies can be chosen.</param>
/// <param name="Groups">The indicators, then the cells of the current edition by table, that can be chosen.</param>
/// <param name="Missing">Why there is no value, in words, by the word of data files.</param>
/// <param name="FirstYear">Of the archive; "" for an archive without reports.</param>
/// <param name="Example">
/// Ids of the agencies that are drawn where none is chosen, parted by commas; "" for an archive of fewer than two.
/// </param>
/// <param name="Ink">What a drawing's classes mean in a file of its own.</param>
public sealed record CompareModel(
    ImmutableArray<ChoiceGroup> Places, ImmutableArray<IndicatorChoices> Groups, ImmutableArray<Choice> Missing, string FirstYear,
    string LastYear, string Example, string Ink) : PageModel
{
    /// <summary>Of what is chosen; null before the page is whole.</summary>
    public SelectionCitation? Selection { get; init; }
}

/// <summary>How to cite what is chosen, which only the browser knows.</summary>
/// <param name="Citation">Of the page, with stand-ins for what is not known yet.</param>
/// <param name="Title">What stands in it where the title of what is chosen goes.</param>
/// <param name="Address">The page's own, behind which the choice goes.</param>
public sealed record SelectionCitation(Citation Citation, string Title, string Address);

public sealed record ChoiceGroup(string Name, ImmutableArray<Choice> Choices);

public sealed record IndicatorChoices(string Name, ImmutableArray<IndicatorChoice> Choices);

/// <summary>An indicator or a cell.</summary>
/// <param name="Label">A short name for titles; "" for a cell, whose name is one only behind its table's.</param>
/// <param name="Unit">"" for none.</param>
/// <param name="IsRate">Whether its values have n and N.</param>
/// <param name="IsSigned">Whether a value above 0 is written with its sign.</param>
public sealed record IndicatorChoice(string Id, string Label, string Name, string Unit, bool IsRate, bool IsSigned);

internal static class ComparePage
{
    private const int MostInExample = 3;

    // No citation's form escapes it, and no title has it.
    private const string TitleToCome = "‹title›";

    public static IEnumerable<PlannedPage> Plan(Site site) => [new(Urls.Compare)];

    public static Page Make(Site site, PlannedPage planned)
    {
        var (words, years) = (site.Words, Holdings.Of(site).Years);
        var model = new CompareModel(
            [.. Places(site)], [.. Indicators(words.Language), .. Cells(words.Language)], [.. Missing(words)],
            years.IsEmpty ? "" : years[0].ToString(CultureInfo.InvariantCulture),
            years.IsEmpty ? "" : years[^1].ToString(CultureInfo.InvariantCulture),
            Example(site), Ink.Sheet)
        {
            Path = Urls.Compare,
            Title = words["compare.title"],
            Description = words["compare.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        };
        var selection = new SelectionCitation(
            Citation.Of(site, model with { Title = TitleToCome }), TitleToCome, model.Canonical ?? model.Address);
        return new Page("compare", model with { Selection = selection });
    }

    private static IEnumerable<IndicatorChoices> Indicators(string language) =>
        IndicatorCatalog.All.GroupBy(indicator => indicator.Group).Select(group => new IndicatorChoices(
            group.Key.Name.In(language),
            [
                .. group.Select(one => new IndicatorChoice(
                    one.Id, one.Label.In(language), one.Name.In(language), one.Unit.In(language), one.Denominator is not null,
                    one.IsSigned)),
            ]));

    private static IEnumerable<IndicatorChoices> Cells(string language) =>
        Crosswalk.Current.Tables.Select(table => new IndicatorChoices(
            FormWords.In(language, table.ShortTitle),
            [
                .. table.AllCells.Select(cell => new IndicatorChoice(
                    cell.Id.ToString(), "", cell.NameIn(language), CellUnits.In(language, cell), IsRate: false, IsSigned: false)),
            ]));

    private static IEnumerable<Choice> Missing(SiteWords words) =>
        Enum.GetValues<MissingReason>().Select(reason => reason.Id()).Union(Enum.GetValues<PanelGap>().Select(gap => CodeIds.Of(gap)))
            .Select(id => new Choice(id, words["missing." + id]));

    private static IEnumerable<ChoiceGroup> Places(Site site) =>
        from place in Holdings.Of(site).Reporting.GroupBy(holding => CompareFiles.PlaceOf(holding.Agency), StringComparer.Ordinal)
        orderby place.Key == CompareFiles.Elsewhere, place.Key
        let chain = Regions.Chain(place.Key)
        let name = chain.IsEmpty ? site.Words["agencies.no_place"] : site.Named(chain[^1])
        group new Choice(Urls.ComparePlace(place.Key), site.Words["compare.place", name, CellText.Number(place.Count())]) by chain.IsEmpty
            ? name : site.Named(chain[0]) into province
        select new ChoiceGroup(province.Key, [.. province]);

    // The agencies with the longest series, which show most.
    private static string Example(Site site)
    {
        string[] longest = [
            .. Holdings.Of(site).Reporting.OrderByDescending(holding => holding.Lines.Length)
                .ThenBy(holding => holding.Agency.Id, StringComparer.Ordinal).Take(MostInExample).Select(holding => holding.Agency.Id)];
        return longest.Length < 2 ? "" : string.Join(',', longest);
    }
}
