using System.Buffers.Binary;

namespace GovArchive.Datasets.Whole;

/// <summary>
/// The end of a Parquet file, which says what columns it has and where its row groups are. The library writes a file at once; with this the
/// row groups of several become one file, and those of agencies that did not change are left where they are.
/// </summary>
/// <param name="file">As the format has it: parquet.thrift, FileMetaData.</param>
internal sealed class ParquetFooter(ThriftStruct file)
{
    // Field numbers of parquet.thrift.
    private const short FileRows = 3;
    private const short FileGroups = 4;
    private const short GroupColumns = 1;
    private const short GroupRows = 3;
    private const short ColumnStart = 2;
    private const short ColumnData = 3;
    private const short DataStatistics = 12;
    private static readonly short[] DataStarts = [9, 10, 11];

    // The length of what is above, and the four bytes.
    private const int TailLength = 8;

    private readonly List<ThriftStruct> _groups = [.. file.Structs(FileGroups)];

    /// <param name="bytes">Of a file, or the last ones of it.</param>
    /// <param name="start">Where among them it begins.</param>
    public static ParquetFooter Read(ReadOnlySpan<byte> bytes, out int start)
    {
        start = bytes.Length - TailLength - BinaryPrimitives.ReadInt32LittleEndian(bytes[^TailLength..]);
        var rest = bytes[start..];
        return new ParquetFooter(ThriftStruct.Read(ref rest));
    }

    /// <summary>Takes the group of another file that begins at a place there, and is elsewhere here.</summary>
    /// <param name="shift">How many bytes further behind it is here.</param>
    public void Take(ParquetFooter other, long start, long shift)
    {
        var group = other._groups.Single(group => group.Structs(GroupColumns).First()[ColumnStart] == start);
        foreach (var column in group.Structs(GroupColumns))
        {
            column[ColumnStart] += shift;
            var data = column.Struct(ColumnData);
            foreach (var place in DataStarts)
                if (data.Has(place)) data[place] += shift;
        }
        _groups.Add(group);
    }

    /// <summary>Takes away what is said of the least and greatest value of a column.</summary>
    public void ForgetExtremes(int column)
    {
        foreach (var group in _groups) group.Structs(GroupColumns).ElementAt(column).Struct(ColumnData).Remove(DataStatistics);
    }

    /// <summary>As a file ends.</summary>
    public byte[] Bytes()
    {
        file[FileRows] = _groups.Sum(group => group[GroupRows]);
        file.Set(FileGroups, _groups);
        using var memory = new MemoryStream();
        file.Write(memory);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, (int)memory.Length);
        memory.Write(length);
        memory.Write(ParquetGroup.Magic);
        return memory.ToArray();
    }
}
