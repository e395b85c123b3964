using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;

namespace GovArchive.Sites;

/// <summary>What pages are made from.</summary>
/// <param name="Findings">Everything the checks found, in order of reports.</param>
/// <param name="Written">Pages written by hand, in the order of the navigation.</param>
public sealed record Site(SiteConfig Config, Archive Archive, ImmutableArray<ReportFinding> Findings, SiteWords Words, ImmutableArray<WrittenPage> Written)
{
    private readonly ILookup<ReportKey, Finding> _findings = Findings.ToLookup(entry => entry.Key, entry => entry.Finding);

    /// <summary>The agencies that have at least one report, in ordinal order of ids.</summary>
    public ImmutableArray<AgencyHistory> Reporting { get; } = [.. Archive.Agencies.Where(agency => !agency.Reports.IsEmpty)];

    /// <summary>What was found about a report.</summary>
    public IEnumerable<Finding> FindingsOf(ReportKey key) => _findings[key];

    /// <summary>The places an agency lies in, outermost first; empty when its place is not known.</summary>
    public static IReadOnlyList<Region> RegionsOf(Agency agency) => agency.RegionCode is { } code ? Regions.Chain(code) : [];
}

/// <summary>A file of the built site.</summary>
/// <param name="Path">Below the site's root, with forward slashes.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
