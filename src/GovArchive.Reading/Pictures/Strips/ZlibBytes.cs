using System.Buffers.Binary;

namespace GovArchive.Pictures.Strips;

/// <summary>
/// Packs bytes as zlib does, with the codes that need no table. The library that is at hand packs otherwise on other processors; this makes
/// the same bytes of the same bytes everywhere.
/// </summary>
internal static class ZlibBytes
{
    private const int Window = 1 << 15;
    private const int Shortest = 3;
    private const int Longest = 258;

    // More earlier places are not looked at: it costs time and gains little.
    private const int MostTried = 48;

    private static readonly int[] LengthBases =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] DistanceBases =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
        16385, 24577,
    ];

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var bits = new BitRow();
        bits.Add(0x0178, 16);
        bits.Add(0b011, 3);
        var (last, before) = (new int[1 << 15], new int[bytes.Length]);
        Array.Fill(last, -1);
        for (var at = 0; at < bytes.Length;)
        {
            var (length, distance) = Match(bytes, at, last, before);
            if (length < Shortest) AddCode(bits, bytes[at]);
            else AddMatch(bits, length, distance);
            for (var end = at + Math.Max(1, length); at < end; at++) Note(bytes, at, last, before);
        }
        AddCode(bits, 256);
        return [.. bits.Done(), .. Adler(bytes)];
    }

    private static (int Length, int Distance) Match(ReadOnlySpan<byte> bytes, int at, int[] last, int[] before)
    {
        var (best, distance) = (0, 0);
        if (at + Shortest > bytes.Length) return (0, 0);
        var most = Math.Min(Longest, bytes.Length - at);
        for (var (other, tried) = (last[Hash(bytes, at)], 0); other >= 0 && at - other <= Window && tried < MostTried; tried++)
        {
            var length = bytes.Slice(at, most).CommonPrefixLength(bytes[other..]);
            if (length > best) (best, distance) = (length, at - other);
            if (best == most) break;
            other = before[other];
        }
        return best < Shortest ? (0, 0) : (best, distance);
    }

    private static void Note(ReadOnlySpan<byte> bytes, int at, int[] last, int[] before)
    {
        if (at + Shortest > bytes.Length) return;
        var hash = Hash(bytes, at);
        (before[at], last[hash]) = (last[hash], at);
    }

    private static int Hash(ReadOnlySpan<byte> bytes, int at) =>
        (int)(((uint)(bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16) * 2654435761u) >> 17);

    private static void AddMatch(BitRow bits, int length, int distance)
    {
        var code = IndexOf(LengthBases, length);
        AddCode(bits, 257 + code);
        bits.Add(length - LengthBases[code], code < 8 || code == 28 ? 0 : (code - 4) / 4);
        code = IndexOf(DistanceBases, distance);
        bits.AddTurned(code, 5);
        bits.Add(distance - DistanceBases[code], code < 4 ? 0 : code / 2 - 1);
    }

    private static int IndexOf(int[] bases, int value) =>
        Array.BinarySearch(bases, value) is var found && found < 0 ? ~found - 1 : found;

    // RFC 1951, 3.2.6.
    private static void AddCode(BitRow bits, int symbol)
    {
        if (symbol < 144) bits.AddTurned(0x30 + symbol, 8);
        else if (symbol < 256) bits.AddTurned(0x190 + symbol - 144, 9);
        else if (symbol < 280) bits.AddTurned(symbol - 256, 7);
        else bits.AddTurned(0xC0 + symbol - 280, 8);
    }

    private static byte[] Adler(ReadOnlySpan<byte> bytes)
    {
        var (a, b) = (1u, 0u);
        foreach (var one in bytes)
        {
            a = (a + one) % 65521;
            b = (b + a) % 65521;
        }
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, b << 16 | a);
        return sum;
    }
}
