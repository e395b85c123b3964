namespace GovArchive.Archives;

/// <summary>What people have done about a finding.</summary>
public enum FindingState
{
    /// <summary>Nobody has looked into it yet.</summary>
    Open,

    /// <summary>A person looked and says why the number is as printed: an entry of the corrections that changes nothing.</summary>
    Explained,

    /// <summary>A person corrected one of its cells.</summary>
    Corrected,
}

/// <summary>Tells what people have done about findings, from the corrections.</summary>
public static class FindingStates
{
    public static FindingState StateOf(this Archive archive, ReportFinding entry)
    {
        if (entry.Finding.Cells.IsEmpty || !archive.Corrections.TryGetValue(entry.Key, out var corrections)) return FindingState.Open;
        var own = corrections.Where(correction => entry.Finding.Cells.Contains(correction.Cell)).ToArray();
        if (own.Length == 0) return FindingState.Open;
        return own.All(correction => correction.IsExplanation) ? FindingState.Explained : FindingState.Corrected;
    }

    /// <summary>open, explained or corrected.</summary>
    public static string Id(this FindingState state) => state.ToString().ToLowerInvariant();
}
