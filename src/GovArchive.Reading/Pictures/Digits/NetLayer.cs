using System.Numerics;

namespace GovArchive.Pictures.Digits;

/// <summary>A layer of the net: a convolution in whole numbers, so that every machine has the same sums.</summary>
/// <param name="Inputs">Channels that it takes.</param>
/// <param name="Outputs">Channels that it gives.</param>
/// <param name="Rows">Of its window; no row is added around the picture.</param>
/// <param name="Columns">Of its window, odd; half of them are added on both sides, with nothing in them.</param>
/// <param name="EdgeRows">Rows with nothing in them that are added above and below.</param>
/// <param name="RowStep">Rows from one window to the next.</param>
/// <param name="ColumnStep">Columns from one window to the next.</param>
/// <param name="Weights">By row and column of the window, input, output: -127 to 127.</param>
/// <param name="Offsets">Added to the sum of an output.</param>
/// <param name="Factors">A sum is multiplied by its output's factor and divided by two to the power of <paramref name="Shift"/>.</param>
/// <param name="Shift">1 to 40.</param>
/// <param name="IsLast">Its outputs are scores in 64ths of a natural unit; those of others are kept between 0 and 255.</param>
internal sealed record NetLayer(
    int Inputs, int Outputs, int Rows, int Columns, int EdgeRows, int RowStep, int ColumnStep,
    sbyte[] Weights, int[] Offsets, int[] Factors, int Shift, bool IsLast)
{
    /// <summary>Outputs in whole pairs of vectors, so that the innermost loop has no rest.</summary>
    private readonly int _padded = Padded(Outputs);

    /// <summary>The weights in whole vectors.</summary>
    private readonly int[] _wide = Widened(Weights, Outputs);

    /// <summary>The layer's outputs for a picture.</summary>
    /// <param name="values">By row, column and channel: <paramref name="rows"/> × <paramref name="columns"/> × inputs.</param>
    public int[] Apply(int[] values, ref int rows, ref int columns)
    {
        var (oldRows, oldColumns) = (rows, columns);
        rows = (oldRows + 2 * EdgeRows - Rows) / RowStep + 1;
        columns = (oldColumns - 1) / ColumnStep + 1;
        var results = new int[rows * columns * Outputs];
        var sums = new int[_padded];
        var window = new int[Rows * Columns * Inputs];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                Fill(window, values, oldRows, oldColumns, row * RowStep - EdgeRows, column * ColumnStep - Columns / 2);
                Sum(window, sums);
                var at = (row * columns + column) * Outputs;
                for (var output = 0; output < Outputs; output++)
                    results[at + output] = Scaled(sums[output] + Offsets[output], output);
            }
        }
        return results;
    }

    private int Scaled(int sum, int output)
    {
        var scaled = ((long)sum * Factors[output] + (1L << (Shift - 1))) >> Shift;
        return (int)(IsLast ? Math.Clamp(scaled, -1_000_000, 1_000_000) : Math.Clamp(scaled, 0, 255));
    }

    private void Fill(int[] window, int[] values, int rows, int columns, int top, int left)
    {
        var length = Columns * Inputs;
        var (from, to) = (Math.Max(0, -left), Math.Min(Columns, columns - left));
        for (var row = 0; row < Rows; row++)
        {
            var part = window.AsSpan(row * length, length);
            if ((uint)(top + row) >= (uint)rows)
            {
                part.Clear();
                continue;
            }
            part[..(from * Inputs)].Clear();
            values.AsSpan(((top + row) * columns + left + from) * Inputs, (to - from) * Inputs).CopyTo(part[(from * Inputs)..]);
            part[(to * Inputs)..].Clear();
        }
    }

    /// <summary>
    /// The weighted sums of a window. Its few thousand products of at most 255 × 127 stay below 2³¹, so their order does not matter. Half
    /// of what comes in is 0 and skipped.
    /// </summary>
    private void Sum(int[] window, int[] sums)
    {
        var lanes = Vector<int>.Count;
        for (var output = 0; output < _padded; output += 2 * lanes)
        {
            var (low, high) = (Vector<int>.Zero, Vector<int>.Zero);
            for (var at = 0; at < window.Length; at++)
            {
                if (window[at] == 0)
                    continue;
                var value = new Vector<int>(window[at]);
                low += value * new Vector<int>(_wide, at * _padded + output);
                high += value * new Vector<int>(_wide, at * _padded + output + lanes);
            }
            low.CopyTo(sums, output);
            high.CopyTo(sums, output + lanes);
        }
    }

    private static int Padded(int outputs) => (outputs + 2 * Vector<int>.Count - 1) / (2 * Vector<int>.Count) * 2 * Vector<int>.Count;

    private static int[] Widened(sbyte[] weights, int outputs)
    {
        var padded = Padded(outputs);
        var wide = new int[weights.Length / outputs * padded];
        for (var at = 0; at < weights.Length; at++)
            wide[at / outputs * padded + at % outputs] = weights[at];
        return wide;
    }
}
