using GovArchive.Reports;

namespace GovArchive.Archives;

/// <summary>Which number of a cell counts.</summary>
public static class FigureBasis
{
    /// <summary>What a person corrected, else as printed.</summary>
    public static readonly Func<Figure, decimal?> Corrected = figure => figure.Value;

    /// <summary>As printed, corrections left out.</summary>
    public static readonly Func<Figure, decimal?> Printed = figure => figure.AsPrinted;
}
