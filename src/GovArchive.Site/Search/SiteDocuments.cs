using System.Globalization;
using GovArchive.Indicators;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Search;

/// <summary>What a site lets people find. Pages made from other data say themselves what is searched of them.</summary>
public static class SiteDocuments
{
    /// <summary>
    /// The places, the agencies that have reports, the years, their reports, the terms of the glossary, and the pages written by hand.
    /// </summary>
    /// <param name="site">What is published.</param>
    /// <param name="own">What pages made from other data say of themselves; their texts are made when they are asked for.</param>
    public static IEnumerable<SearchDocument> Of(Site site, IEnumerable<SearchDocument> own)
    {
        // Names, texts and figures: whatever is in the archive.
        Reads.Note(FactKind.Everything);
        return PlacesAndYears.Of(site).Concat(ReportedDocuments.Of(site))
            .Concat(GlossaryTerms.InPlaceOfTheirPage(site, own).Select(document => WithFigures(site, document)))
            .Concat(site.Written.Select(
                page => new SearchDocument(
                    SearchDocuments.Page, page.Address, page.Title)
                { Language = LanguageOf(site, page), Text = () => page.PlainText }));
    }

    // Other languages show a page of the main one where they have none of their own.
    private static string? LanguageOf(Site site, WrittenPage page) =>
        page.Language != site.Languages[0].Language
        || site.Written.Any(other => other.Address == page.Address && other.Language != page.Language) ? page.Language : null;

    // Of an indicator, how many agencies and how many reports have a form that it is worked out from.
    private static SearchDocument WithFigures(Site site, SearchDocument document)
    {
        if (document.Kind != SearchDocuments.Indicator) return document;
        var indicator = IndicatorCatalog.All.FirstOrDefault(known => Urls.Indicator(known.Id) == document.Address);
        if (indicator is null) return document;
        var reports = site.Archive.Reports.Count(report => indicator.AppliesTo(report.Content.Edition));
        return document with
        {
            Figures =
            [
                "", IndicatorValues.CountOf(site, indicator).ToString(CultureInfo.InvariantCulture),
                reports.ToString(CultureInfo.InvariantCulture),
            ],
        };
    }
}
