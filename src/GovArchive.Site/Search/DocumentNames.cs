using GovArchive.Agencies;
using GovArchive.Search.Words;

namespace GovArchive.Search;

/// <summary>The names of a document in every form in which people write them.</summary>
internal static class DocumentNames
{
    /// <summary>The title, other names and the year, as they are.</summary>
    public static IEnumerable<string> Printed(SearchDocument document)
    {
        yield return document.Title;
        foreach (var other in document.OtherNames) yield return other;
        if (document.Year is { } year) yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}年");
    }

    /// <summary>The forms of each name; the title's first.</summary>
    public static IEnumerable<NameForms> Forms(SearchDocument document) =>
        HasPlace(document) ? document.OtherNames.Prepend(document.Title).Select(NameForms.Of)
            : document.OtherNames.Prepend(document.Title).Select(name => new NameForms([""], [name], [""]));

    /// <summary>Words of its name in English, and of its pinyin; none where it is not of a place.</summary>
    public static IEnumerable<string> English(SearchDocument document)
    {
        if (!HasPlace(document)) return [];
        var place = Regions.Find(document.Region);
        var composed = document.Kind != SearchDocuments.Place ? EnglishWords.WordsOf(document.Title, place, document.Sector)
            : place is null ? [] : EnglishWords.WordsOf(place);
        return composed.Union(EnglishWords.WordsIn(document.English));
    }

    /// <summary>What a place is called in English, in one word; none for others.</summary>
    public static IEnumerable<string> EnglishPlace(SearchDocument document) =>
        document.Kind == SearchDocuments.Place && Regions.Find(document.Region) is { } place ? EnglishWords.Of(place) : [];

    private static bool HasPlace(SearchDocument document) =>
        document.Kind is SearchDocuments.Place or SearchDocuments.Agency or SearchDocuments.Report;
}
