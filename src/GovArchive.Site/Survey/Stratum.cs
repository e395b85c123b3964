using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Indicators;

namespace GovArchive.Survey;

/// <summary>
/// The agencies of one level and one kind in one year: the only ones whose numbers are added up. No agency of a stratum holds another, so
/// nothing counts twice; strata are never added to each other.
/// </summary>
/// <param name="Level">Null for agencies whose level is not known.</param>
/// <param name="Registered">How many agencies there are.</param>
/// <param name="Lines">The reports that the archive has of them.</param>
internal sealed record Stratum(Level? Level, BodyKind Kind, int Year, int Registered, ImmutableArray<ReportLine> Lines)
{
    /// <summary>The sum of one of <see cref="SummedIndicators.All"/>.</summary>
    public PartialSum Sum(int measure) => PartialSum.Over(Lines.Select(line => line.Counts[measure]));

    /// <summary>One of <see cref="SummedIndicators.Rates"/> over all of them.</summary>
    public GroupSums Rate(int rate) => GroupSums.Of(
        SummedIndicators.Rates[rate],
        [.. Lines.Select(line => line.Rates[rate]).Where(value => value.Missing != MissingReason.NotOnForm)]);

    /// <summary>How it spreads over the reports that give it.</summary>
    public Distribution SpreadOf(int measure) => Distribution.Of(Lines.Select(line => line.Counts[measure]));

    /// <summary>The strata of some agencies that have a report, newest year first, then by level and kind.</summary>
    public static IEnumerable<Stratum> Of(IReadOnlyCollection<Holding> holdings, IEnumerable<int> years)
    {
        var strata = holdings.GroupBy(holding => (holding.Agency.Level, holding.Kind))
            .OrderBy(group => group.Key.Level is null).ThenBy(group => group.Key.Level).ThenByDescending(group => group.Key.Kind)
            .Select(group => (group.Key, Members: group.ToArray())).ToArray();
        return from year in years.OrderDescending()
               from stratum in strata
               let counted = Counted(stratum.Members, year)
               let lines = counted.Select(holding => holding.On(year)).OfType<ReportLine>().ToImmutableArray()
               where lines.Length > 0
               select new Stratum(stratum.Key.Level, stratum.Key.Kind, year, counted.Count(holding => holding.IsCountedIn(year)), lines);
    }

    // A body below another of the stratum that reports too is left to that one's report.
    private static Holding[] Counted(Holding[] members, int year)
    {
        if (members.All(holding => holding.Agency.Parent is null)) return members;
        var reporting = members.Where(holding => holding.On(year) is not null).Select(holding => holding.Agency.Id)
            .ToHashSet(StringComparer.Ordinal);
        return Array.FindAll(members, holding => holding.Agency.Parent is not { } parent || !reporting.Contains(parent));
    }
}
