using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Reports;

namespace GovArchive.Releases;

/// <summary>
/// The changes of all releases under the ids that agencies have now. Their files are never written again, and name those of their day.
/// </summary>
internal static class RenamedChanges
{
    /// <param name="releases">Oldest first.</param>
    /// <param name="ids">What agencies were called before.</param>
    public static ImmutableArray<ReleaseChanges> Of(ImmutableArray<ReleaseChanges> releases, FormerIds ids)
    {
        if (ids.IsEmpty) return releases;
        var held = new HashSet<ReportKey>();
        return [.. releases.Select(release => release with { All = Of(release.All, ids, held) })];
    }

    // A report that went while another one has the key that it would have now, as before two agencies were joined, keeps its old key. A
    // program that did not look at former ids wrote down a report that was renamed as one that went and one that came: it is neither.
    private static ImmutableArray<Change> Of(ImmutableArray<Change> changes, FormerIds ids, HashSet<ReportKey> held)
    {
        var came = Keys(changes, ChangeReason.ReportAdded);
        held.UnionWith(came);
        held.ExceptWith(Keys(changes, ChangeReason.ReportRemoved));
        var others = changes.Any(IsGone) ? held.Select(ids.Now).ToHashSet() : [];
        var renamed = changes.Where(change => IsGone(change) && ids.Now(change.Key) != change.Key).Select(change => ids.Now(change.Key))
            .Where(came.Contains).ToHashSet();
        return
        [
            .. changes.Where(change => change.Cell is not null || !renamed.Contains(ids.Now(change.Key)))
                .Select(change =>
                    IsGone(change) && others.Contains(ids.Now(change.Key)) ? change : change with { Key = ids.Now(change.Key) })
                .OrderBy(change => change.Key),
        ];
    }

    private static bool IsGone(Change change) => change is { Cell: null, Reason: ChangeReason.ReportRemoved };

    private static HashSet<ReportKey> Keys(ImmutableArray<Change> changes, ChangeReason reason) =>
        [.. changes.Where(change => change.Cell is null && change.Reason == reason).Select(change => change.Key)];
}
