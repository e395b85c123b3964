namespace GovArchive.Pictures.Strips;

/// <summary>Bits put into bytes, the first in the lowest place.</summary>
internal sealed class BitRow
{
    private readonly List<byte> _bytes = [];
    private uint _open;
    private int _count;

    /// <param name="count">Up to 16.</param>
    public void Add(int bits, int count)
    {
        _open |= (uint)bits << _count;
        for (_count += count; _count >= 8; _count -= 8, _open >>= 8) _bytes.Add((byte)_open);
    }

    /// <summary>The same with the highest of them first, as codes are written.</summary>
    public void AddTurned(int bits, int count)
    {
        var turned = 0;
        for (var i = 0; i < count; i++) turned |= (bits >> i & 1) << (count - 1 - i);
        Add(turned, count);
    }

    /// <summary>All bytes, the last filled up with zeros.</summary>
    public byte[] Done()
    {
        if (_count > 0) _bytes.Add((byte)_open);
        return [.. _bytes];
    }
}
