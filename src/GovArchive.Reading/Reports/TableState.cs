namespace GovArchive.Reports;

/// <summary>How much of a statutory table the source has.</summary>
public enum TableState
{
    /// <summary>Every cell is reported, blank or not applicable.</summary>
    Complete,

    /// <summary>Some cells are absent or unreadable.</summary>
    Partial,

    /// <summary>No cell is in the source.</summary>
    Missing,
}
