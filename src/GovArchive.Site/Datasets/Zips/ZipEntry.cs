using System.Buffers.Binary;
using GovArchive.Datasets.Texts;

namespace GovArchive.Datasets.Zips;

/// <summary>A file of a zip file, packed once and put into as many as have it.</summary>
/// <param name="Name">ASCII, without a folder.</param>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="Length">Of the content, in bytes.</param>
/// <param name="Packed">The content by DEFLATE.</param>
internal sealed record ZipEntry(string Name, uint Crc, uint Length, ReadOnlyMemory<byte> Packed)
{
    private const int GzipHead = 10;
    private const int GzipTail = 8;

    /// <summary>Packs a file.</summary>
    /// <param name="name">ASCII, without a folder.</param>
    /// <param name="content">Less than 4 GB.</param>
    public static ZipEntry Of(string name, ReadOnlyMemory<byte> content)
    {
        // A gzip member is what a zip file wants, with a head and a tail of its own; of nothing there is none.
        var gzip = content.IsEmpty ? GzipMember.Empty : GzipMember.Of(stream => stream.Write(content.Span));
        var tail = gzip[^GzipTail..];
        return new ZipEntry(
            name, BinaryPrimitives.ReadUInt32LittleEndian(tail), BinaryPrimitives.ReadUInt32LittleEndian(tail[4..]),
            gzip[GzipHead..^GzipTail].ToArray());
    }
}
