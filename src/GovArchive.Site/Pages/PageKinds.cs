using GovArchive.Pages.Metadata;
using GovArchive.Pages.Releases;

namespace GovArchive.Pages;

/// <summary>
/// All kinds of pages made from data, in the order in which they are best begun: long ones early. Pages written in Markdown are beside
/// them.
/// </summary>
public static class PageKinds
{
    /// <summary>What layouts are given, a type a kind.</summary>
    public static IEnumerable<Type> Models =>
        typeof(PageModel).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(PageModel)));

    public static readonly PageKind[] All =
    [
        new("home", HomePage.Plan, HomePage.Make),
        new("agencies", AgenciesPage.Plan, AgenciesPage.Make),
        new("indicators", IndicatorsPage.Plan, IndicatorsPage.Make),
        new("indicator", IndicatorPage.Plan, IndicatorPage.Make),
        new("agency", AgencyPage.Plan, AgencyPage.Make),
        new("report", ReportPage.Plan, ReportPage.Make),
        new("source", SourcePage.Plan, SourcePage.Make),
        new("glossary", GlossaryPage.Plan, GlossaryPage.Make),
        new("regions", RegionsPage.Plan, RegionsPage.Make),
        new("region", RegionPage.Plan, RegionPage.Make),
        new("sectors", SectorsPage.Plan, SectorsPage.Make),
        new("sector", SectorPage.Plan, SectorPage.Make),
        new("years", YearsPage.Plan, YearsPage.Make),
        new("year", YearPage.Plan, YearPage.Make),
        new("compare", ComparePage.Plan, ComparePage.Make),
        new("quality", QualityPage.Plan, QualityPage.Make),
        new("missing", MissingPage.Plan, MissingPage.Make),
        new("releases", ReleasesPage.Plan, ReleasesPage.Make),
        new("release", ReleasePage.Plan, ReleasePage.Make),
        new("codes", CodesPage.Plan, CodesPage.Make),
        new("data", DataPage.Plan, DataPage.Make) { TellsDatasets = true },
        new("search", SearchPage.Plan, SearchPage.Make),
        new("not_found", NotFoundPage.Plan, NotFoundPage.Make),
    ];
}
