using System.Collections.Frozen;
using System.Globalization;

namespace GovArchive.Reports.Values;

/// <summary>The units in which sums of money are printed, each as so many 万元, the unit of the forms.</summary>
internal static class MoneyUnits
{
    private static readonly FrozenDictionary<string, decimal> In万元 = new (string Unit, decimal Factor)[]
    {
        ("元", 0.0001m), ("百元", 0.01m), ("千元", 0.1m), ("万元", 1m), ("十万元", 10m), ("百万元", 100m), ("千万元", 1000m), ("亿元", 10_000m),
    }.ToFrozenDictionary(entry => entry.Unit, entry => entry.Factor, StringComparer.Ordinal);

    /// <summary>The unit of the forms' columns of money.</summary>
    public const string Form = "万元";

    /// <summary>How many 万元 one of a unit is; null for what is no unit of money.</summary>
    public static decimal? Factor(string unit)
    {
        if (In万元.TryGetValue(unit, out var factor)) return factor;
        var digits = unit.AsSpan().TrimEnd("元");
        // 1000元, 10000元.
        return unit.EndsWith('元') && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number / 10_000m : null;
    }
}
