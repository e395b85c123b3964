using System.Collections.Immutable;

namespace GovArchive.Agencies;

/// <summary>A place with a government of its own.</summary>
/// <param name="Code">Six-digit GB/T 2260 code: 230103.</param>
/// <param name="Name">Its own name in full, without the places above it: 南岗区.</param>
/// <param name="Level">Province, city or county.</param>
/// <param name="ParentCode">The place directly above; null for a province.</param>
public sealed record Region(string Code, string Name, Level Level, string? ParentCode);

/// <summary>What is at the beginning of a body's name.</summary>
/// <param name="Region">
/// The place named, the lowest one when several follow each other; null when none, or more than one, can be meant.
/// </param>
/// <param name="Rest">
/// The name without the place, in the form of <see cref="Text.HanText.Squeeze"/>; the whole name when there is no region.
/// </param>
/// <param name="Candidates">The places that can be meant when it is not clear which, by code; empty otherwise.</param>
public sealed record RegionMatch(Region? Region, string Rest, ImmutableArray<Region> Candidates);
