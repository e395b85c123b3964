using GovArchive.Search.Words;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>
/// What documents' names are found by: as texts are, in every form in which people write them, and by every single character, by pinyin, by
/// initials and by English words. An agency's reports have its names, which are taken apart once. Used from several threads.
/// </summary>
internal sealed class TitleTerms
{
    private readonly Dictionary<string, string[]> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Each once, in ordinal order.</summary>
    public IReadOnlyCollection<string> Of(SearchDocument document)
    {
        var key = string.Join('\n', [document.Kind == SearchDocuments.Report ? SearchDocuments.Agency : document.Kind, document.Region,
            document.Sector, document.Title, document.English, .. document.OtherNames]);
        string[]? names;
        lock (_lock) _known.TryGetValue(key, out names);
        names ??= [.. Named(document)];
        lock (_lock) _known[key] = names;
        if (document.Year is null) return names;
        var terms = new SortedSet<string>(names, StringComparer.Ordinal);
        Read(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{document.Year}年"), terms);
        return terms;
    }

    // Of the names alone: whichever of an agency's documents comes first, its year is not the others'.
    private static SortedSet<string> Named(SearchDocument document)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var forms in DocumentNames.Forms(document))
        {
            // What is in a place's name, in a body's, and over the border of both: all that is in all forms.
            foreach (var place in forms.Places) Read(SearchForm.Of(place), terms);
            foreach (var body in forms.Bodies) Read(SearchForm.Of(body), terms);
            foreach (var last in forms.Places.Where(place => place.Length > 0).Select(Last).Distinct())
                foreach (var first in forms.Bodies.Where(body => body.Length > 0).Select(First).Distinct())
                    Read(SearchForm.Of(last + first), terms);
            foreach (var reading in forms.Readings) terms.Add(Cut(reading));
        }
        foreach (var name in document.OtherNames.Prepend(document.Title)) Read(SearchForm.Of(name), terms);
        foreach (var word in DocumentNames.English(document)) terms.Add(Cut(word));
        foreach (var name in DocumentNames.EnglishPlace(document)) terms.Add(Cut(name));
        return terms;
    }

    private static void Read(string name, SortedSet<string> terms)
    {
        new TermReader((first, second) => terms.Add($"{first}{second}"), word => terms.Add(word)).Read(name);
        foreach (var c in name)
            if (SearchableText.Kind(c) == SearchableKind.Han && !char.IsSurrogate(c)) terms.Add(c.ToString());
    }

    private static string Last(string text) => text[^1..];

    private static string First(string text) => text[..1];

    private static string Cut(string word) => word.Length > TermReader.Longest ? word[..TermReader.Longest] : word;
}
