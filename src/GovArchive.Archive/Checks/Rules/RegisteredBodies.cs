using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks.Copies;
using GovArchive.Reports;

namespace GovArchive.Checks.Rules;

/// <summary>The archive's bodies by what they belong to, and by what they have in common.</summary>
internal sealed class RegisteredBodies(Archive archive)
{
    /// <summary>Sector of a government itself, whose report may speak for all bodies of its place.</summary>
    private const string Government = "government";

    private const string GeneralOffice = "general_office";

    private static readonly string[] Offices = ["政府办公室", "政府办公厅", "政府办"];

    private readonly ILookup<string, AgencyHistory> _byPlace = archive.Agencies
        .Where(entry => entry.Agency.RegionCode is not null)
        .ToLookup(entry => entry.Agency.RegionCode!, StringComparer.Ordinal);

    private readonly ILookup<string, AgencyHistory> _byParent = archive.Agencies
        .Where(entry => entry.Agency.Parent is not null)
        .ToLookup(entry => entry.Agency.Parent!, StringComparer.Ordinal);

    private readonly Lazy<CopyIndex> _copies = new(() => new CopyIndex(archive));
    private readonly Lazy<EqualTables> _tables = new(() => new EqualTables(archive));

    /// <summary>Whether no two bodies have reports.</summary>
    public bool IsOnlyOne { get; } = archive.Agencies.Count(agency => !agency.Reports.IsEmpty) < 2;

    /// <summary>Which sections of which bodies may be the same text.</summary>
    public CopyIndex Copies => _copies.Value;

    /// <summary>Which tables of which bodies are equal.</summary>
    public EqualTables Tables => _tables.Value;

    /// <summary>The body of a report.</summary>
    public string NameOf(ReportKey key) => archive.Find(key.AgencyId)!.Agency.Name;

    private static bool IsGeneralOffice(Agency agency) => agency.Sector == GeneralOffice
        || Offices.Any(name => agency.Name.EndsWith(name, StringComparison.Ordinal));

    /// <summary>
    /// The bodies below a government: those that the register puts under it, and the departments of its place and level. Its general
    /// office is none, for its report is often the government's. Empty for every other body.
    /// </summary>
    public ImmutableArray<AgencyHistory> Below(Agency agency)
    {
        if (agency.Sector != Government) return [];
        var departments = agency.RegionCode is { } place
            ? _byPlace[place].Where(entry => entry.Agency.Level == agency.Level && entry.Agency.Sector != Government) : [];
        return
        [
            .. departments.Concat(_byParent[agency.Id]).Where(entry => !IsGeneralOffice(entry.Agency))
                .DistinctBy(entry => entry.Agency.Id),
        ];
    }
}
