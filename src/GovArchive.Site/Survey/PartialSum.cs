using GovArchive.Indicators;

namespace GovArchive.Survey;

/// <summary>A sum over several reports of which some give no number: never without how many gave one.</summary>
/// <param name="Value">Null when none gave a number.</param>
/// <param name="Given">How many gave a number.</param>
/// <param name="Of">How many reports there are.</param>
/// <param name="Contradicted">How many of the numbers rest on one that another contradicts.</param>
public sealed record PartialSum(decimal? Value, int Given, int Of, int Contradicted)
{
    /// <summary>Numbers beyond this count nothing and cannot be added up.</summary>
    public const decimal Greatest = 1e20m;

    /// <summary>The sum of the values that are known.</summary>
    public static PartialSum Over(IEnumerable<IndicatorValue> values)
    {
        var (sum, given, of, contradicted) = (0m, 0, 0, 0);
        foreach (var one in values)
        {
            of++;
            if (one.Value is not { } value || Math.Abs(value) > Greatest) continue;
            sum += value;
            given++;
            if (one.Contradicted.Length > 0) contradicted++;
        }
        return new PartialSum(given == 0 ? null : sum, given, of, contradicted);
    }
}
