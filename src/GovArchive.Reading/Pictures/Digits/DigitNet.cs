using System.Collections.Immutable;

namespace GovArchive.Pictures.Digits;

/// <summary>The net that says for each four columns of a line which character begins there; trained by tests/GovArchive.Training.</summary>
/// <param name="Layers">In order; the first takes one channel of 32 rows, the last gives one row.</param>
internal sealed record DigitNet(ImmutableArray<NetLayer> Layers)
{
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
