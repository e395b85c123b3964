using System.Collections.Immutable;
using GovArchive.Agencies;

namespace GovArchive.Search;

/// <summary>The kinds of what can be found, and its order.</summary>
public static class SearchDocuments
{
    public const string Place = "place";
    public const string Agency = "agency";
    public const string Year = "year";
    public const string Report = "report";
    public const string Indicator = "indicator";
    public const string Glossary = "glossary";
    public const string Page = "page";

    /// <summary>All kinds, in the order in which they are numbered but for places, which stand among the agencies of their level.</summary>
    public static readonly ImmutableArray<string> Kinds = [Place, Agency, Year, Report, Indicator, Glossary, Page];

    /// <summary>
    /// Documents are numbered in the order in which results are shown, and so that what is alike lies together: places, agencies and years,
    /// then reports, then what one language alone says; the newest first, province before city before county, of each the place before its
    /// government, the government's office and the others, by place and name.
    /// </summary>
    public static ImmutableArray<SearchDocument> InOrder(IEnumerable<SearchDocument> documents) =>
    [
        .. documents
            .OrderBy(document => document.Language is not null)
            .ThenBy(document => document.Language, StringComparer.Ordinal)
            .ThenBy(document => Math.Max(Kinds.IndexOf(document.Kind) is var at and >= 0 ? at : Kinds.Length, Kinds.IndexOf(Year)))
            .ThenByDescending(document => document.Kind == Report ? document.Year : 0)
            .ThenBy(document => document.Level ?? Level.Town + 1)
            .ThenBy(Rank)
            .ThenBy(document => document.Region ?? "~", StringComparer.Ordinal)
            .ThenByDescending(document => document.Year ?? 0)
            .ThenBy(document => document.Title, StringComparer.Ordinal)
            .ThenBy(document => document.Address, StringComparer.Ordinal),
    ];

    private static int Rank(SearchDocument document) => document.Kind == Place || document.Sector is null ? 0
        : BodyKinds.Of(document.Sector) switch
        {
            BodyKind.Government => 1,
            BodyKind.Office => 2,
            _ => 3,
        };
}
