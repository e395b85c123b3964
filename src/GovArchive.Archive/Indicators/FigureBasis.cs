namespace GovArchive.Indicators;

/// <summary>Which number of a cell counts.</summary>
public enum FigureBasis
{
    /// <summary>What a person corrected, else as printed.</summary>
    Corrected,

    /// <summary>As printed, corrections left out.</summary>
    Printed,
}
