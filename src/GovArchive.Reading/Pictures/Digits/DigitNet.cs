using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Pictures.Digits;

/// <summary>The net that says for each four columns of a line which character begins there; trained by tests/GovArchive.Training.</summary>
/// <param name="Layers">In order; the first takes one channel of 32 rows, the last gives one row.</param>
internal sealed record DigitNet(ImmutableArray<NetLayer> Layers)
{
    private static readonly Lazy<DigitNet> FromFile =
        new(() => NetFile.Read(EmbeddedTable.Bytes(typeof(DigitNet), "Pictures/Digits/digits.weights")));

    /// <summary>The one that is compiled into the library.</summary>
    public static DigitNet Trained => FromFile.Value;

    /// <summary>The scores of all outputs, step by step, in 64ths of a natural unit.</summary>
    /// <returns>Steps × <see cref="DigitAlphabet.Outputs"/>.</returns>
    public int[] Scores(NetInput input)
    {
        var values = Array.ConvertAll(input.Ink, shade => (int)shade);
        var (rows, columns) = (NetInput.Rows, input.Width);
        foreach (var layer in Layers)
            values = layer.Apply(values, ref rows, ref columns);
        return values;
    }
}
