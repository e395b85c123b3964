using GovArchive.Search;
using GovArchive.Search.Words;
using GovArchive.Text;

namespace GovArchive.Bench;

/// <summary>Queries, and what they should find: every text is gone through.</summary>
internal static class SearchTruth
{
    private const int Shortest = 2;
    private const int LengthsMore = 5;

    /// <summary>Pieces of 2 to 6 characters of the corpus, whole numbers and words in them, no sign at either end.</summary>
    public static string[] Draw(SyntheticReports corpus, int count)
    {
        var queries = new List<string>();
        for (var seed = 0; queries.Count < count; seed++)
        {
            var text = SearchableText.Normalise(corpus.Text((int)(new Seeded(0).Mixed(seed, 101) % (uint)corpus.Count)));
            var length = Shortest + (int)(new Seeded(0).Mixed(seed, 102) % LengthsMore);
            var at = (int)(new Seeded(0).Mixed(seed, 103) % (uint)(text.Length - length));
            if (IsQuery(text, at, length) && !queries.Contains(text.Substring(at, length))) queries.Add(text.Substring(at, length));
        }
        return [.. queries];
    }

    /// <summary>Of each query the addresses of the documents that have it in their names or texts, in the order of the index.</summary>
    public static string[][] Of(SyntheticReports corpus, string[] queries)
    {
        var documents = SearchDocuments.InOrder(corpus.Documents());
        var found = new bool[documents.Length][];
        Parallel.For(0, documents.Length, i =>
        {
            var document = documents[i];
            var names = string.Join(
                '\n', DocumentNames.Printed(document).Concat(DocumentNames.Forms(document).SelectMany(forms => forms.All))
                    .Select(SearchForm.Of));
            var (prose, rows) = (SearchForm.Of(ReportLines.Prose(document.Text())), SearchForm.Of(ReportLines.Rows(document.Text())));
            found[i] = [.. queries.Select(query => Has(names, query) || Has(prose, query) || Has(rows, query))];
        });
        return [.. queries.Select((_, q) => documents.Where((_, i) => found[i][q]).Select(document => document.Address).ToArray())];
    }

    private static bool IsQuery(string text, int at, int length)
    {
        var piece = text.AsSpan(at, length);
        foreach (var c in piece) if (c == ' ' || char.IsSurrogate(c)) return false;
        return Kind(text, at) != SearchableKind.Other && Kind(text, at + length - 1) != SearchableKind.Other
            && !IsInside(text, at) && !IsInside(text, at + length)
            && Enumerable.Range(at, length - 1).Any(i => Kind(text, i) == SearchableKind.Han && Kind(text, i + 1) == SearchableKind.Han);
    }

    private static bool Has(string text, string query)
    {
        for (var at = text.IndexOf(query, StringComparison.Ordinal); at >= 0; at = text.IndexOf(query, at + 1, StringComparison.Ordinal))
            if (!IsInside(text, at) && !IsInside(text, at + query.Length)) return true;
        return false;
    }

    // Whether a number or a Latin word goes on over a place.
    private static bool IsInside(string text, int at)
    {
        var (before, after) = (Kind(text, at - 1), Kind(text, at));
        if (before == after && before is SearchableKind.Digit or SearchableKind.Letter) return before == after;
        return (Kind(text, at - 2), Char(text, at - 1), after) is (SearchableKind.Digit, '.', SearchableKind.Digit)
            || (before, Char(text, at), Kind(text, at + 1)) is (SearchableKind.Digit, '.', SearchableKind.Digit);
    }

    private static SearchableKind Kind(string text, int at) => SearchableText.Kind(Char(text, at));

    private static char Char(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
