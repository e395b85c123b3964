using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Indicators;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>A report that the archive has not although its legal date is past; whether it was published is not known.</summary>
/// <param name="Due">The day after which it is late in any case.</param>
/// <param name="Days">From that day to the archive's.</param>
/// <param name="IsByRegister">The body has an earlier report; else expected.yml asks for it.</param>
internal sealed record MissingReport(int Year, DateOnly Due, int Days, bool IsByRegister);

/// <summary>A body whose reports are missing.</summary>
/// <param name="Agency">Null where the body is not registered, or several that it may be.</param>
/// <param name="Name">Of a body that is not registered, its place and kind in Chinese.</param>
/// <param name="LastYear">Of the newest report that the archive has of it; null for none.</param>
/// <param name="Reports">Oldest first.</param>
internal sealed record MissingBody(
    Agency? Agency, string Name, string? RegionCode, Level? Level, string Sector, int? LastYear, ImmutableArray<MissingReport> Reports)
{
    /// <summary>The agency's id; else a word that is none, for ids have no "_".</summary>
    public string Id => Agency?.Id ?? $"expected_{RegionCode}_{Sector}";

    public BodyKind Kind => BodyKinds.Of(Sector);
}

/// <summary>
/// Reports that are missing: of a registered body in the years behind its first report, as long as the register knows of no body that took
/// its place, and of the bodies of expected.yml in its years; never before the legal date, nor where the law sets none. The general office
/// of a government may publish its government's report: where one of the two has a report, the other is not called missing, unless both had
/// one for an earlier year.
/// </summary>
internal sealed class MissingReports
{
    // Of the years behind the last report of the archive; as_of may be any day.
    private const int MostYearsBehind = 5;

    private readonly ExpectedPlaces _places;
    private readonly DateOnly _asOf;

    private MissingReports(Site site)
    {
        var holdings = Holdings.Of(site);
        (_asOf, _places) = (site.Config.AsOf, new ExpectedPlaces(holdings.All));
        // Reports on a year fall due early in the next.
        Years =
        [
            .. holdings.Years,
            .. Enumerable.Range(1, MostYearsBehind).Select(behind => holdings.Years.LastOrDefault() + behind)
                .Where(year => !holdings.Years.IsEmpty && year < _asOf.Year),
        ];
        All =
        [
            .. Registered(holdings).Concat(Expected(site.Archive.Expected))
                .GroupBy(entry => entry.Body.Id, StringComparer.Ordinal)
                .Select(body => body.First().Body with
                {
                    Reports = [.. body.Select(entry => entry.Report).DistinctBy(report => report.Year).OrderBy(report => report.Year)],
                })
                .OrderBy(body => body.Id, StringComparer.Ordinal),
        ];
        LongestFirst = [.. All.OrderByDescending(body => body.Reports[0].Days).ThenByDescending(body => body.Reports.Length)];
    }

    /// <summary>From the first year of a report to the last that fell due, and to the last of a report at least.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>By id.</summary>
    public ImmutableArray<MissingBody> All { get; }

    /// <summary>The same, those first whose oldest missing report was due first.</summary>
    public ImmutableArray<MissingBody> LongestFirst { get; }

    public static MissingReports Of(Site site)
    {
        Reads.Note(FactKind.Register);
        Reads.Note(FactKind.Expected);
        return site.Once(site => new MissingReports(site));
    }

    /// <summary>Whether a registered body has an earlier report and none on a year, and must have one if there is a date for it.</summary>
    public bool Lacks(Holding holding, int year) => holding.IsCountedIn(year) && holding.On(year) is null
        && !holding.Lines.IsEmpty && holding.Lines[0].Year < year && !_places.StandsIn(holding.Agency, [holding], year);

    private IEnumerable<(MissingBody Body, MissingReport Report)> Registered(Holdings holdings) =>
        from holding in holdings.All
        from year in Years
        where Lacks(holding, year)
        let report = Due(LegalDate.Of(holding.Agency, year), year, isByRegister: true)
        where report is not null
        select (Body(holding), report);

    private IEnumerable<(MissingBody Body, MissingReport Report)> Expected(IEnumerable<ExpectedReports> expected) =>
        from entry in expected
        from place in entry.Places
        let bodies = _places.Bodies(place, entry.Sector)
        from year in Enumerable.Range(entry.From, entry.Until - entry.From + 1)
        let report = Due(LegalDate.Of(place.Level, entry.Sector, year), year, isByRegister: false)
        where report is not null && !_places.Has(place, entry.Sector, year) && !Array.Exists(bodies, body => Lacks(body, year))
        select (_places.Named(bodies, year) is { } holding ? Body(holding) : Body(place, entry.Sector, bodies), report);

    // Null while it is not due.
    private MissingReport? Due(LegalDate? date, int year, bool isByRegister) => date is not null && _asOf > date.Latest
        ? new MissingReport(year, date.Latest, _asOf.DayNumber - date.Latest.DayNumber, isByRegister) : null;

    private static MissingBody Body(Holding holding) => new(
        holding.Agency, holding.Agency.Name, holding.Agency.RegionCode, holding.Agency.Level, holding.Agency.Sector,
        holding.Lines.IsEmpty ? null : holding.Lines[^1].Year, []);

    private static MissingBody Body(Region place, string sector, Holding[] bodies)
    {
        var years = bodies.SelectMany(body => body.Lines).Select(line => line.Year).ToArray();
        return new MissingBody(
            null, ExpectedPlaces.NameOf(place, sector), place.Code, place.Level, sector, years.Length == 0 ? null : years.Max(), []);
    }
}
