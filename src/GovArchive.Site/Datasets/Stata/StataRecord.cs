using System.Buffers.Binary;
using System.Text;

namespace GovArchive.Datasets.Stata;

/// <summary>The observations of a file, one value after the other.</summary>
internal sealed class StataRecord(Stream stream)
{
    // Of . itself; .a is one step above it, .b two.
    private const sbyte MissingByte = 101;
    private const short MissingInt = 32741;
    private const long MissingDouble = 0x7fe0_0000_0000_0000;
    private const long DoubleStep = 0x0000_0100_0000_0000;

    /// <summary>What stands for . among numbers of four bytes, in value labels too.</summary>
    public const int MissingLong = 2147483621;

    private readonly byte[] _buffer = new byte[StataType.LongestText];

    /// <summary>A text, cut at a whole character where it is too long.</summary>
    public void Text(StataType type, string text)
    {
        Encoding.UTF8.GetEncoder().Convert(text, _buffer.AsSpan(0, type.Code), flush: true, out _, out var used, out _);
        _buffer.AsSpan(used..type.Code).Clear();
        stream.Write(_buffer, 0, type.Code);
    }

    /// <summary>A number.</summary>
    /// <param name="type">One that keeps it.</param>
    public void Number(StataType type, decimal number)
    {
        if (type == StataType.Double) Double(BitConverter.DoubleToInt64Bits((double)number));
        else Whole(type, (int)number);
    }

    /// <summary>That a number is missing.</summary>
    /// <param name="reason">0 for .a, 1 for .b and so on.</param>
    public void Missing(StataType type, int reason)
    {
        if (type == StataType.Double) Double(MissingDouble + (reason + 1) * DoubleStep);
        else Whole(type, (type == StataType.Byte ? MissingByte : type == StataType.Int ? MissingInt : MissingLong) + reason + 1);
    }

    private void Double(long bits)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer, bits);
        stream.Write(_buffer, 0, sizeof(long));
    }

    private void Whole(StataType type, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer, number);
        stream.Write(_buffer, 0, type == StataType.Byte ? 1 : type == StataType.Int ? sizeof(short) : sizeof(int));
    }
}
