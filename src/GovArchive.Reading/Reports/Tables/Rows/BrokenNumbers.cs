using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Values;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>
/// Digits that a line break or a space parts in one cell are one number where every sum of the form that has the cell holds with it, and
/// there is one that does. Where two such cells are in one sum neither can settle the other.
/// </summary>
internal static class BrokenNumbers
{
    /// <summary>Joins what the sums settle, in the figures themselves; a finding for each.</summary>
    public static IEnumerable<Finding> Join(FormTable table, TableCells figures)
    {
        var findings = new List<Finding>();
        foreach (var cell in table.AllCells)
        {
            if (figures[cell.Id] is not { State: FigureState.Unreadable } figure || RawText.Joined(figure.Raw) is not { } raw) continue;
            if (CellValue.Read(raw, cell.Column).Value is not { } value || !Settles(table, figures, cell, value)) continue;
            figures[cell.Id] = figure with { Value = value, State = FigureState.Reported, Origin = FigureOrigin.Recovered, Raw = raw };
            findings.Add(
                FindingCodes.DigitsJoined.At(figure.Place, cell.Name, figure.Raw.Replace('\n', ' '), Csv.Number(value))
                    with
                { Cells = [cell.Id] });
        }
        return findings;
    }

    private static bool Settles(FormTable table, TableCells figures, FormCell broken, decimal value)
    {
        var any = false;
        foreach (var sum in table.Identities.Where(sum => sum.Left.Contains(broken) || sum.Right.Contains(broken)))
        {
            var (left, right) = (Sum(sum.Left), Sum(sum.Right));
            if (left is null || right is null) continue;
            if (left != right) return false;
            any = true;
        }
        return any;

        decimal? Sum(IEnumerable<FormCell> side)
        {
            var sum = 0m;
            foreach (var cell in side)
            {
                if (cell == broken) sum += value;
                else if (figures[cell.Id] is { Value: { } known }) sum += known;
                else if (figures[cell.Id].State is not FigureState.Absent || cell.IsAlwaysAsked) return null;
            }
            return sum;
        }
    }
}
