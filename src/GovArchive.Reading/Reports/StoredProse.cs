using System.Buffers.Binary;
using System.Security.Cryptography;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Reports;

/// <summary>
/// The prose of a report: at hand, or left in its data file and read from there each time it is asked for. It is most of an archive, and nothing but a
/// report's own page, the next year's and the search index ever needs it. Immutable; used from several threads.
/// </summary>
public sealed class StoredProse
{
    /// <summary>Of a report that gives figures only.</summary>
    public static readonly StoredProse None = new(ReportProse.None);

    private readonly ReportProse? _prose;
    private readonly DataFolder? _folder;
    private readonly ReportKey? _key;
    private readonly UInt128 _digest;
    private readonly Func<SourceFile, ReportProse?>? _read;

    private StoredProse(ReportProse prose) => _prose = prose;

    private StoredProse(DataFolder folder, ReportKey key, UInt128 digest, Func<SourceFile, ReportProse?> read) =>
        (_folder, _key, _digest, _read) = (folder, key, digest, read);

    /// <summary>Prose at hand.</summary>
    public static StoredProse Of(ReportProse prose) => new(prose);

    /// <summary>The prose of a data file.</summary>
    /// <param name="prose">As it was read; texts may be missing where it stays in the file.</param>
    /// <param name="folder">Where it stays; null to have it at hand.</param>
    /// <param name="key">Whose file it is.</param>
    /// <param name="file">The file as it was read.</param>
    /// <param name="read">Reads the prose of the file anew; null when it cannot be read.</param>
    internal static StoredProse Of(ReportProse prose, DataFolder? folder, ReportKey key, SourceFile file, Func<SourceFile, ReportProse?> read) =>
        prose.IsNone ? None : folder is null ? new(prose) : new(folder, key, Digest(file), read);

    /// <summary>The prose; always the same.</summary>
    /// <exception cref="IOException">The data file was changed or taken away since it was loaded: what is made now would be of two states of the archive.</exception>
    public ReportProse Read()
    {
        if (_prose is not null) return _prose;
        var (path, display, findings) = (Path.Combine(_folder!.Path, $"{_key}.yml"), $"{_folder.Display}/{_key}.yml", new List<Finding>());
        if (SourceFile.Read(path, display, findings)?.WithPlainLineEnds() is not { } file) throw new IOException(findings[0].ToString());
        if (Digest(file) == _digest && _read!(file) is { } prose) return prose;
        throw new IOException($"{display} was changed while it was in use; run again");
    }

    private static UInt128 Digest(SourceFile file) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(file.Bytes));
}

/// <summary>The folder of data files.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Display">What messages call it.</param>
public sealed record DataFolder(string Path, string Display);
