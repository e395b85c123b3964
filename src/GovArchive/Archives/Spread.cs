namespace GovArchive.Archives;

/// <summary>How values spread: least, quarter, middle, three quarters, greatest, between neighbours in proportion.</summary>
/// <param name="Count">How many values; at least 1.</param>
public sealed record Spread(int Count, decimal Least, decimal P25, decimal Median, decimal P75, decimal Greatest)
{
    /// <summary>Null when there is no value.</summary>
    public static Spread? Of(IEnumerable<decimal> values)
    {
        var sorted = values.Where(value => Math.Abs(value) <= PartialSum.Greatest).Order().ToArray();
        return sorted.Length == 0 ? null : new Spread(sorted.Length, sorted[0], At(sorted, 1), At(sorted, 2), At(sorted, 3), sorted[^1]);
    }

    private static decimal At(decimal[] sorted, int quarter)
    {
        var (below, rest) = Math.DivRem((sorted.Length - 1) * quarter, 4);
        return rest == 0 ? sorted[below] : sorted[below] + (sorted[below + 1] - sorted[below]) * rest / 4;
    }
}
