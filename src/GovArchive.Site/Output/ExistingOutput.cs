using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Output;

/// <summary>
/// The files that are in a site's folder as earlier builds left them, and what is known of them without reading. It may be used by
/// several threads.
/// </summary>
public sealed class ExistingOutput
{
    private readonly Lazy<KeptStamps?> _kept;
    private readonly Lazy<FileStamps> _stamps;
    private readonly Lazy<Dictionary<string, FileStamp>> _files;
    private readonly Lazy<OutputManifest> _ours;

    private ExistingOutput(string folder, string? stamps)
    {
        Folder = folder;
        _kept = new(() => stamps is null ? null : KeptStamps.Open(stamps));
        _stamps = new(() => _kept.Value?.Files ?? FileStamps.None());
        _files = new(
            () => FileStamp.Below(folder).ToDictionary(file => Ours.PathOf(file.Path), file => file.Stamp, StringComparer.Ordinal));
        _ours = new(() => OutputStage.ReadManifest(folder));
    }

    /// <summary>Those of a folder that is held; they are looked at when they are first asked for.</summary>
    /// <param name="output">The folder.</param>
    /// <param name="stamps">Where the stamps of written files are kept, so that they need not be read; null to read them.</param>
    public static ExistingOutput In(OutputFolder output, string? stamps) => new(output.Path, stamps);

    internal string Folder { get; }

    internal FileStamps Stamps => _stamps.Value;

    /// <summary>All of them, those of others too.</summary>
    internal Dictionary<string, FileStamp> All => _files.Value;

    /// <summary>Which of them are the program's own.</summary>
    internal OutputManifest Ours => _ours.Value;

    /// <summary>
    /// Looks at them now, on several processors, rather than when they are first asked for; what cannot be read is said then.
    /// </summary>
    public void Look() => Parallel.Invoke(() => _ = All, () => _ = Ours, () => _ = Stamps);

    /// <summary>Whether a file is there and has the bytes of a SHA-256.</summary>
    internal bool Holds(string path, ContentHash sha256) =>
        All.TryGetValue(path, out var stamp) && Stamps.Sha256(Folder, path, stamp) == sha256;

    /// <summary>
    /// A file as it was written and still is there; null when it was not written by an earlier build, is gone or is another one now.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    internal OutputFile? Find(string path) => Ours.Files.TryGetValue(path, out var known) && known is { } sha256 && Holds(path, sha256)
        ? new OutputFile(path, default) { Standing = new FileContent(sha256, All[path].Size) }
        : null;

    /// <summary>Keeps the stamps of what was only looked at.</summary>
    internal void Save() => _kept.Value?.Save();

    /// <summary>Keeps the stamps of what was written, by this run alone.</summary>
    internal void SaveWritten() => _kept.Value?.SaveWritten();
}
