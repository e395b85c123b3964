namespace GovArchive.Pages;

/// <summary>All kinds of pages made from data. Pages written in Markdown are beside them.</summary>
public static class PageKinds
{
    public static readonly PageKind[] All =
    [
        new("home", HomePage.Make),
        new("agencies", AgenciesPage.Make),
        new("agency", AgencyPage.Make),
        new("report", ReportPage.Make),
        new("indicators", IndicatorsPage.Make),
        new("indicator", IndicatorPage.Make),
        new("glossary", GlossaryPage.Make),
        new("regions", RegionsPage.Make),
        new("region", RegionPage.Make),
        new("sectors", SectorsPage.Make),
        new("sector", SectorPage.Make),
        new("years", YearsPage.Make),
        new("year", YearPage.Make),
        new("compare", ComparePage.Make),
        new("quality", QualityPage.Make),
        new("data", DataPage.Make),
        new("search", SearchPage.Make),
        new("not_found", NotFoundPage.Make),
    ];
}
