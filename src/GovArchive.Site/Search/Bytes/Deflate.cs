using System.IO.Compression;

namespace GovArchive.Search.Bytes;

/// <summary>Raw DEFLATE, which browsers read as <c>deflate-raw</c> whatever the host does.</summary>
internal static class Deflate
{
    public static byte[] Write(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream(bytes.Length / 2 + 64);
        using (var deflate = new DeflateStream(target, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(bytes);
        return target.ToArray();
    }
}
