using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Search;

/// <summary>What a site lets people find. Pages made from other data say themselves what is searched of them.</summary>
public static class SearchDocuments
{
    public const string Agency = "agency";
    public const string Report = "report";
    public const string Indicator = "indicator";
    public const string Glossary = "glossary";
    public const string Page = "page";

    /// <summary>All kinds, in the order in which they are numbered.</summary>
    public static readonly ImmutableArray<string> Kinds = [Agency, Report, Indicator, Glossary, Page];

    /// <summary>The agencies that have reports, their reports, and the pages written by hand.</summary>
    public static IEnumerable<SearchDocument> Of(Site site)
    {
        // Names and words, whatever the figures.
        Reads.Note(FactKind.Register);
        Reads.Note(FactKind.Texts);
        var reporting = Reads.Apart(() => site.Reporting);
        return reporting.Select(Of)
            .Concat(from history in reporting
                    from report in history.Reports
                    where site.HasPage(report.Key)
                    select Of(history.Agency, report))
            .Concat(site.Written.Select(
                page => new SearchDocument(
                    Page, page.Address, page.Title)
                { Language = LanguageOf(site, page), Text = () => page.PlainText }));
    }

    /// <summary>
    /// Documents are numbered in the order in which results are shown, and so that what is alike lies together: agencies, reports, then
    /// what one language alone says; the newest first, province before city before county, by place and name.
    /// </summary>
    public static ImmutableArray<SearchDocument> InOrder(IEnumerable<SearchDocument> documents) =>
    [
        .. documents
            .OrderBy(document => document.Language is not null)
            .ThenBy(document => document.Language, StringComparer.Ordinal)
            .ThenBy(document => Kinds.IndexOf(document.Kind) is var at and >= 0 ? at : Kinds.Length)
            .ThenByDescending(document => document.Year ?? 0)
            .ThenBy(document => document.Level ?? Level.Town + 1)
            .ThenBy(document => document.Region ?? "~", StringComparer.Ordinal)
            .ThenBy(document => document.Title, StringComparer.Ordinal)
            .ThenBy(document => document.Address, StringComparer.Ordinal),
    ];

    // An agency's page shows figures, which nobody looks for by their digits: it is found by its names.
    private static SearchDocument Of(AgencyHistory history) => new(Agency, Urls.Agency(history.Agency.Id), history.Agency.Name)
    {
        OtherNames = OtherNames(history.Agency),
        Level = history.Agency.Level,
        Region = history.Agency.RegionCode,
        Sector = history.Agency.Sector,
        Text = () => "",
    };

    private static SearchDocument Of(Agency agency, Report report) => new(Report, Urls.Report(report.Key), agency.Name)
    {
        OtherNames = OtherNames(agency),
        Year = report.Key.Year,
        Level = agency.Level,
        Region = agency.RegionCode,
        Sector = agency.Sector,
        Text = () => Text(report.Content.Prose.Read()),
    };

    // Other languages show a page of the main one where they have none of their own.
    private static string? LanguageOf(Site site, WrittenPage page) =>
        page.Language != site.Languages[0].Language
        || site.Written.Any(other => other.Address == page.Address && other.Language != page.Language) ? page.Language : null;

    private static ImmutableArray<string> OtherNames(Agency agency) =>
        [.. agency.Aliases.Concat(agency.FormerNames.Select(former => former.Name)).Distinct()];

    // The numbers found in the prose are part of it.
    private static string Text(ReportProse prose) =>
        string.Join('\n',
            prose.Sections.SelectMany(section => new[] { section.Title, section.Text }).Prepend(prose.Preamble)
                .Where(text => text.Length > 0));
}
