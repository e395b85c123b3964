using System.Collections.Immutable;

namespace GovArchive.Archives;

/// <summary>What people have done about a finding.</summary>
public enum FindingState
{
    /// <summary>Nobody has looked into it yet.</summary>
    Open,

    /// <summary>
    /// A person looked and says why it is as printed: an entry of the corrections that names the finding, or a cell of it and changes
    /// nothing.
    /// </summary>
    Explained,

    /// <summary>A person corrected one of its cells.</summary>
    Corrected,
}

/// <summary>Tells what people have done about findings, from the corrections.</summary>
public static class FindingStates
{
    public static FindingState StateOf(this Archive archive, ReportFinding entry) => Of(
        entry, archive.Corrections.GetValueOrDefault(entry.Key, []), archive.Explanations.GetValueOrDefault(entry.Key, []));

    /// <summary>The state by the corrections and explanations of the report.</summary>
    public static FindingState Of(
        ReportFinding entry, ImmutableArray<Correction> corrections, ImmutableArray<Explanation> explanations)
    {
        var own = corrections.Where(correction => entry.Finding.Cells.Contains(correction.Cell)).ToArray();
        if (own.Any(correction => !correction.IsExplanation)) return FindingState.Corrected;
        return own.Length > 0 || explanations.Any(explanation => explanation.Finding == entry.Id)
            ? FindingState.Explained : FindingState.Open;
    }

    /// <summary>open, explained or corrected.</summary>
    public static string Id(this FindingState state) => state.ToString().ToLowerInvariant();
}
