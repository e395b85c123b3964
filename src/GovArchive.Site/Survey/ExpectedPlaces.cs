using GovArchive.Agencies;

namespace GovArchive.Survey;

/// <summary>The registered bodies of each place and field of work, of the place's own level: those that a report is expected of.</summary>
internal sealed class ExpectedPlaces
{
    private const string Government = "government";
    private const string Office = "general_office";

    private readonly ILookup<(string Place, string Sector), Holding> _bodies;
    private readonly HashSet<string> _successors;

    public ExpectedPlaces(IReadOnlyCollection<Holding> all)
    {
        _bodies = all.Where(holding => Regions.Find(holding.Agency.RegionCode) is { } place && IsOfLevel(holding.Agency, place))
            .ToLookup(holding => (holding.Agency.RegionCode!, holding.Agency.Sector));
        _successors = [.. all.Select(holding => holding.Agency.Successor).OfType<string>()];
    }

    public Holding[] Bodies(Region place, string sector) => [.. _bodies[(place.Code, sector)]];

    /// <summary>Whether one of a place's bodies has a report on a year, or one that may be its.</summary>
    public bool Has(Region place, string sector, int year)
    {
        var bodies = Bodies(place, sector);
        return Array.Exists(bodies, body => body.On(year) is not null) || StandsIn(place.Code, sector, bodies, year);
    }

    /// <summary>
    /// Whether a report on a year of the government's office, or of the office's government, may be the one that is looked for: it may not
    /// where both had one for the same earlier year.
    /// </summary>
    /// <param name="agency">The place and kind of body.</param>
    /// <param name="bodies">Those whose report is looked for.</param>
    /// <param name="year">Reported on.</param>
    public bool StandsIn(Agency agency, Holding[] bodies, int year) => Regions.Find(agency.RegionCode) is { } place
        && IsOfLevel(agency, place) && StandsIn(place.Code, agency.Sector, bodies, year);

    /// <summary>
    /// The one body that a report is expected of in a year; null where there is none, or several, or where it took the place of another
    /// one and may not have been there yet.
    /// </summary>
    public Holding? Named(Holding[] bodies, int year) =>
        bodies.Where(body => MayExistIn(body.Agency, year) && body.IsCountedIn(year)).ToArray() is [var only]
            && (!_successors.Contains(only.Agency.Id) || (!only.Lines.IsEmpty && only.Lines[0].Year <= year)) ? only : null;

    /// <summary>What a body that is not registered is called: its place and kind, 南岗区人民政府.</summary>
    public static string NameOf(Region place, string sector) =>
        string.Concat(Regions.Chain(place.Code).Select(one => one.Name)) + sector switch
        {
            Government => "人民政府",
            Office => "人民政府办公厅（室）",
            _ => Sectors.Find(sector)!.Chinese + "部门",
        };

    private bool StandsIn(string place, string sector, Holding[] bodies, int year)
    {
        var other = sector == Government ? Office : sector == Office ? Government : null;
        return other is not null && _bodies[(place, other)].Any(
            body => body.On(year) is not null
                && !bodies.Any(own => own.Lines.Any(line => line.Year < year && body.On(line.Year) is not null)));
    }

    // A register that gives a body's former names all with their first year says when it began.
    private static bool MayExistIn(Agency agency, int year) =>
        agency.FormerNames.IsEmpty || agency.FormerNames.Any(former => former.From is null || former.From <= year);

    private static bool IsOfLevel(Agency agency, Region place) => agency.Level is null || agency.Level == place.Level;
}
