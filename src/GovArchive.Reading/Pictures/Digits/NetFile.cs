using System.Buffers.Binary;
using System.Collections.Immutable;

namespace GovArchive.Pictures.Digits;

/// <summary>
/// The file of a net: "GDN1", the number of layers, then each layer. Numbers are of four bytes, the lowest first; weights of one byte.
/// </summary>
internal static class NetFile
{
    private static readonly byte[] Begin = [.. "GDN1"u8];

    /// <summary>Throws when the bytes are no such file: that is a fault of the program.</summary>
    public static DigitNet Read(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(Begin))
            throw new InvalidDataException("the weights of the reader of digits are of another version");
        var at = Begin.Length;
        var layers = ImmutableArray.CreateBuilder<NetLayer>();
        for (var left = Number(); left > 0; left--)
            layers.Add(Layer());
        return new DigitNet(layers.ToImmutable());

        int Number()
        {
            at += 4;
            return BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at - 4));
        }

        int[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => Number())];

        NetLayer Layer()
        {
            var shape = Numbers(9);
            var (offsets, factors) = (Numbers(shape[1]), Numbers(shape[1]));
            var weights = Array.ConvertAll(bytes[at..(at += shape[0] * shape[1] * shape[2] * shape[3])], each => (sbyte)each);
            return new NetLayer(
                shape[0], shape[1], shape[2], shape[3], shape[4], shape[5], shape[6], weights, offsets, factors, shape[7], shape[8] == 1);
        }
    }

    public static byte[] Write(DigitNet net)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Begin);
        writer.Write(net.Layers.Length);
        foreach (var layer in net.Layers)
        {
            int[] numbers =
            [
                layer.Inputs, layer.Outputs, layer.Rows, layer.Columns, layer.EdgeRows, layer.RowStep, layer.ColumnStep,
                layer.Shift, layer.IsLast ? 1 : 0, .. layer.Offsets, .. layer.Factors,
            ];
            foreach (var number in numbers)
                writer.Write(number);
            foreach (var weight in layer.Weights)
                writer.Write(weight);
        }
        writer.Flush();
        return stream.ToArray();
    }
}
