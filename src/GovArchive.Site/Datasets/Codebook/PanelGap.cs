using GovArchive.Indicators;

namespace GovArchive.Datasets.Codebook;

/// <summary>
/// Why a number of the panel is missing. The order is that of Stata's missing values, .a for the first: a new one goes to the end.
/// </summary>
internal enum PanelGap
{
    /// <summary>The cell is blank. It is not 0.</summary>
    Blank,

    /// <summary>The report says that it does not apply.</summary>
    NotApplicable,

    /// <summary>What the cell holds is not one number.</summary>
    Unreadable,

    /// <summary>The source has no such cell.</summary>
    Absent,

    /// <summary>The report is not asked for it: its row is optional and not there, or another row stands for it.</summary>
    NotAsked,

    /// <summary>No cell of the report's edition counts the same.</summary>
    NotComparable,

    /// <summary>What a rate is taken of is 0.</summary>
    NoBase,

    /// <summary>The archive has no report on the year before.</summary>
    NoYearBefore,

    /// <summary>The report on the year before has no such value.</summary>
    NoValueBefore,

    /// <summary>What decides it is not known, such as the day on which a report was published.</summary>
    NotKnown,
}

/// <summary>How gaps follow from what reports and indicators say.</summary>
internal static class PanelGaps
{
    /// <summary>The kind of code that they are.</summary>
    public const string Kind = "missing";

    /// <summary>Of a cell that was asked for, or an indicator, of a report that is there.</summary>
    public static PanelGap Of(MissingReason reason) => reason switch
    {
        MissingReason.Blank => PanelGap.Blank,
        MissingReason.NotApplicable => PanelGap.NotApplicable,
        MissingReason.Unreadable => PanelGap.Unreadable,
        MissingReason.Absent => PanelGap.Absent,
        MissingReason.NotOnForm => PanelGap.NotComparable,
        MissingReason.NoBase => PanelGap.NoBase,
        MissingReason.NoYearBefore => PanelGap.NoYearBefore,
        MissingReason.NoValueBefore => PanelGap.NoValueBefore,
        MissingReason.NotKnown => PanelGap.NotKnown,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "the report is there"),
    };
}
