using System.Globalization;
using GovArchive.Reports;

namespace GovArchive.Bench.Scans;

/// <summary>What became of one cell of a scanned report.</summary>
internal enum ScanVerdict
{
    /// <summary>As printed: the number, a blank as a blank, a stroke as a stroke.</summary>
    Right,

    /// <summary>Nothing is given: the cell is unreadable or absent, or the report has no data.</summary>
    Withheld,

    /// <summary>Nothing is given for a cell that is written on.</summary>
    Excused,

    /// <summary>Something is given that is not printed: another number, 0 for a blank, a blank for a number.</summary>
    Wrong,
}

/// <summary>What the data give for one cell.</summary>
/// <param name="Value">Null for every state but reported.</param>
internal sealed record GivenCell(FigureState State, decimal? Value)
{
    /// <summary>Of a cell that no data have.</summary>
    public static readonly GivenCell None = new(FigureState.Absent, null);

    /// <param name="printed">Null for a cell that is not printed at all, where nothing is right and all else wrong.</param>
    /// <param name="isSpoilt">It is written on.</param>
    public ScanVerdict Judge(string? printed, bool isSpoilt)
    {
        if (State is FigureState.Absent or FigureState.Unreadable)
            return printed is null ? ScanVerdict.Right : isSpoilt ? ScanVerdict.Excused : ScanVerdict.Withheld;
        var isRight = printed switch
        {
            null => false,
            "" => State == FigureState.Blank,
            "/" or "—" => State == FigureState.NotApplicable,
            _ => State == FigureState.Reported && Value == decimal.Parse(printed, CultureInfo.InvariantCulture),
        };
        return isRight ? ScanVerdict.Right : ScanVerdict.Wrong;
    }

    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? State.Word();
}
