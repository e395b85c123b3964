using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Search;

/// <summary>
/// The places and the years that have a page, with how many agencies and reports each has. They are found by their names.
/// </summary>
internal static class PlacesAndYears
{
    public static IEnumerable<SearchDocument> Of(Site site)
    {
        var holdings = Holdings.Of(site);
        foreach (var (code, own) in holdings.Regions)
        {
            var chain = Regions.Chain(code);
            var shown = chain is [_, _, ..] ? chain[1..] : chain;
            yield return new SearchDocument(SearchDocuments.Place, Urls.Region(code), string.Concat(shown.Select(place => place.Name)))
            {
                English = site.HasEnglish ? site.Names.InFull(shown) : "",
                Level = chain[^1].Level,
                Region = code,
                Figures = Numbers(own.Count(holding => !holding.Lines.IsEmpty), own.Sum(holding => holding.Lines.Length)),
                Text = () => "",
            };
        }
        foreach (var year in holdings.Years)
        {
            var reports = holdings.Reporting.Count(holding => holding.On(year) is not null);
            yield return new SearchDocument(SearchDocuments.Year, Urls.Year(year), year.ToString(CultureInfo.InvariantCulture))
            {
                Year = year,
                Figures = Numbers(reports, reports),
                Text = () => "",
            };
        }
    }

    private static ImmutableArray<string> Numbers(int agencies, int reports) =>
        ["", agencies.ToString(CultureInfo.InvariantCulture), reports.ToString(CultureInfo.InvariantCulture)];
}
