using System.Collections.Immutable;
using GovArchive.Pictures.Digits;

namespace GovArchive.Training;

/// <summary>Makes the net of whole numbers from the trained one.</summary>
internal static class WholeNet
{
    private const int Shift = 30;

    /// <param name="lines">Those that show how large the outputs of each layer become.</param>
    /// <param name="softness">Scores are divided by it, so that margins are as sure as they say.</param>
    public static DigitNet Of(FloatNet net, IEnumerable<NetInput> lines, double softness)
    {
        var outputs = lines.Select(net.Apply).ToList();
        var layers = ImmutableArray.CreateBuilder<NetLayer>();
        var unit = 1 / 255.0;
        for (var at = 0; at < net.Layers.Count; at++)
        {
            var isLast = at == net.Layers.Count - 1;
            var next = isLast ? softness / 64 : Large(outputs.Select(each => each[at])) / 255;
            layers.Add(Layer(NetModel.Shapes[at], net.Layers[at], unit, next, isLast));
            unit = next;
        }
        return new DigitNet(layers.ToImmutable());
    }

    /// <summary>A value that only one of ten thousand is above.</summary>
    private static double Large(IEnumerable<float[]> values)
    {
        var sorted = values.SelectMany(each => each).Order().ToList();
        return Math.Max(1e-6, sorted[(int)(sorted.Count * 0.9999)]);
    }

    /// <param name="unit">What 1 of the inputs stands for.</param>
    /// <param name="next">What 1 of the outputs is to stand for.</param>
    private static NetLayer Layer(LayerShape shape, (float[] Weights, float[] Offsets) layer, double unit, double next, bool isLast)
    {
        var window = shape.Inputs * shape.Rows * shape.Columns;
        var weights = new sbyte[layer.Weights.Length];
        var (offsets, factors) = (new int[shape.Outputs], new int[shape.Outputs]);
        for (var output = 0; output < shape.Outputs; output++)
        {
            var step = Math.Max(1e-9, layer.Weights.Skip(output * window).Take(window).Max(Math.Abs)) / 127;
            offsets[output] = (int)Math.Clamp(Math.Round(layer.Offsets[output] / (unit * step)), -1e9, 1e9);
            factors[output] = (int)Math.Min(int.MaxValue, Math.Round(unit * step / next * (1L << Shift)));
            for (var input = 0; input < shape.Inputs; input++)
            {
                for (var place = 0; place < shape.Rows * shape.Columns; place++)
                    weights[(place * shape.Inputs + input) * shape.Outputs + output] = (sbyte)Math.Round(
                        layer.Weights[output * window + input * shape.Rows * shape.Columns + place] / step);
            }
        }
        return new NetLayer(
            shape.Inputs, shape.Outputs, shape.Rows, shape.Columns, shape.EdgeRows, shape.RowStep, shape.ColumnStep,
            weights, offsets, factors, Shift, isLast);
    }
}
