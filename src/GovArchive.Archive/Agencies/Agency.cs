using System.Collections.Immutable;

namespace GovArchive.Agencies;

/// <summary>A public body of the register.</summary>
public sealed record Agency
{
    /// <summary>a-z, 0-9 and hyphens; where it is changed the old one stays in <see cref="FormerIds"/>.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Ids it had before, whose addresses lead to the one it has now; in the order of the register. None is ever another agency's.
    /// </summary>
    public ImmutableArray<string> FormerIds { get; init; } = [];

    /// <summary>The name it bears now, in full.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called in English, as the archive says; null to have it composed of the name where it can be.</summary>
    public string? EnglishName { get; init; }

    /// <summary>Other names for it at any time: short forms, names with the province before them.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Names it bore before, in the order of the register.</summary>
    public ImmutableArray<FormerName> FormerNames { get; init; } = [];

    /// <summary>Null when not known.</summary>
    public Level? Level { get; init; }

    /// <summary>Six-digit GB/T 2260 code; null when not known.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Sector id; <see cref="Sectors.Other"/> when not known.</summary>
    public string Sector { get; init; } = Sectors.Other;

    /// <summary>Id of the agency above it; null for none.</summary>
    public string? Parent { get; init; }

    /// <summary>http or https address; null when not known.</summary>
    public string? Homepage { get; init; }

    /// <summary>Id of the agency that took its place after a merger or split; null while it exists.</summary>
    public string? Successor { get; init; }
}

/// <summary>A name an agency bore.</summary>
/// <param name="Name">As it was written then, in full.</param>
/// <param name="From">First year; null when not known.</param>
/// <param name="Until">Last year; null when not known.</param>
public sealed record FormerName(string Name, int? From = null, int? Until = null)
{
    /// <summary>True when the name may have been borne in a year: an unknown end is open.</summary>
    public bool CoversYear(int year) => (From is null || From <= year) && (Until is null || year <= Until);

    /// <summary>True when both may have been borne in some year.</summary>
    public bool MeetsIn(FormerName other) =>
        (From is null || other.Until is null || From <= other.Until) && (other.From is null || Until is null || other.From <= Until);
}
