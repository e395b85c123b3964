using System.Buffers.Binary;
using System.Text;

namespace GovArchive.Pictures.Strips;

/// <summary>A picture in four shades as PNG with a text in it, the same bytes on every machine.</summary>
internal static class PngFile
{
    // Points a byte, two bits each.
    private const int Packed = 4;

    private const int ChunkFrame = 12;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="picture">Its two highest bits are kept of each shade.</param>
    /// <param name="keyword">What the text is, in ASCII.</param>
    /// <param name="text">In ASCII.</param>
    public static byte[] Write(GrayPicture picture, string keyword, string text)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), picture.Height);
        head[8] = 8 / Packed;
        Add(file, "IHDR"u8, head);
        Add(file, "tEXt"u8, Encoding.ASCII.GetBytes($"{keyword}\0{text}"));
        Add(file, "IDAT"u8, ZlibBytes.Pack(Rows(picture)));
        Add(file, "IEND"u8, []);
        return file.ToArray();
    }

    /// <summary>Width, height and the text of a file that <see cref="Write"/> made; null for any other.</summary>
    public static (int Width, int Height, string Text)? Read(ReadOnlySpan<byte> file, string keyword)
    {
        var from = Signature.Length;
        if (!file.StartsWith(Signature) || Chunk(file, ref from, "IHDR"u8) is not { Length: 13 } head) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)));
        if (width <= 0 || height <= 0 || Chunk(file, ref from, "tEXt"u8) is not { } bytes) return null;
        var text = Encoding.ASCII.GetString(bytes);
        return text.StartsWith(keyword + "\0", StringComparison.Ordinal) ? (width, height, text[(keyword.Length + 1)..]) : null;
    }

    // Each row begins with a zero: it is as it is.
    private static byte[] Rows(GrayPicture picture)
    {
        var length = 1 + (picture.Width + Packed - 1) / Packed;
        var rows = new byte[length * picture.Height];
        for (var y = 0; y < picture.Height; y++)
            for (var x = 0; x < picture.Width; x++)
                rows[y * length + 1 + x / Packed] |= (byte)(picture[x, y] >> 6 << 6 - x % Packed * 2);
        return rows;
    }

    private static byte[]? Chunk(ReadOnlySpan<byte> file, ref int from, ReadOnlySpan<byte> kind)
    {
        if (file.Length - from < ChunkFrame || !file.Slice(from + 4, 4).SequenceEqual(kind)) return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(file[from..]);
        if (length < 0 || length > file.Length - from - ChunkFrame) return null;
        var bytes = file.Slice(from + 8, length).ToArray();
        from += length + ChunkFrame;
        return bytes;
    }

    private static void Add(MemoryStream file, ReadOnlySpan<byte> kind, byte[] bytes)
    {
        byte[] named = [.. kind, .. bytes];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, bytes.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = crc >> 1 ^ (crc & 1) * 0xEDB88320;
        }
        return ~crc;
    }
}
