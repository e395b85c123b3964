using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Stata;
using GovArchive.Diagnostics;

namespace GovArchive.Datasets.Panel;

/// <summary>A column of the panel.</summary>
/// <param name="Id">Of the cell or the indicator; the name of other columns.</param>
/// <param name="Unit">"" for none.</param>
internal sealed record PanelColumn(PanelSource Source, string Id, DatasetColumn Column, Words Label, Words Unit)
{
    /// <summary>The label with its unit, as people read it above the column.</summary>
    public Words Heading { get; } = new(
        Counts(Label.English, Unit.English) ? Label.English : WithUnit(Label.English, Unit.English, " (", ")"),
        WithUnit(Label.Chinese, Unit.Chinese, "（", "）"));

    /// <summary>Its name in Stata, which takes 32 characters.</summary>
    public string StataName { get; } = StataNames.Of(Column.Name);

    // Decisions this year are decisions.
    private static bool Counts(string label, string unit) => label.Contains(unit, StringComparison.OrdinalIgnoreCase);

    // Some of the form's labels end in the unit: 本年收费金额（单位：万元）.
    private static string WithUnit(string label, string unit, string open, string close) =>
        unit.Length == 0 || label.EndsWith(unit + close, StringComparison.Ordinal) ? label : label + open + unit + close;
}
