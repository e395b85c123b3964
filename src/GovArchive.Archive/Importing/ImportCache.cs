using System.Text;
using GovArchive.Archives;
using GovArchive.Files;

namespace GovArchive.Importing;

/// <summary>
/// What an import remembers for the next one, below <see cref="ArchiveLayout.CacheName"/>: what the sources hold, and which data files were
/// made from just that. It only saves reading: without it, or with a file of it damaged, everything is read and compared.
/// </summary>
internal sealed class ImportCache
{
    private readonly ArchiveLayout _layout;
    private readonly FileStamps _sources = FileStamps.None();
    private readonly FileStamps _made = FileStamps.None();
    private readonly KeptStamps? _keptSources;
    private readonly KeptStamps? _keptMade;

    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="shard">Each part has a memory of its own, so that several may run in one archive.</param>
    /// <param name="isKept">Whether anything is written: a check leaves no traces.</param>
    public ImportCache(ArchiveLayout layout, Shard? shard, bool isKept = true)
    {
        _layout = layout;
        // A link may lead anywhere: nothing is kept there.
        if (SourceFile.FirstLink(
            layout.Root, shard is null ? ArchiveLayout.CacheName : $"{ArchiveLayout.CacheName}/{shard.Name}") is not null) return;
        var cache = layout.CacheOf(shard);
        var (sources, made) = (Path.Combine(cache, "import-sources"), Path.Combine(cache, "import-data"));
        if (isKept) (_keptSources, _keptMade) = (KeptStamps.Open(sources), KeptStamps.Open(made));
        (_sources, _made) = (_keptSources?.Files ?? FileStamps.Read(sources), _keptMade?.Files ?? FileStamps.Read(made));
    }

    /// <summary>What the disk says of a source; null when there is none, or it is a link.</summary>
    /// <param name="path">Below the folder of sources.</param>
    public FileStamp? Stamp(string path) => FileStamp.Of(Path.Combine(_layout.Sources, path));

    /// <summary>SHA-256 of a source in lower-case hexadecimal; null when it is not known without its being read.</summary>
    public string? KnownSha256(string path) => Stamp(path) is { } stamp ? _sources.Known(path, stamp)?.ToString() : null;

    /// <summary>The same, for which it is read where it is not known; null when it cannot be read.</summary>
    public string? Sha256(string path) => _sources.Sha256(_layout.Sources, path)?.ToString();

    /// <summary>Remembers what a source holds that was read.</summary>
    /// <param name="path">Below the folder of sources.</param>
    /// <param name="stamp">From before it was read; null when the disk said nothing.</param>
    /// <param name="sha256">Of what was read.</param>
    public void Remember(string path, FileStamp? stamp, string sha256)
    {
        if (stamp is { } seen && ContentHash.Read(Encoding.ASCII.GetBytes(sha256)) is { } content) _sources.Remember(path, seen, content);
    }

    /// <summary>Whether a data file is known to be made of just this.</summary>
    /// <param name="name">Below the folder of data.</param>
    /// <param name="stamp">The data file's.</param>
    /// <param name="origin">All that it was made of: versions, names, hashes.</param>
    public bool IsMade(string name, FileStamp stamp, string origin) => _made.Known(name, stamp) == Digest(origin);

    /// <summary>Remembers that it is.</summary>
    public void RememberMade(string name, FileStamp stamp, string origin) => _made.Remember(name, stamp, Digest(origin));

    /// <summary>Keeps it for the next import.</summary>
    public void Keep()
    {
        _keptSources?.Save();
        _keptMade?.SaveWritten();
    }

    private static ContentHash Digest(string origin) => ContentHash.Of(Encoding.UTF8.GetBytes(origin));
}
