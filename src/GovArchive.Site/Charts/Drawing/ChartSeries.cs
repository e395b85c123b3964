using System.Collections.Immutable;

namespace GovArchive.Charts.Drawing;

/// <summary>One value of a series.</summary>
/// <param name="Year">Calendar year the report is about.</param>
/// <param name="Value">In the unit the chart's subtitle names; null = missing, which is drawn as a gap and never as zero.</param>
/// <param name="Note">
/// Why the value is missing (未收录, 空白, 表缺失 …), or what is said beside a value (51/358); null when there is nothing to say.
/// </param>
/// <param name="SmallBase">
/// The value rests on too few cases (N &lt; 30): its mark is grey and it is labelled only as the last value, in grey.
/// </param>
public sealed record ChartPoint(int Year, decimal? Value, string? Note = null, bool SmallBase = false)
{
    /// <summary>Another number contradicts the value: ≠ is behind it.</summary>
    public bool Contradicted { get; init; }
}

/// <summary>Values of one thing over the years.</summary>
/// <param name="Label">A few characters, in the page's language; is at the end of the line.</param>
/// <param name="Points">In any order, at most one a year; a year without a point counts as missing.</param>
public sealed record ChartSeries(string Label, ImmutableArray<ChartPoint> Points)
{
    /// <summary>Years before which the line breaks even where both years have values, because the form changed the meaning.</summary>
    public ImmutableArray<int> BreaksBefore { get; init; } = [];

    /// <summary>The point of a year; one without value and note when the series has none.</summary>
    internal ChartPoint At(int year)
    {
        foreach (var point in Points)
        {
            if (point.Year == year) return point;
        }
        return new ChartPoint(year, null);
    }

    /// <summary>The latest point with a value; null when all are missing.</summary>
    internal ChartPoint? Last => Points.Where(p => p.Value is not null).MaxBy(p => p.Year);
}

/// <summary>From this year on reports follow another edition of the form; drawn as a dotted rule before the year.</summary>
/// <param name="Year">First year of the new edition; outside the chart's years it is not drawn.</param>
/// <param name="Note">What changed, in the page's language: 2021 年起改用新格式.</param>
public sealed record FormChange(int Year, string Note);
