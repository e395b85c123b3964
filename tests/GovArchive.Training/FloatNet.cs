using GovArchive.Pictures.Digits;

namespace GovArchive.Training;

/// <summary>The trained net in plain floating point: what the whole numbers are made from and compared with.</summary>
internal sealed record FloatNet(IReadOnlyList<(float[] Weights, float[] Offsets)> Layers)
{
    /// <summary>What each layer gives for a line: by row, column and channel, without what is below 0 except in the last.</summary>
    public IReadOnlyList<float[]> Apply(NetInput input)
    {
        var values = Array.ConvertAll(input.Ink, shade => shade / 255f);
        var (rows, columns) = (NetInput.Rows, input.Width);
        var all = new List<float[]>();
        for (var at = 0; at < Layers.Count; at++)
        {
            values = Layer(values, ref rows, ref columns, NetModel.Shapes[at], Layers[at], at == Layers.Count - 1);
            all.Add(values);
        }
        return all;
    }

    private static float[] Layer(
        float[] values, ref int rows, ref int columns, LayerShape shape, (float[] Weights, float[] Offsets) layer, bool isLast)
    {
        var (oldRows, oldColumns) = (rows, columns);
        rows = (oldRows + 2 * shape.EdgeRows - shape.Rows) / shape.RowStep + 1;
        columns = (oldColumns - 1) / shape.ColumnStep + 1;
        var results = new float[rows * columns * shape.Outputs];
        for (var at = 0; at < results.Length; at++)
        {
            var (place, output) = Math.DivRem(at, shape.Outputs);
            var (top, left) = (place / columns * shape.RowStep - shape.EdgeRows, place % columns * shape.ColumnStep - shape.Columns / 2);
            var sum = layer.Offsets[output];
            for (var y = Math.Max(0, -top); y < shape.Rows && top + y < oldRows; y++)
            {
                for (var x = Math.Max(0, -left); x < shape.Columns && left + x < oldColumns; x++)
                {
                    for (var input = 0; input < shape.Inputs; input++)
                        sum += values[((top + y) * oldColumns + left + x) * shape.Inputs + input]
                            * layer.Weights[((output * shape.Inputs + input) * shape.Rows + y) * shape.Columns + x];
                }
            }
            results[at] = isLast ? sum : Math.Max(0, sum);
        }
        return results;
    }
}
