namespace GovArchive.Datasets.Whole;

/// <summary>
/// A structure in Thrift's compact form, as the end of a Parquet file is: read, changed in a few fields and written again, whatever the
/// others mean. Maps, which Parquet has none of, are not read.
/// </summary>
internal sealed class ThriftStruct
{
    private readonly SortedDictionary<short, ThriftValue> _fields = [];

    public bool Has(short id) => _fields.ContainsKey(id);

    public void Remove(short id) => _fields.Remove(id);

    /// <summary>A whole number; it can be set where it is.</summary>
    public long this[short id]
    {
        get => (long)_fields[id].Value;
        set => _fields[id] = _fields[id] with { Value = value };
    }

    public ThriftStruct Struct(short id) => (ThriftStruct)_fields[id].Value;

    public IEnumerable<ThriftStruct> Structs(short id) => ((ThriftValue[])_fields[id].Value).Select(item => (ThriftStruct)item.Value);

    public void Set(short id, IEnumerable<ThriftStruct> structs) =>
        _fields[id] = new ThriftValue(ThriftType.List, structs.Select(one => new ThriftValue(ThriftType.Struct, one)).ToArray());

    /// <summary>Reads one, and moves behind it.</summary>
    public static ThriftStruct Read(ref ReadOnlySpan<byte> bytes)
    {
        var read = new ThriftStruct();
        for (short id = 0; ;)
        {
            var head = ThriftValue.Byte(ref bytes);
            if (head == 0) return read;
            id = head >> 4 is var step and > 0 ? (short)(id + step) : (short)ThriftValue.Number(ref bytes);
            read._fields[id] = ThriftValue.Read((ThriftType)(head & 0xf), ref bytes);
        }
    }

    public void Write(Stream bytes)
    {
        short before = 0;
        foreach (var (id, value) in _fields)
        {
            var step = id - before;
            bytes.WriteByte((byte)((step is > 0 and < 16 ? step << 4 : 0) | (int)value.Type));
            if (step is <= 0 or >= 16) ThriftValue.WriteNumber(bytes, id);
            value.Write(bytes);
            before = id;
        }
        bytes.WriteByte(0);
    }
}
