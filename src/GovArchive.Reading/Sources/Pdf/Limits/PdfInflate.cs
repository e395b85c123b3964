using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace GovArchive.Sources.Pdf.Limits;

/// <summary>Unpacks what is packed as in a zip file, within the limits; a fault in it is reported, and what comes before it kept.</summary>
internal sealed class PdfInflate(PdfWatch watch) : IFilter
{
    private const int MostColors = 32;
    private const int Buffer = 16 << 10;

    // What is read together with a fault is lost.
    private const int LittleBuffer = 64;
    private const int FirstPredictorOfPng = 10;

    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        watch.Check();
        if ((IsHead(input.Span) ? TryInflate(input, hasHead: true) : null) is not { } bytes)
        {
            // Without its checksum, and what comes before a fault.
            watch.Found("a stream of it cannot be unpacked to its end");
            bytes = TryInflate(input, hasHead: false) ?? Memory<byte>.Empty;
        }
        var parameters = DecodeParameterResolver.GetFilterParameters(streamDictionary, filterIndex);
        if (Number(parameters, NameToken.Predictor, 1) < FirstPredictorOfPng) return bytes;
        var pixel = Math.Clamp(Number(parameters, NameToken.Colors, 1), 1, MostColors) * Math.Clamp(
            Number(parameters, NameToken.BitsPerComponent, 8), 1, 16);
        return Rows(bytes.Span, Math.Max(1, pixel / 8),
            (int)Math.Clamp(((long)pixel * Math.Max(1, Number(parameters, NameToken.Columns, 1)) + 7) / 8, 1, bytes.Length + 1L));
    }

    private static bool IsHead(ReadOnlySpan<byte> input) =>
        input.Length > 2 && (input[0] & 15) == 8 && ((input[0] << 8) + input[1]) % 31 == 0;

    // Null where it is not whole and was to be.
    private Memory<byte>? TryInflate(Memory<byte> input, bool hasHead)
    {
        using var output = new MemoryStream(Math.Min(input.Length * 3, watch.Limits.Stream));
        using var bytes = Stream(hasHead ? input : input[Math.Min(2, input.Length)..]);
        using var packed = hasHead
            ? (Stream)new ZLibStream(bytes, CompressionMode.Decompress) : new DeflateStream(bytes, CompressionMode.Decompress);
        try
        {
            var buffer = new byte[hasHead ? Buffer : LittleBuffer];
            while (packed.Read(buffer, 0, buffer.Length) is var count and > 0)
            {
                watch.Unpack(count);
                if (output.Length + count > watch.Limits.Stream)
                    watch.Stop($"a stream unpacks to more than {watch.Limits.Stream >> 20} MB");
                watch.Check();
                output.Write(buffer, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            if (hasHead) return null;
        }
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> input) =>
        MemoryMarshal.TryGetArray(input, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(input.ToArray());

    // Each row begins with a byte that tells from which neighbours its bytes were subtracted.
    private static byte[] Rows(ReadOnlySpan<byte> bytes, int pixel, int length)
    {
        var output = new byte[bytes.Length / (length + 1) * length + Math.Max(0, bytes.Length % (length + 1) - 1)];
        for (var (from, to) = (0, 0); from + 1 < bytes.Length; from += length + 1, to += length)
        {
            var kind = bytes[from] % 10;
            for (var i = 0; i < length && from + 1 + i < bytes.Length; i++)
            {
                var left = i >= pixel ? output[to + i - pixel] : 0;
                var above = to > 0 ? output[to - length + i] : 0;
                var corner = to > 0 && i >= pixel ? output[to - length + i - pixel] : 0;
                var guess = kind switch { 1 => left, 2 => above, 3 => (left + above) / 2, 4 => Paeth(left, above, corner), _ => 0 };
                output[to + i] = (byte)(bytes[from + 1 + i] + guess);
            }
        }
        return output;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static int Number(DictionaryToken parameters, NameToken name, int otherwise) =>
        parameters.TryGet(name, out var token) && token is NumericToken number ? number.Int : otherwise;
}
