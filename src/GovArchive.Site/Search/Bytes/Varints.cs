using System.Buffers;

namespace GovArchive.Search.Bytes;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, lowest first, the high bit on all but the last.</summary>
internal static class Varints
{
    public const int Longest = 5;

    public static void Write(IBufferWriter<byte> target, int number)
    {
        var span = target.GetSpan(Longest);
        target.Advance(Write(span, number));
    }

    /// <summary>How many bytes were written.</summary>
    public static int Write(Span<byte> target, int number)
    {
        var (rest, length) = ((uint)number, 0);
        for (; rest >= 0x80; rest >>= 7) target[length++] = (byte)(rest | 0x80);
        target[length++] = (byte)rest;
        return length;
    }

    /// <summary>Null at the end of the bytes, or when they are no number.</summary>
    public static int? Read(ref ReadOnlySpan<byte> source)
    {
        var number = 0u;
        for (var i = 0; i < source.Length && i < Longest; i++)
        {
            number |= (uint)(source[i] & 0x7F) << (7 * i);
            if (source[i] >= 0x80) continue;
            source = source[(i + 1)..];
            return (int)number;
        }
        return null;
    }
}
