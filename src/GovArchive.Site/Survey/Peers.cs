using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Indicators;

namespace GovArchive.Survey;

/// <summary>Where the middle half of agencies of the same level and sector stands, for every indicator and year.</summary>
public sealed class Peers
{
    private readonly Dictionary<(string Indicator, Level Level, string Sector, int Year), Band> _bands;

    internal Peers(IEnumerable<KeyValuePair<(string Indicator, Level Level, string Sector, int Year), Band>> bands) => _bands = new(bands);

    /// <summary>The bands of an archive, worked out once.</summary>
    public static Peers Of(Archive archive) => IndicatorSurvey.Of(archive).Peers;

    /// <summary>
    /// The band of an agency's peers, itself among them, in a year; null when fewer than eight have a value that may be compared, or its level or sector
    /// is not known.
    /// </summary>
    public Band? Find(Indicator indicator, Agency agency, int year) =>
        agency.Level is { } level ? _bands.GetValueOrDefault((indicator.Id, level, agency.Sector, year)) : null;
}
