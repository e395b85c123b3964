using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>The terms of the forms.</summary>
public sealed record GlossaryModel(ImmutableArray<TermSection> Sections) : PageModel;

public sealed record TermSection(string Id, string Title, ImmutableArray<TermView> Terms);

/// <param name="Other">The same in the other language of the interface.</param>
/// <param name="Source">The article, or the form.</param>
public sealed record TermView(string Id, string Term, string Other, string OtherLanguage, string Meaning, string Source);

internal static class GlossaryPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
    [
        new(Urls.Glossary)
        {
            Searched = new Searched(SearchDocuments.Glossary, site.Words["glossary.title"], () => string.Join(
                '\n', Sections(site.Words).SelectMany(section => section.Terms)
                    .SelectMany(term => new[] { term.Term, term.Other, term.Meaning }))),
        },
    ];

    public static Page Make(Site site, PlannedPage planned)
    {
        var words = site.Words;
        return new Page("glossary", new GlossaryModel([.. Sections(words)])
        {
            Path = Urls.Glossary,
            Title = words["glossary.title"],
            Description = words["glossary.description"],
            Site = Frames.Of(site),
            Crumbs = Frames.Home(site),
        });
    }

    private static IEnumerable<TermSection> Sections(SiteWords words) =>
        Glossary.All.Select(
            section => new TermSection(
                "s-" + section.Id, section.Title.In(words.Language), [.. section.Terms.Select(term => View(term, words))]));

    private static TermView View(GlossaryTerm term, SiteWords words)
    {
        var isChinese = words.Language.StartsWith("zh", StringComparison.Ordinal);
        return new TermView(
            term.Id, term.Term.In(words.Language), isChinese ? term.Term.English : term.Term.Chinese, isChinese ? "en" : "zh-Hans",
            term.Meaning.In(words.Language),
            term.Article is { } article ? words["glossary.article", article.In(words.Language)] : words["glossary.form"]);
    }
}
