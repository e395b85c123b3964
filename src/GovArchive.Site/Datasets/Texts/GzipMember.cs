using System.IO.Compression;

namespace GovArchive.Datasets.Texts;

/// <summary>A part of a gzip file that is one by itself: gzip files put one behind the other are one gzip file (RFC 1952, 2.2).</summary>
internal static class GzipMember
{
    // Beyond it, figures take twice the time and are a hundredth smaller.
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 5 };

    private const int OperatingSystem = 9;
    private const byte Unknown = 255;

    /// <summary>One that holds nothing: without any a file is no gzip file.</summary>
    public static ReadOnlySpan<byte> Empty => [31, 139, 8, 0, 0, 0, 0, 0, 0, Unknown, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The same bytes for the same content on every system: no time, no name, no system.</summary>
    /// <param name="write">Writes the content.</param>
    public static byte[] Of(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, Level, leaveOpen: true)) write(gzip);
        var bytes = memory.ToArray();
        if (bytes.Length > OperatingSystem) bytes[OperatingSystem] = Unknown;
        return bytes;
    }
}
