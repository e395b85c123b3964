using System.Text;
using GovArchive.Reports;
using GovArchive.Sources;

namespace GovArchive.Archives;

/// <summary>
/// What an import remembers for the next one, below <see cref="ArchiveLayout.CacheName"/>: what the sources hold, and which data files were made from
/// just that. It only saves reading: without it, or with a file of it damaged, everything is read and compared.
/// </summary>
internal sealed class ImportMemory
{
    private readonly ArchiveLayout _layout;
    private readonly KeptStamps? _sources;
    private readonly KeptStamps? _made;

    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="shard">Each part has a memory of its own, so that several may run in one archive.</param>
    public ImportMemory(ArchiveLayout layout, Shard? shard)
    {
        _layout = layout;
        // A link may lead anywhere: nothing is kept there.
        if (SourceFile.FirstLink(layout.Root, shard is null ? ArchiveLayout.CacheName : $"{ArchiveLayout.CacheName}/{shard.Name}") is not null) return;
        var cache = layout.CacheOf(shard);
        (_sources, _made) = (KeptStamps.Open(Path.Combine(cache, "import-sources")), KeptStamps.Open(Path.Combine(cache, "import-data")));
    }

    /// <summary>What the disk says of a source; null when there is none, or it is a link.</summary>
    /// <param name="path">Below the folder of sources.</param>
    public FileStamp? Stamp(string path) => FileStamp.Of(Path.Combine(_layout.Sources, path));

    /// <summary>SHA-256 of a source in lower-case hexadecimal; null when it is not known without its being read.</summary>
    public string? KnownSha256(string path) => Stamp(path) is { } stamp ? _sources?.Files.Known(path, stamp)?.ToString() : null;

    /// <summary>Remembers what a source holds that was read.</summary>
    /// <param name="path">Below the folder of sources.</param>
    /// <param name="stamp">From before it was read; null when the disk said nothing.</param>
    /// <param name="sha256">Of what was read.</param>
    public void Remember(string path, FileStamp? stamp, string sha256)
    {
        if (stamp is { } seen && ContentHash.Read(Encoding.ASCII.GetBytes(sha256)) is { } content) _sources?.Files.Remember(path, seen, content);
    }

    /// <summary>Whether a report's data file is known to be made by this version of the reader from sources with these hashes.</summary>
    /// <param name="key">Which report.</param>
    /// <param name="yml">The data file's stamp.</param>
    /// <param name="sha256">Of the report, or of the figures where there are only these.</param>
    /// <param name="figuresSha256">Of the figures beside a report; null when there are none.</param>
    public bool IsMade(ReportKey key, FileStamp yml, string sha256, string? figuresSha256) => _made?.Files.Known(Name(key), yml) == Origin(sha256, figuresSha256);

    /// <summary>Remembers that it is.</summary>
    public void RememberMade(ReportKey key, FileStamp yml, string sha256, string? figuresSha256) => _made?.Files.Remember(Name(key), yml, Origin(sha256, figuresSha256));

    /// <summary>Keeps it for the next import.</summary>
    public void Keep()
    {
        _sources?.Save();
        _made?.SaveWritten();
    }

    private static string Name(ReportKey key) => $"{key}.yml";

    private static ContentHash Origin(string sha256, string? figuresSha256) => ContentHash.Of(Encoding.ASCII.GetBytes(string.Create(null, $"{ReportFile.ReaderVersion} {sha256} {figuresSha256}")));
}
