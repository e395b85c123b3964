using GovArchive.Pages.Metadata;

namespace GovArchive.Pages;

/// <summary>All kinds of pages made from data, in the order in which they are best begun: long ones early. Pages written in Markdown are beside them.</summary>
public static class PageKinds
{
    /// <summary>What layouts are given, a type a kind.</summary>
    public static IEnumerable<Type> Models =>
        typeof(PageModel).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(PageModel)));

    public static readonly PageKind[] All =
    [
        new("home", HomePage.Plan),
        new("agencies", AgenciesPage.Plan),
        new("indicators", IndicatorsPage.Plan),
        new("indicator", IndicatorPage.Plan),
        new("agency", AgencyPage.Plan),
        new("report", ReportPage.Plan),
        new("glossary", GlossaryPage.Plan),
        new("regions", RegionsPage.Plan),
        new("region", RegionPage.Plan),
        new("sectors", SectorsPage.Plan),
        new("sector", SectorPage.Plan),
        new("years", YearsPage.Plan),
        new("year", YearPage.Plan),
        new("compare", ComparePage.Plan),
        new("quality", QualityPage.Plan),
        new("data", DataPage.Plan) { TellsDatasets = true },
        new("search", SearchPage.Plan),
        new("not_found", NotFoundPage.Plan),
    ];
}
