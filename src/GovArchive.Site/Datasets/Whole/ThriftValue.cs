namespace GovArchive.Datasets.Whole;

/// <summary>What a field of a <see cref="ThriftStruct"/> is, by its number in the compact form.</summary>
internal enum ThriftType
{
    True = 1,
    False = 2,
    Byte = 3,
    Short = 4,
    Int = 5,
    Long = 6,
    Double = 7,
    Binary = 8,
    List = 9,
    Struct = 12,
}

/// <param name="Value">A long, the bytes of a double or of a text, values, or a <see cref="ThriftStruct"/>.</param>
internal readonly record struct ThriftValue(ThriftType Type, object Value)
{
    private const int DoubleLength = 8;
    private const int LongList = 15;

    public static ThriftValue Read(ThriftType type, ref ReadOnlySpan<byte> bytes) => new(type, type switch
    {
        ThriftType.True or ThriftType.False => type == ThriftType.True,
        ThriftType.Byte => (long)Byte(ref bytes),
        ThriftType.Short or ThriftType.Int or ThriftType.Long => Number(ref bytes),
        ThriftType.Double => Take(DoubleLength, ref bytes),
        ThriftType.Binary => Take((int)Count(ref bytes), ref bytes),
        ThriftType.List => ReadList(ref bytes),
        ThriftType.Struct => ThriftStruct.Read(ref bytes),
        _ => throw new InvalidDataException($"type {(int)type} in the end of a Parquet file"),
    });

    public void Write(Stream bytes)
    {
        switch (Value)
        {
            case bool: break;
            case long number when Type == ThriftType.Byte: bytes.WriteByte((byte)number); break;
            case long number: WriteNumber(bytes, number); break;
            case ThriftStruct one: one.Write(bytes); break;
            case ThriftValue[] list: WriteList(bytes, list); break;
            case byte[] raw:
                if (Type == ThriftType.Binary) WriteCount(bytes, (ulong)raw.Length);
                bytes.Write(raw);
                break;
        }
    }

    /// <summary>A whole number with its sign, and moves behind it.</summary>
    public static long Number(ref ReadOnlySpan<byte> bytes) => Count(ref bytes) is var count ? (long)(count >> 1) ^ -(long)(count & 1) : 0;

    public static void WriteNumber(Stream bytes, long number) => WriteCount(bytes, (ulong)(number << 1) ^ (ulong)(number >> 63));

    public static byte Byte(ref ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        bytes = bytes[1..];
        return first;
    }

    private static byte[] Take(int length, ref ReadOnlySpan<byte> bytes)
    {
        var taken = bytes[..length].ToArray();
        bytes = bytes[length..];
        return taken;
    }

    // Seven bits a byte, the lowest first; the eighth says that there are more.
    private static ulong Count(ref ReadOnlySpan<byte> bytes)
    {
        var count = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte(ref bytes);
            count |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return count;
        }
    }

    private static void WriteCount(Stream bytes, ulong count)
    {
        for (; count >= 0x80; count >>= 7) bytes.WriteByte((byte)(count | 0x80));
        bytes.WriteByte((byte)count);
    }

    private static ThriftValue[] ReadList(ref ReadOnlySpan<byte> bytes)
    {
        var head = Byte(ref bytes);
        var items = new ThriftValue[head >> 4 is var few and < LongList ? few : (int)Count(ref bytes)];
        for (var i = 0; i < items.Length; i++) items[i] = Read((ThriftType)(head & 0xf), ref bytes);
        return items;
    }

    private static void WriteList(Stream bytes, ThriftValue[] items)
    {
        var type = (int)(items is [var first, ..] ? first.Type : ThriftType.Struct);
        bytes.WriteByte((byte)(Math.Min(items.Length, LongList) << 4 | type));
        if (items.Length >= LongList) WriteCount(bytes, (ulong)items.Length);
        foreach (var item in items) item.Write(bytes);
    }
}
