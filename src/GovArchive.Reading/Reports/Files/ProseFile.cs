using System.Buffers.Binary;
using System.Security.Cryptography;
using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Reports.Files;

/// <summary>Prose that stays in its report's data file.</summary>
/// <param name="folder">Where the file is, by the report's key.</param>
/// <param name="key">Whose file it is.</param>
/// <param name="file">The file as it was read.</param>
internal sealed class ProseFile(DataFolder folder, ReportKey key, SourceFile file) : StoredProse
{
    private readonly UInt128 _digest = Digest(file);

    public override ReportProse Read()
    {
        var (path, display, findings) = (Path.Combine(folder.Path, $"{key}.yml"), $"{folder.Display}/{key}.yml", new List<Finding>());
        if (SourceFile.Read(path, display, findings)?.WithPlainLineEnds() is not { } now) throw new IOException(findings[0].ToString());
        if (Digest(now) == _digest && ReportDocument.ReadProse(now) is { } prose) return prose;
        throw new IOException($"{display} was changed while it was in use; run again");
    }

    private static UInt128 Digest(SourceFile file) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(file.Bytes));
}
