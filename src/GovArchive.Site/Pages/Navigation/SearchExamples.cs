using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Navigation;

/// <summary>Something to try in the search.</summary>
/// <param name="Query">The text as an address holds it.</param>
public sealed record SearchExample(string Text, string Query);

/// <summary>
/// What the search offers to try: what site.yml says, or else a place and a body of the archive itself, and a word of reports.
/// </summary>
internal static class SearchExamples
{
    /// <summary>Each with the query of its search, as it is behind <c>?q=</c>.</summary>
    public static ImmutableArray<SearchExample> Of(Site site)
    {
        var own = site.Config.Look.SearchExamples;
        string?[] texts = own.IsEmpty ? [Place(site), Body(site), site.Words["search_example.text"]] : [.. own];
        return [.. texts.OfType<string>().Distinct().Select(text => new SearchExample(text, Uri.EscapeDataString(text)))];
    }

    // Of the places that most bodies report from the smallest, and then the first: a county before its province.
    private static string? Place(Site site) =>
        (from entry in Holdings.Of(site).Regions
         let reporting = entry.Value.Count(holding => !holding.Lines.IsEmpty)
         where reporting > 0
         orderby Regions.Chain(entry.Key).Length descending, reporting descending, entry.Key
         let place = Regions.Find(entry.Key)!
         select site.Words.IsEnglish ? site.Names.Of(place) : place.Name).FirstOrDefault();

    private static string? Body(Site site) =>
        (from holding in Holdings.Of(site).Reporting
         orderby holding.Lines.Length descending, holding.Agency.Id
         select site.Words.IsEnglish && site.Names.Of(holding.Agency) is { } english ? english : holding.Agency.Name).FirstOrDefault();
}
