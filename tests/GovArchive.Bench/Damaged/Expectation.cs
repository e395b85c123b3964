using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Reports;

namespace GovArchive.Bench.Damaged;

/// <summary>What may be said of one cell of a damaged report. What is no value and is not named here is wrong.</summary>
/// <param name="Right">Values that are right; empty where no value is.</param>
internal sealed record Expectation(ImmutableArray<decimal> Right)
{
    public static readonly Expectation NotPrinted = new([]) { Absent = true };

    /// <summary>No value is right, whatever is printed.</summary>
    public static readonly Expectation NoValue = new([]) { MayWithhold = true };

    /// <summary>The cell is there and empty.</summary>
    public bool Blank { get; init; }

    /// <summary>A mark is there that says the cell does not apply.</summary>
    public bool Marked { get; init; }

    /// <summary>No such cell is printed.</summary>
    public bool Absent { get; init; }

    /// <summary>The damage is reason enough to give no value.</summary>
    public bool MayWithhold { get; init; }

    /// <summary>A right value needs a finding that names the cell.</summary>
    public bool MustFlag { get; init; }

    /// <summary>Of an undamaged cell.</summary>
    public static Expectation Of(string printed) => printed switch
    {
        "" => new Expectation([]) { Blank = true },
        "—" or "/" or "无" => new Expectation([]) { Marked = true },
        _ => new Expectation([decimal.Parse(printed, CultureInfo.InvariantCulture)]),
    };

    public Expectation Withhold() => this with { MayWithhold = true };

    public Expectation Flag() => this with { MayWithhold = true, MustFlag = true };

    /// <summary>Either's value, with a finding.</summary>
    public Expectation Or(Expectation other) => Flag() with { Right = [.. Right.Concat(other.Right).Distinct()] };

    public override string ToString()
    {
        List<string> words = [.. Right.Select(value => value.ToString(CultureInfo.InvariantCulture))];
        if (Blank) words.Add("blank");
        if (Marked) words.Add("not_applicable");
        if (Absent) words.Add("absent");
        if (MayWithhold) words.Add("withheld");
        return string.Join(" or ", words) + (MustFlag ? ", with a finding" : "");
    }

    /// <param name="named">A finding names the cell.</param>
    public Verdict Judge(Figure? figure, bool named)
    {
        var isTold = named || figure?.Origin == FigureOrigin.Recovered;
        if (figure?.Value is { } value)
        {
            var isRight = Right.Contains(value) && (isTold || !MustFlag);
            return isRight ? Verdict.Right : isTold ? Verdict.Flagged : Verdict.Silent;
        }
        switch (figure?.State ?? FigureState.Absent)
        {
            case FigureState.Blank: return Blank ? Verdict.Right : named ? Verdict.Flagged : Verdict.Silent;
            case FigureState.NotApplicable: return Marked ? Verdict.Right : named ? Verdict.Flagged : Verdict.Silent;
            case FigureState.Absent when Absent: return Verdict.Right;
            default: return MayWithhold || Absent ? Verdict.Withheld : Verdict.Lost;
        }
    }
}

/// <summary>What became of one cell.</summary>
internal enum Verdict
{
    /// <summary>As printed.</summary>
    Right,

    /// <summary>No value, which the damage excuses.</summary>
    Withheld,

    /// <summary>No value, though the damage does not touch it.</summary>
    Lost,

    /// <summary>Wrong, but a finding names the cell or its place was worked out.</summary>
    Flagged,

    /// <summary>Wrong or invented, or blank where something is printed, and nothing says so.</summary>
    Silent,
}
