using GovArchive.Forms;
using GovArchive.Sites;

namespace GovArchive.Search;

/// <summary>The terms of the forms, each at its place on the glossary's page.</summary>
internal static class GlossaryTerms
{
    /// <summary>
    /// What pages say of themselves, with the terms in place of the glossary's text: the page itself is found by its title alone, so that
    /// nothing is shown twice.
    /// </summary>
    public static IEnumerable<SearchDocument> InPlaceOfTheirPage(Site site, IEnumerable<SearchDocument> own)
    {
        foreach (var document in own)
        {
            if (document.Kind != SearchDocuments.Glossary || document.Address != Urls.Glossary)
            {
                yield return document;
                continue;
            }
            yield return document with { Text = () => "" };
            foreach (var term in Glossary.All.SelectMany(section => section.Terms))
                yield return new SearchDocument(
                    SearchDocuments.Glossary, Urls.Term(term.Id), term.Term.In(document.Language ?? site.Words.Language))
                {
                    Language = document.Language,
                    OtherNames = [Other(term, document.Language ?? site.Words.Language)],
                    Text = () => term.Meaning.In(document.Language ?? site.Words.Language),
                };
        }
    }

    private static string Other(GlossaryTerm term, string language) =>
        language.StartsWith("zh", StringComparison.Ordinal) ? term.Term.English : term.Term.Chinese;
}
