using System.Collections.Immutable;
using GovArchive.Agencies;

namespace GovArchive.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Kind">One of <see cref="SearchDocuments.Kinds"/>.</param>
/// <param name="Address">Of its page, without a language before it.</param>
/// <param name="Title">An agency's or a place's name; a report's agency; a year; a page's title.</param>
public sealed record SearchDocument(string Kind, string Address, string Title)
{
    /// <summary>BCP 47 tag of the only language in which the page says this; null for what every language's page says.</summary>
    public string? Language { get; init; }

    /// <summary>Names it is found by beside the title.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>The title in English; "" where it has none, and for a site without English pages.</summary>
    public string English { get; init; } = "";

    /// <summary>The year reported on; null for what is of no year.</summary>
    public int? Year { get; init; }

    public Level? Level { get; init; }

    /// <summary>Code of the place; null when not known.</summary>
    public string? Region { get; init; }

    /// <summary>Sector id; null for what belongs to none.</summary>
    public string? Sector { get; init; }

    /// <summary>
    /// What is shown of it as numbers, each as text: the year they are of, "" where it is the document's own or none, and two numbers;
    /// empty where there are none.
    /// </summary>
    public ImmutableArray<string> Figures { get; init; } = [];

    /// <summary>
    /// What is searched of it, as printed: of a report its published text, of others what is on their pages; taken when the document is
    /// indexed, and not kept.
    /// </summary>
    public required Func<string> Text { get; init; }
}
