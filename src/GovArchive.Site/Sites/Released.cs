using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Releases;
using GovArchive.Reports;

namespace GovArchive.Sites;

/// <summary>
/// The releases of an archive as its pages tell them. They are a part of what every page is made of, as the settings are, so that nobody
/// notes that they were read; what is in their files is read when the first page asks for it.
/// </summary>
/// <param name="history">All releases.</param>
/// <param name="isCurrent">Whether the data are just those of the newest one.</param>
/// <param name="ids">What agencies were called in them; null where nobody had another id.</param>
public sealed class Released(ReleaseHistory history, bool isCurrent, FormerIds? ids = null)
{
    private readonly FormerIds _ids = ids ?? FormerIds.None;
    private readonly Lazy<ArchiveRecord> _numbers = new(history.ReadNumbers);
    private readonly Lazy<ImmutableArray<ReleaseChanges>> _changes = new(() => history.ReadChanges(ids));
    private ILookup<ReportKey, (Release Release, Change Change)>? _byReport;

    public static Released None { get; } = new(ReleaseHistory.None, isCurrent: false);

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Release> All => history.All;

    /// <summary>Null where there is none.</summary>
    public Release? Newest => history.Newest;

    /// <summary>The release that the pages are of: null where there is none, or the data changed since.</summary>
    public Release? Current => isCurrent ? Newest : null;

    /// <summary>What changed in each release, oldest first, under the ids that agencies have now.</summary>
    public ImmutableArray<ReleaseChanges> Changes => _changes.Value;

    /// <summary>What happened to a report in all releases, oldest first.</summary>
    public IEnumerable<(Release Release, Change Change)> ChangesOf(ReportKey key) => (_byReport ??= Changes
        .SelectMany(release => release.All.Select(change => (release.Release, Change: change))).ToLookup(entry => entry.Change.Key))[key];

    /// <summary>What says something else now than in the newest release.</summary>
    public ImmutableArray<Change> ChangesSince(Report report) => Find(report.Key) is not { } released ? []
        : ArchiveChanges.Between(
            _numbers.Value with { Reports = [released with { Key = report.Key }] },
            ArchiveRecord.Of(report, _numbers.Value.Reading)).All;

    /// <summary>The id that an agency of a release has now.</summary>
    public string IdNow(string id) => _ids.Now(id);

    private RecordedReport? Find(ReportKey key) =>
        _ids.Before(key).Prepend(key).Select(_numbers.Value.Find).FirstOrDefault(report => report is not null);

    /// <summary>
    /// What the data are cited as: the release; behind a plus sign the archive's day where they changed since; the day alone where there is
    /// no release.
    /// </summary>
    /// <param name="day">Of the archive.</param>
    public string VersionOn(string day) => Newest is null ? day : isCurrent ? Newest.Version.Text : $"{Newest.Version}+{day}";
}
