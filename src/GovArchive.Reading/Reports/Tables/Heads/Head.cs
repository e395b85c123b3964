namespace GovArchive.Reports.Tables.Heads;

/// <summary>What a head of a column says.</summary>
internal enum HeadKind
{
    /// <summary>Nothing that can be known: it is torn, or no words.</summary>
    Unknown,

    /// <summary>A column of the block.</summary>
    Own,

    /// <summary>A group of columns of the block.</summary>
    Group,

    /// <summary>The report's own year, and no more.</summary>
    ThisYear,

    /// <summary>Another year's numbers, a column of another block or edition, or none of any form.</summary>
    Foreign,
}

/// <param name="Kind">What it says.</param>
/// <param name="Column">
/// Index of the block's column that it names; of a group how many groups it is in; -1 for every other kind.
/// </param>
internal readonly record struct Head(HeadKind Kind, int Column = -1)
{
    public static readonly Head Unknown = new(HeadKind.Unknown);
}
