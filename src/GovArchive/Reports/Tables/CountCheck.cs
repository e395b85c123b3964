using GovArchive.Diagnostics;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables;

/// <summary>Counts are whole numbers of 0 or more, sums of money are not negative; only a change may be.</summary>
internal static class CountCheck
{
    /// <summary>A finding where the figure cannot be; none for a figure without a value.</summary>
    public static IEnumerable<Finding> Of(FormCell cell, Figure figure)
    {
        if (figure.Value is not { } value) yield break;
        var isMoney = cell.Column.Unit == MoneyUnits.Form;
        if (value < 0 && !cell.Column.IsChange || !isMoney && value != decimal.Truncate(value))
            yield return FindingCodes.CountImpossible.At(figure.Place, cell.Name, figure.Raw) with { Cells = [cell.Id] };
    }
}
