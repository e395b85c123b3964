using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Text;

namespace GovArchive.Reports.Values;

/// <summary>Counts are whole numbers of 0 or more, sums of money are not negative; only a change may be, or has a sign.</summary>
internal static class CountCheck
{
    /// <summary>A finding where the figure cannot be; null for one that can, and for one without a value.</summary>
    public static Finding? Of(FormCell cell, Figure figure)
    {
        if (figure.Value is not { } value) return null;
        var isMoney = cell.Column.Unit == MoneyUnits.Form;
        var isImpossible = (value < 0 || HanText.FirstSqueezed(figure.Raw) is '+' or '-') && !cell.Column.IsChange
            || !isMoney && value != decimal.Truncate(value);
        return isImpossible ? FindingCodes.CountImpossible.At(figure.Place, cell.Name, figure.Raw) with { Cells = [cell.Id] } : null;
    }
}
