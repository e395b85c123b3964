namespace GovArchive.Checks.Prose;

/// <summary>Why a number of the prose is not set beside the tables.</summary>
public enum NotCompared
{
    /// <summary>The report's form has no cell that counts it.</summary>
    NoCell,

    /// <summary>It is said of another year, or of none that is named.</summary>
    OtherYear,

    /// <summary>It is counted up to the year and not in it, and the form does not count so.</summary>
    UpToYear,

    /// <summary>A cell has no value.</summary>
    NoValue,

    /// <summary>It is only about right, and too far off to be about the cells.</summary>
    Rounded,

    /// <summary>It differs, and its sentence may count another time, other bodies or a part.</summary>
    OtherScope,
}
