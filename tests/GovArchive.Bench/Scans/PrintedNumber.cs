using System.Globalization;
using GovArchive.Forms;

namespace GovArchive.Bench.Scans;

/// <summary>A figure as a report prints it.</summary>
internal static class PrintedNumber
{
    public static string Of(decimal value, FormCell cell, ScanStyle style)
    {
        if (value == 0 && !(cell.IsTotal && style.AreZeroTotalsPrinted) && style.Zero != "0") return style.Zero;
        var isMoney = (cell.Row.Unit ?? cell.Column.Unit) == "万元";
        // Places that a value needs are never cut; a 0 has none.
        var decimals = Math.Max(isMoney && value != 0 ? style.Decimals ?? 0 : 0, value.Scale);
        var text = value.ToString((style.HasThousands ? "N" : "F") + decimals, CultureInfo.InvariantCulture);
        return cell.Column.IsChange && value > 0 ? "+" + text : text;
    }
}
