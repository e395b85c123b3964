using System.Text.RegularExpressions;

namespace GovArchive.Datasets.Codebook;

/// <summary>When a report is asked for a cell.</summary>
internal enum CellAsked
{
    /// <summary>In every report.</summary>
    Always,

    /// <summary>Where the report has a cell of its row.</summary>
    IfThere,

    /// <summary>Unless the report has the row that stands for it, and nothing of its own.</summary>
    UnlessReplaced,
}

/// <summary>What a number of the prose and the tables of its report say of each other.</summary>
internal enum Agreement
{
    /// <summary>The tables say the same; of a number that is only about right, they can.</summary>
    Agrees,

    /// <summary>They do not; there is a finding.</summary>
    Differs,

    /// <summary>There is nothing to compare it with.</summary>
    NotCompared,
}

/// <summary>The words that only data files use.</summary>
internal static partial class CodeIds
{
    /// <summary>The section of what is before the first.</summary>
    public const string Preamble = "preamble";

    /// <summary>The level of a group of bodies whose level is not known: it is a part of a key, so it is not empty.</summary>
    public const string UnknownLevel = "unknown";

    /// <summary>A member of an enumeration in snake_case: IfThere is if_there.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Inner().Replace(value.ToString(), "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Inner();
}
