using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Releases;

/// <summary>A release and what changed in it since the one before.</summary>
public sealed record ReleaseChanges(Release Release, ImmutableArray<Change> All);

/// <summary>All releases of an archive: content/releases.</summary>
public sealed class ReleaseHistory
{
    // Those of a hundred thousand reports take some 30 MB.
    private const long LargestFile = 512L << 20;

    private readonly byte[] _numbers;
    private readonly ImmutableArray<byte[]> _changes;

    private ReleaseHistory(ImmutableArray<Release> all, ImmutableArray<byte[]> changes, byte[] numbers) =>
        (All, _changes, _numbers) = (all, changes, numbers);

    public static ReleaseHistory None { get; } = new([], [], []);

    /// <summary>Oldest first.</summary>
    public ImmutableArray<Release> All { get; }

    /// <summary>Null where there is none yet.</summary>
    public Release? Newest => All.IsEmpty ? null : All[^1];

    /// <summary>What is released: of the newest release. Read anew each time.</summary>
    public ArchiveRecord ReadNumbers() => Newest is { } newest ? RecordFile.Read(_numbers, newest.Reading) : ArchiveRecord.Empty;

    /// <summary>What changed in each release, oldest first. Read anew each time.</summary>
    /// <param name="ids">Reports are told by the ids that their agencies have now; null for those that the files have.</param>
    public ImmutableArray<ReleaseChanges> ReadChanges(FormerIds? ids = null) => RenamedChanges.Of(
        [.. All.Zip(_changes, (release, changes) => new ReleaseChanges(release, ChangesFile.Read(changes)))], ids ?? FormerIds.None);

    /// <summary>
    /// The releases of an archive. One whose file cannot be read, or whose numbers or changes are not those that it was written with, is a
    /// finding, and then none is told: what the others say of it would be wrong.
    /// </summary>
    public static ReleaseHistory Load(ArchiveLayout layout, ICollection<Finding> findings)
    {
        var problems = new List<Finding>();
        var releases = SourceFile.FilesBelow(layout.Releases)
            .Where(path => path.EndsWith(ReleaseFile.Extension, StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal))
            .Select(path => Head(layout, path, problems)).OfType<Release>().OrderBy(release => release.Version).ToImmutableArray();
        ImmutableArray<byte[]> changes =
            [.. releases.Select(release => Part(layout, release, ChangesFile.Extension, release.ChangesSha256, problems))];
        var numbers = releases.IsEmpty ? [] : Part(layout, releases[^1], RecordFile.Extension, releases[^1].RecordSha256, problems);
        // Only where the files are those that were written can it be said who is wrong.
        if (problems.Count == 0) problems.AddRange(Miscounted(layout, releases, changes, numbers));
        foreach (var problem in problems) findings.Add(problem);
        return problems.Count > 0 || releases.IsEmpty ? None : new ReleaseHistory(releases, changes, numbers);
    }

    private static IEnumerable<Finding> Miscounted(
        ArchiveLayout layout, ImmutableArray<Release> releases, ImmutableArray<byte[]> changes, byte[] numbers)
    {
        for (var i = 0; i < releases.Length; i++)
        {
            var (name, isNewest) = ($"{ArchiveLayout.ReleasesName}/{releases[i].Version.Text}", i == releases.Length - 1);
            if (!ReleaseCheck.IsWhole(releases[i], changes[i]) || isNewest && !ReleaseCheck.Counts(releases[i], numbers))
                yield return FindingCodes.ReleaseDamaged.At(new Place(name + ReleaseFile.Extension), releases[i].Version.Text);
            // Those of older releases are read by nobody, and belong to what was cited all the same.
            if (!isNewest && !SourceFile.Exists(Path.Combine(layout.Root, name + RecordFile.Extension)))
                yield return FindingCodes.FileMissing.At(new Place(name + RecordFile.Extension));
        }
    }

    private static Release? Head(ArchiveLayout layout, string path, List<Finding> problems)
    {
        var display = $"{ArchiveLayout.ReleasesName}/{path}";
        return SourceFile.ReadText(Path.Combine(layout.Releases, path), display, problems) is { } text
            ? ReleaseFile.Read(display, path[..^ReleaseFile.Extension.Length], text, problems) : null;
    }

    private static byte[] Part(ArchiveLayout layout, Release release, string extension, string hash, List<Finding> problems)
    {
        var path = release.Version.Text + extension;
        var display = $"{ArchiveLayout.ReleasesName}/{path}";
        if (SourceFile.Read(Path.Combine(layout.Releases, path), display, problems, LargestFile) is not { } read) return [];
        var file = read.WithPlainLineEnds();
        if (file.Sha256 != hash) problems.Add(FindingCodes.ReleaseDamaged.At(new Place(display), release.Version.Text));
        return file.Bytes;
    }
}
