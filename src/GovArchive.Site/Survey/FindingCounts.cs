using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Sites;

namespace GovArchive.Survey;

/// <summary>Findings by what persons did about them.</summary>
internal readonly record struct StateCounts(int Open, int Explained, int Corrected)
{
    public int All => Open + Explained + Corrected;

    public static StateCounts operator +(StateCounts a, StateCounts b) =>
        new(a.Open + b.Open, a.Explained + b.Explained, a.Corrected + b.Corrected);

    public static StateCounts Of(FindingState state) => state switch
    {
        FindingState.Open => new(1, 0, 0),
        FindingState.Explained => new(0, 1, 0),
        _ => new(0, 0, 1),
    };
}

/// <summary>Findings counted by rule, province and year, once for an archive.</summary>
internal sealed class FindingCounts
{
    private readonly Dictionary<(string Rule, string Province, int Year), StateCounts> _counts = [];

    private FindingCounts(Site site)
    {
        var provinces = site.Archive.Agencies.ToDictionary(
            history => history.Agency.Id,
            history => Regions.Chain(history.Agency.RegionCode) is [var province, ..] ? province.Code : "", StringComparer.Ordinal);
        foreach (var entry in site.Findings)
        {
            var at = (CheckRules.Find(entry.Finding.Code)?.Id ?? "", provinces[entry.Key.AgencyId], entry.Key.Year);
            _counts[at] = _counts.GetValueOrDefault(at) + StateCounts.Of(site.StateOf(entry));
        }
    }

    /// <summary>Of the rules that found something, "" for findings of reading, in the order in which people read rules.</summary>
    public IEnumerable<string> Rules =>
        CheckRules.All.Select(rule => rule.Id).Append("").Where(id => _counts.Keys.Any(at => at.Rule == id));

    /// <summary>Codes of the provinces in which something was found; "" last, for bodies of no known place.</summary>
    public IEnumerable<string> Provinces => _counts.Keys.Select(at => at.Province).Distinct()
        .OrderBy(code => code.Length == 0).ThenBy(code => code, StringComparer.Ordinal);

    /// <summary>The years on which something was found, newest first.</summary>
    public IEnumerable<int> Years => _counts.Keys.Select(at => at.Year).Distinct().OrderDescending();

    /// <param name="rule">Null for all.</param>
    /// <param name="province">Null for all.</param>
    /// <param name="year">Null for all.</param>
    public StateCounts Of(string? rule = null, string? province = null, int? year = null) => _counts
        .Where(entry => (rule is null || entry.Key.Rule == rule) && (province is null || entry.Key.Province == province)
            && (year is null || entry.Key.Year == year))
        .Aggregate(default(StateCounts), (sum, entry) => sum + entry.Value);

    public static FindingCounts Of(Site site)
    {
        Reads.Note(FactKind.Everything);
        return site.Once(site => new FindingCounts(site));
    }
}
