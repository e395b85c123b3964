using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GovArchive.Filing.Incoming;

/// <summary>What a server answered with a document, as a web archive has it.</summary>
/// <param name="Type">Media type without parameters, in small letters; "" when it says none.</param>
internal sealed record WarcResponse(string Type, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Sent)
{
    private const int LongestChunkLine = 1024;

    /// <summary>Null for every other answer, and for records that are no document.</summary>
    public static WarcResponse? Of(WarcRecord record)
    {
        if (record.Block.Length == 0) return null;
        if (record.Kind == "resource")
            return new WarcResponse(
                Media(record.Headers.GetValueOrDefault("Content-Type", "")), new Dictionary<string, string>(), record.Block);
        var at = 0;
        var status = Line(record.Block, ref at)?.Split(' ');
        if (status is not [var version, "200", ..] || !version.StartsWith("HTTP/", StringComparison.Ordinal)) return null;
        var headers = WarcReader.Headers(() => Line(record.Block, ref at));
        return new WarcResponse(Media(headers.GetValueOrDefault("Content-Type", "")), headers, record.Block.AsMemory(at));
    }

    /// <summary>The document's bytes; null when they are more than a report has.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public byte[]? Body(Bounded bound)
    {
        var sent = Headers.GetValueOrDefault("Transfer-Encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase)
            ? Joined(Sent) ?? Sent.ToArray() : Sent.ToArray();
        using var packed = new MemoryStream(sent);
        using Stream stream = Headers.GetValueOrDefault("Content-Encoding", "").Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when sent is [0x1f, 0x8b, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        return bound.Read(stream, sent.Length);
    }

    // Some tools write down what was sent, others what came out of it and the header all the same: then the pieces do not fit.
    private static byte[]? Joined(ReadOnlyMemory<byte> sent)
    {
        var (bytes, all, at) = (new MemoryStream(), sent.ToArray(), 0);
        while (Line(all, ref at) is { Length: > 0 and < LongestChunkLine } line)
        {
            if (!int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
                || length < 0 || length > all.Length - at) return null;
            if (length == 0) return bytes.ToArray();
            bytes.Write(all, at, length);
            at += length;
            if (Line(all, ref at) is not "") return null;
        }
        return null;
    }

    private static string? Line(byte[] bytes, ref int at)
    {
        if (at >= bytes.Length) return null;
        var end = bytes.AsSpan(at).IndexOf((byte)'\n');
        var line = Encoding.Latin1.GetString(bytes, at, end < 0 ? bytes.Length - at : end).TrimEnd('\r');
        at = end < 0 ? bytes.Length : at + end + 1;
        return line;
    }

    private static string Media(string type) => type.Split(';')[0].Trim().ToLowerInvariant();
}
