using System.Buffers.Binary;
using System.Text;

namespace GovArchive.Datasets.Zips;

/// <summary>
/// Zip files of entries that are packed already (APPNOTE 6.3, without ZIP64): the library packs each anew, and ten thousand zip files have
/// the same codebook. Their bytes tell nothing of when and where they were made.
/// </summary>
internal static class ZipFile
{
    private const int LocalLength = 30;
    private const int CentralLength = 46;
    private const int EndLength = 22;

    private const ushort Version = 20;
    private const ushort Deflated = 8;

    // The day that zip files count from.
    private const ushort FirstDay = 33;

    /// <summary>The bytes of a zip file with its entries in order.</summary>
    public static byte[] Of(IReadOnlyCollection<ZipEntry> entries)
    {
        var names = entries.Sum(entry => entry.Name.Length);
        var bytes = new byte[entries.Sum(entry => entry.Packed.Length) + (2 * names) + EndLength
            + (entries.Count * (LocalLength + CentralLength))];
        var (end, places) = (0, new List<int>(entries.Count));
        foreach (var entry in entries)
        {
            places.Add(end);
            end += Local(entry, bytes.AsSpan(end));
        }
        var directory = end;
        foreach (var (i, entry) in entries.Index()) end += Central(entry, places[i], bytes.AsSpan(end));
        var tail = bytes.AsSpan(end);
        BinaryPrimitives.WriteUInt32LittleEndian(tail, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(tail[8..], (ushort)entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(tail[10..], (ushort)entries.Count);
        BinaryPrimitives.WriteInt32LittleEndian(tail[12..], end - directory);
        BinaryPrimitives.WriteInt32LittleEndian(tail[16..], directory);
        return bytes;
    }

    private static int Local(ZipEntry entry, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, 0x04034b50);
        Common(entry, bytes[4..]);
        var name = Encoding.ASCII.GetBytes(entry.Name, bytes[LocalLength..]);
        entry.Packed.Span.CopyTo(bytes[(LocalLength + name)..]);
        return LocalLength + name + entry.Packed.Length;
    }

    private static int Central(ZipEntry entry, int place, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], Version);
        Common(entry, bytes[6..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[42..], place);
        return CentralLength + Encoding.ASCII.GetBytes(entry.Name, bytes[CentralLength..]);
    }

    // From the version that is needed to the length of the name: the same in both heads.
    private static void Common(ZipEntry entry, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], Deflated);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[10..], entry.Crc);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[14..], entry.Packed.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[18..], entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[22..], (ushort)entry.Name.Length);
    }
}
