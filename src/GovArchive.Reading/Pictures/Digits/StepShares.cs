namespace GovArchive.Pictures.Digits;

/// <summary>Turns the scores of a step into shares of 1, with sums and products only: functions like e^x differ between machines.</summary>
internal static class StepShares
{
    /// <summary>e to the power of -1/64.</summary>
    private const double Step = 0.98449643700540845;

    /// <summary>Less than e to the power of -20 counts as nothing.</summary>
    private static readonly double[] Powers = [.. Enumerable.Range(0, 64 * 20).Aggregate(
        new List<double> { 1 }, (powers, _) => { powers.Add(powers[^1] * Step); return powers; })];

    /// <param name="scores">Steps × outputs, in 64ths of a natural unit.</param>
    /// <param name="outputs">How many outputs each step has.</param>
    /// <returns>Steps × outputs; those of a step add up to 1.</returns>
    public static double[] Of(int[] scores, int outputs)
    {
        var shares = new double[scores.Length];
        for (var from = 0; from < scores.Length; from += outputs)
        {
            var most = int.MinValue;
            for (var at = from; at < from + outputs; at++)
                most = Math.Max(most, scores[at]);
            var sum = 0.0;
            for (var at = from; at < from + outputs; at++)
                sum += shares[at] = most - scores[at] < Powers.Length ? Powers[most - scores[at]] : 0;
            for (var at = from; at < from + outputs; at++)
                shares[at] /= sum;
        }
        return shares;
    }
}
