using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>One indicator: what it is, how it spreads, every agency's newest value.</summary>
/// <param name="Name">In full, with its base.</param>
/// <param name="Kind">In words.</param>
/// <param name="Code">The formula as the program works it out.</param>
/// <param name="Base">What N counts; "" for what is no rate.</param>
/// <param name="IsFirst">The page with definition and distribution; the others go on with the table.</param>
/// <param name="Distribution">Null where there is nothing to draw.</param>
/// <param name="Range">Which rows of the table these are: "501–1,000"; "" where all fit.</param>
public sealed record IndicatorModel(
    string Name, string Group, string Kind, string Unit, string Formula, string Base, string Code, string Editions, string About, ImmutableArray<CaveatView> Caveats,
    bool IsFirst, ChartView? Distribution, string ValueHead, string Count, string Range, ImmutableArray<IndicatorAgency> Agencies, ImmutableArray<Link> Pages, Link Csv, string Citation) : PageModel;

/// <param name="Edition">The form's edition it is about; "" for all.</param>
public sealed record CaveatView(string Edition, string Text);

/// <summary>An agency's newest value.</summary>
/// <param name="Base">n/N; "" for what is no rate.</param>
/// <param name="State">CSS class: few, gone or "".</param>
public sealed record IndicatorAgency(string Name, string Address, string Level, string Year, string ReportAddress, string Value, string Base, string State);

internal static class IndicatorPage
{
    private const int RowsOnAPage = 500;

    public static IEnumerable<Page> Make(Site site) => IndicatorCatalog.All.SelectMany(indicator => Make(site, indicator));

    private static IEnumerable<Page> Make(Site site, Indicator indicator)
    {
        var newest = new List<(AgencyHistory History, Report Report, IndicatorValue Value)>();
        var years = new SortedDictionary<int, List<IndicatorValue>>();
        foreach (var history in site.Reporting)
        {
            (Report Report, IndicatorValue Value)? last = null;
            foreach (var report in history.Reports.Where(report => indicator.AppliesTo(report.Content.Edition)))
            {
                last = (report, Indicators.Of(indicator, history, report));
                if (!years.TryGetValue(report.Key.Year, out var values)) years[report.Key.Year] = values = [];
                values.Add(last.Value.Value);
            }
            if (last is { } found) newest.Add((history, found.Report, found.Value));
        }
        var pages = Math.Max(1, (newest.Count + RowsOnAPage - 1) / RowsOnAPage);
        var view = IndicatorSpread.Of(site, indicator, years);
        for (var page = 1; page <= pages; page++)
            yield return new Page("indicator", Model(site, indicator, view, newest, page, pages));
    }

    private static IndicatorModel Model(
        Site site, Indicator indicator, ChartView? view, List<(AgencyHistory History, Report Report, IndicatorValue Value)> newest, int page, int pages)
    {
        var words = site.Words;
        var language = words.Language;
        var rows = newest.Skip((page - 1) * RowsOnAPage).Take(RowsOnAPage).Select(entry => Row(site, indicator, entry.History, entry.Report, entry.Value)).ToImmutableArray();
        var (label, name, about) = (indicator.Label.In(language), indicator.Name.In(language), indicator.About.In(language));
        return new IndicatorModel(
            name, indicator.Group.Name.In(language), words["indicators.kind." + indicator.Kind.Word()], indicator.Unit.In(language), indicator.Formula.In(language),
            indicator.Base?.In(language) ?? "", Code(indicator), IndicatorsPage.Editions(indicator, words), about,
            [.. indicator.Caveats.Select(caveat => new CaveatView(caveat.Edition is null ? "" : words["edition.year", caveat.Edition], caveat.Text.In(language)))],
            page == 1, page == 1 ? view : null, ValueHead(indicator, words), CellText.Number(newest.Count),
            pages == 1 ? "" : $"{CellText.Number((page - 1) * RowsOnAPage + 1)}–{CellText.Number((page - 1) * RowsOnAPage + rows.Length)}",
            rows, pages == 1 ? [] : [.. Enumerable.Range(1, pages).Select(number => new Link(Year(number), number == page ? null : Urls.Indicator(indicator.Id, number)))],
            new Link($"{indicator.Id}.csv", Urls.IndicatorFile(indicator.Id)),
            words["cite.plain", site.Config.Title, name, site.Config.AsOfText, site.Outside(Urls.Indicator(indicator.Id))])
        {
            Path = Urls.Indicator(indicator.Id, page),
            Title = page == 1 ? label : words["indicators.page_title", label, Year(page)],
            Description = name + words["colon"] + indicator.Formula.In(language),
            SearchText = page == 1 ? string.Join('\n', [name, indicator.Formula.In(language), about, .. indicator.Caveats.Select(caveat => caveat.Text.In(language))]) : "",
            Site = Frames.Of(site),
            Crumbs = [.. Frames.Home(site), new(words["indicators.title"], Urls.Indicators)],
        };
    }

    private static IndicatorAgency Row(Site site, Indicator indicator, AgencyHistory history, Report report, IndicatorValue value) => new(
        history.Agency.Name, Urls.Agency(history.Agency.Id), history.Agency.Level is { } level ? site.Words["level." + Agencies.Levels.Id(level)] : "",
        Year(report.Key.Year), Urls.Report(report.Key), IndicatorText.Of(indicator, value, site.Words), IndicatorText.Base(indicator, value), IndicatorText.Class(value));

    private static string Code(Indicator indicator) => indicator.Denominator is { } denominator ? $"100 × ({indicator.Numerator.Text}) ÷ ({denominator.Text})" : indicator.Numerator.Text;

    private static string ValueHead(Indicator indicator, SiteWords words) =>
        indicator.Unit.In(words.Language) is { Length: > 0 } unit ? words["indicators.value_in", unit] : words["indicators.value"];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
