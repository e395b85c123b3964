using System.Collections.Immutable;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>What stands over the cells of a run.</summary>
/// <param name="Stacks">For each cell the texts above it, nearest first.</param>
/// <param name="Heads">What they say.</param>
internal sealed record HeadsOver(ImmutableArray<ImmutableArray<string>> Stacks, ImmutableArray<Head> Heads);
