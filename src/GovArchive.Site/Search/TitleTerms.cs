using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>What a document's names are found by: as texts are, and by every single character, by pinyin and by its initials.</summary>
internal static class TitleTerms
{
    /// <summary>Each once, in ordinal order.</summary>
    public static IReadOnlyCollection<string> Of(SearchDocument document)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        var reader = new TermReader((first, second) => terms.Add($"{first}{second}"), word => terms.Add(word));
        foreach (var name in Names(document))
        {
            var normal = SearchableText.Normalise(name);
            reader.Read(normal);
            foreach (var c in normal) if (SearchableText.Kind(c) == SearchableKind.Han && !char.IsSurrogate(c)) terms.Add(c.ToString());
            foreach (var reading in Readings(name))
                terms.Add(reading.Length > TermReader.Longest ? reading[..TermReader.Longest] : reading);
        }
        return terms;
    }

    /// <summary>The names as they are searched; a report's year is one of them.</summary>
    public static IEnumerable<string> Names(SearchDocument document)
    {
        yield return document.Title;
        foreach (var other in document.OtherNames) yield return other;
        if (document.Year is { } year) yield return string.Create(CultureInfo.InvariantCulture, $"{year}年");
    }

    /// <summary>Pinyin and initials of a name, whole and without its place: npsgaj, gaj.</summary>
    public static IEnumerable<string> Readings(string name) =>
        new[] { name, Regions.AtTheBeginningOf(name).Rest }.Distinct()
            .SelectMany(part => new[] { HanText.Pinyin(part), HanText.PinyinInitials(part) })
            .Where(reading => reading.Length > 1 && reading.All(char.IsAsciiLetter));
}
