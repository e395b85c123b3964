using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports;

/// <summary>The evidence by which a row got its values.</summary>
/// <param name="Row">First cell of the row.</param>
/// <param name="Label">The label as the source prints it; "" where none was found.</param>
/// <param name="LabelPlace">Where that label is; null where none was found.</param>
/// <param name="Certainty">Share of the form's label that was found: 0 to 1.</param>
/// <param name="By">"label", "order" or "sums".</param>
public sealed record Placing(CellId Row, string Label, Place? LabelPlace, double Certainty, string By);
