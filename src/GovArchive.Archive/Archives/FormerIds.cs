using System.Collections.Immutable;
using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>
/// What the agencies of an archive were called before: a report keeps its numbers and findings when its agency gets another id, so that
/// older states of the archive are compared with it under the id it has now.
/// </summary>
public sealed class FormerIds
{
    private readonly ImmutableDictionary<string, string> _now;
    private readonly ILookup<string, string> _before;

    private FormerIds(IEnumerable<(string Former, string Now)> ids)
    {
        // An id that two entries name, which is a finding of the register, leads to the first.
        var all = ids.DistinctBy(id => id.Former).ToArray();
        _now = all.ToImmutableDictionary(id => id.Former, id => id.Now, StringComparer.Ordinal);
        _before = all.ToLookup(id => id.Now, id => id.Former, StringComparer.Ordinal);
    }

    /// <summary>Nobody ever had another id.</summary>
    public static FormerIds None { get; } = new([]);

    public static FormerIds Of(Archive archive) =>
        new(archive.Agencies.SelectMany(history => history.Agency.FormerIds.Select(former => (former, history.Agency.Id))));

    /// <summary>Whether nobody ever had another id.</summary>
    public bool IsEmpty => _now.IsEmpty;

    /// <summary>The id that an agency has now; the same where it never had another, or is not known.</summary>
    public string Now(string id) => _now.GetValueOrDefault(id, id);

    /// <summary>The key that a report has now.</summary>
    public ReportKey Now(ReportKey key) => _now.TryGetValue(key.AgencyId, out var now) ? new ReportKey(now, key.Year) : key;

    /// <summary>A path with every part that is an id as it is now.</summary>
    public string NowIn(string path) => string.Join('/', path.Split('/').Select(Now));

    /// <summary>The keys that a report may have had before; none where its agency never had another id.</summary>
    public IEnumerable<ReportKey> Before(ReportKey key) => _before[key.AgencyId].Select(former => new ReportKey(former, key.Year));
}
