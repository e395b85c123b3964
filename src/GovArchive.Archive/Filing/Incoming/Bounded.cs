using System.Buffers;
using GovArchive.Files;

namespace GovArchive.Filing.Incoming;

/// <summary>
/// Unpacks no more than an archive of reports can hold: what a file says of its own sizes is not believed. A few hundred bytes can be made
/// to unpack to as many gigabytes.
/// </summary>
internal sealed class Bounded
{
    /// <summary>Files of one container.</summary>
    public const int MostEntries = 20_000;

    /// <summary>Bytes of all files of one container.</summary>
    public const long MostBytes = 1L << 30;

    /// <summary>Bytes unpacked for each packed one; pages full of tables come to about thirty.</summary>
    public const int MostRatio = 250;

    // Below that a high ratio does no harm.
    private const long RatioFrom = 4L << 20;

    private long _unpacked;

    /// <summary>All of a stream; null when it is more than a source, the container or its packed size allows.</summary>
    /// <param name="stream">Unpacks while it is read.</param>
    /// <param name="packed">How many bytes it is unpacked of.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[]? Read(Stream stream, long packed)
    {
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                _unpacked += read;
                if (bytes.Length + read > SourceFile.LargestFile || _unpacked > MostBytes
                    || bytes.Length + read > RatioFrom && bytes.Length + read > Math.Max(1, packed) * MostRatio) return null;
                bytes.Write(buffer, 0, read);
            }
            return bytes.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
