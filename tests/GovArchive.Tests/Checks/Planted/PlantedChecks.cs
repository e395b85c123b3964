using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Checks;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>The archive checked as it is, and with all contradictions planted in it, as many at once as do not touch each other.</summary>
public sealed class PlantedChecks
{
    private readonly Dictionary<Planting, ImmutableArray<ReportFinding>> _found = [];

    public PlantedChecks()
    {
        using var archive = new InventedArchive();
        Clean = archive.Check();
        for (var left = Planting.All; !left.IsEmpty;)
        {
            var round = Apart(left);
            var found = archive.CheckWith([.. round.Select(planting => planting.Changed)]).Findings;
            foreach (var planting in round)
                _found[planting] = [.. found.Where(entry => planting.Bodies.Contains(entry.Key.AgencyId))];
            Elsewhere.AddRange(found.Where(entry => !round.Any(planting => planting.Bodies.Contains(entry.Key.AgencyId))));
            left = left.RemoveRange(round);
        }
    }

    /// <summary>What is made of the archive without a fault.</summary>
    public CheckedArchive Clean { get; }

    /// <summary>What is found in bodies that have nothing to do with what was planted.</summary>
    public List<ReportFinding> Elsewhere { get; } = [];

    /// <summary>What is found in the bodies that a planting has to do with.</summary>
    internal ImmutableArray<ReportFinding> Of(Planting planting) => _found[planting];

    private static ImmutableArray<Planting> Apart(ImmutableArray<Planting> all)
    {
        var (round, taken) = (ImmutableArray.CreateBuilder<Planting>(), ImmutableHashSet<string>.Empty);
        foreach (var planting in all.Where(planting => !taken.Overlaps(planting.Bodies)))
        {
            round.Add(planting);
            taken = taken.Union(planting.Bodies);
        }
        return round.ToImmutable();
    }
}
