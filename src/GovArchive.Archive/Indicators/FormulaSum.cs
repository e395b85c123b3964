using GovArchive.Forms.Cells;

namespace GovArchive.Indicators;

/// <summary>What a formula comes to for one report, or why that is not known.</summary>
/// <param name="Value">Null when a term is not known.</param>
/// <param name="Missing">Why there is no value; null when there is one.</param>
/// <param name="Cell">The first cell whose number is missing; null when there is a value, or no cell is to blame.</param>
internal readonly record struct FormulaSum(decimal? Value, MissingReason? Missing = null, CellId? Cell = null)
{
    public static FormulaSum Unknown(MissingReason reason, CellId? cell = null) => new(null, reason, cell);
}
