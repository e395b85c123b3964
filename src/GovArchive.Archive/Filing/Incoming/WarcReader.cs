using System.Globalization;
using System.Text;
using GovArchive.Files;
using GovArchive.Text;

namespace GovArchive.Filing.Incoming;

/// <summary>A record of a web archive.</summary>
/// <param name="Headers">Without regard to capital letters.</param>
/// <param name="Block">Its bytes; empty for one too large to be a report, or of a kind that holds none.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, byte[] Block)
{
    public string Kind => Headers.GetValueOrDefault("WARC-Type", "");

    /// <summary>Where it was fetched; null for what has no web address.</summary>
    public Uri? Address => WebAddress.Read(Headers.GetValueOrDefault("WARC-Target-URI", "").Trim('<', '>'));

    /// <summary>The day on which it was fetched, in UTC; null when it does not say.</summary>
    public DateOnly? Date => DateTimeOffset.TryParse(
        Headers.GetValueOrDefault("WARC-Date", ""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}

/// <summary>Reads a web archive record by record, from front to back; what it reads over is never held.</summary>
internal sealed class WarcReader(Stream stream) : IDisposable
{
    private const int LongestLine = 64 << 10;
    private const int MostHeaders = 200;

    private readonly BufferedStream _stream = new(stream, 1 << 16);

    public void Dispose() => _stream.Dispose();

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="InvalidDataException">What comes is no record.</exception>
    public WarcRecord? Next()
    {
        var line = Line();
        while (line is "") line = Line();
        if (line is null) return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException("what stands here is no WARC record");
        var headers = Headers(Line);
        if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            throw new InvalidDataException("a WARC record without Content-Length");
        var isWanted = headers.GetValueOrDefault("WARC-Type") is "response" or "resource" && length <= SourceFile.LargestFile;
        return new WarcRecord(headers, Block(length, isWanted));
    }

    /// <summary>Lines of names and values up to an empty one; a line that begins with a blank goes on with the one before.</summary>
    public static Dictionary<string, string> Headers(Func<string?> line)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var last = "";
        for (var one = line(); !string.IsNullOrEmpty(one) && headers.Count < MostHeaders; one = line())
        {
            if (one[0] is ' ' or '\t' && last.Length > 0) headers[last] += " " + one.Trim();
            else if (one.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers[last = one[..colon].Trim()] = one[(colon + 1)..].Trim();
        }
        return headers;
    }

    private byte[] Block(long length, bool isWanted)
    {
        if (isWanted)
        {
            var block = new byte[length];
            _stream.ReadExactly(block);
            return block;
        }
        var buffer = new byte[1 << 14];
        while (length > 0)
        {
            var read = _stream.Read(buffer, 0, (int)Math.Min(length, buffer.Length));
            if (read == 0) throw new InvalidDataException("the last record is cut");
            length -= read;
        }
        return [];
    }

    private string? Line()
    {
        var bytes = new List<byte>();
        for (var one = _stream.ReadByte(); ; one = _stream.ReadByte())
        {
            if (one < 0) return bytes.Count == 0 ? null : Text(bytes);
            if (one == '\n') return Text(bytes);
            if (bytes.Count == LongestLine) throw new InvalidDataException("a line that is too long for a WARC record");
            bytes.Add((byte)one);
        }
    }

    private static string Text(List<byte> bytes) => Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
}
