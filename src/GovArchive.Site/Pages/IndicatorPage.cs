using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Search;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages;

/// <summary>One indicator: what it is, how it spreads, every agency's newest value.</summary>
/// <param name="Name">In full, with its base.</param>
/// <param name="Kind">In words.</param>
/// <param name="Code">The formula as the program works it out.</param>
/// <param name="Base">What N counts; "" for what is no rate.</param>
/// <param name="IsFirst">The page with definition and distribution; the others go on with the table.</param>
/// <param name="Distribution">Null where there is nothing to draw.</param>
public sealed record IndicatorModel(
    string Id, string Name, string Group, string Kind, string Unit, string Formula, string Base, string Code, string Editions, string About,
    ImmutableArray<CaveatView> Caveats,
    bool IsFirst, ChartView? Distribution, string ValueHead, string Count, ImmutableArray<IndicatorAgency> Agencies,
    ListPart Part) : PageModel;

/// <param name="Edition">The form's edition it is about; "" for all.</param>
public sealed record CaveatView(string Edition, string Text);

/// <summary>An agency's newest value.</summary>
/// <param name="Base">n/N; "" for what is no rate.</param>
/// <param name="State">CSS class: few, gone or "".</param>
public sealed record IndicatorAgency(
    string Name, string Address, Choice Level, string Year, string ReportAddress, ListNumber Value, string Base, string State);

internal static class IndicatorPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from indicator in IndicatorCatalog.All
        let list = Urls.Indicator(indicator.Id)
        from page in Paging.Plan(list, IndicatorValues.CountOf(site, indicator), indicator.Id)
        select page with { Unit = list, Searched = page.Number == 1 ? SearchedOf(indicator, site.Words.Language) : null };

    public static Page Make(Site site, PlannedPage planned)
    {
        var indicator = IndicatorCatalog.Find(planned.Of)!;
        var values = site.Latest(planned.Of, () => IndicatorValues.Of(site, indicator));
        var page = Paging.Slice(Urls.Indicator(indicator.Id), values.Newest.Count, planned.Number);
        var spread = page.Part.IsFirst ? IndicatorSpread.Of(site, indicator, values.Years()) : null;
        return new Page("indicator", Model(site, indicator, spread, values.Newest.Take(page.Rows), page.Part, page.Path));
    }

    private static Searched SearchedOf(Indicator indicator, string language) => new(
        SearchDocuments.Indicator, indicator.Label.In(language),
        () => string.Join(
            '\n', [indicator.Formula.In(language), indicator.About.In(language),
                .. indicator.Caveats.Select(caveat => caveat.Text.In(language))]))
    {
        OtherNames = [indicator.Id],
    };

    private static IndicatorModel Model(
        Site site, Indicator indicator, ChartView? view, IEnumerable<ReportValue> newest, ListPart part, string path)
    {
        var words = site.Words;
        var language = words.Language;
        var (label, name, about) = (indicator.Label.In(language), indicator.Name.In(language), indicator.About.In(language));
        return new IndicatorModel(
            indicator.Id, name, indicator.Group.Name.In(language), words["indicators.kind." + indicator.Kind.Word()],
            indicator.Unit.In(language), indicator.Formula.In(language),
            indicator.Base?.In(language) ?? "", Code(indicator), IndicatorsPage.Editions(indicator, words), about,
            [.. indicator.Caveats.Select(
                caveat => new CaveatView(caveat.Edition is null ? "" : words["edition.year", caveat.Edition], caveat.Text.In(language)))],
            part.IsFirst, view, ValueHead(indicator, words), part.Total,
            [.. newest.Select(entry => Row(site, indicator, entry.History, entry.Report, entry.Value))], part)
        {
            Path = path,
            Files = [new Link(words["download.csv"], Urls.IndicatorFile(indicator.Id))],
            Title = part.IsFirst ? label : words["list.title_part", label, CellText.Number(part.Number)],
            Description = name + words["colon"] + indicator.Formula.In(language),
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new(words["indicators.title"], Urls.Indicators)],
        };
    }

    private static IndicatorAgency Row(Site site, Indicator indicator, AgencyHistory history, Report report, IndicatorValue value) => new(
        site.Named(history.Agency), Urls.Agency(history.Agency.Id), AgencyList.LevelOf(site, history.Agency.Level),
        CellText.Year(report.Key.Year), Urls.Report(report.Key),
        new ListNumber(
            IndicatorText.Of(indicator, value, site.Words),
            value.Value?.ToString(CultureInfo.InvariantCulture) ?? "")
        {
            Address = value.Value is null || indicator.Denominator is not null
                ? null : NumberEvidence.Address(indicator.Numerator, report),
            Doubt = Doubt.Of(value, report.Key, site.Words)
        },
        IndicatorText.Base(indicator, value), IndicatorText.Class(value));

    private static string Code(Indicator indicator) =>
        indicator.Denominator is { } denominator ? $"100 × ({indicator.Numerator.Text}) ÷ ({denominator.Text})" : indicator.Numerator.Text;

    private static string ValueHead(Indicator indicator, SiteWords words) =>
        indicator.Unit.In(words.Language) is { Length: > 0 } unit ? words["indicators.value_in", unit] : words["indicators.value"];
}
