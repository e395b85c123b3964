using System.Globalization;

namespace GovArchive.Checks.Prose;

/// <summary>A percentage with as many decimals as are printed: 36.70 has two.</summary>
/// <param name="Value">In percent; below zero for what fell.</param>
internal readonly record struct PrintedPercent(decimal Value, int Decimals)
{
    private static readonly char[] Points = ['.', '．'];

    /// <param name="printed">The number as printed, of which the decimals count: 12.5%.</param>
    /// <param name="value">What it says.</param>
    public static PrintedPercent Of(string printed, decimal value) =>
        new(value, printed.IndexOfAny(Points) is var point and >= 0 ? printed.Skip(point + 1).TakeWhile(char.IsDigit).Count() : 0);

    /// <summary>Whether it is an exact one, rounded or cut to its decimals.</summary>
    public bool IsOf(decimal exact)
    {
        var last = 1m;
        for (var i = 0; i < Decimals; i++) last /= 10;
        return Math.Abs(exact - Value) < last;
    }

    /// <summary>An exact one with its decimals, and one at least.</summary>
    public string Shown(decimal exact)
    {
        var rounded = Math.Round(exact, Math.Max(1, Decimals), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.######", CultureInfo.InvariantCulture) + "%";
    }
}
