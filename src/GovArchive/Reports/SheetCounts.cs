namespace GovArchive.Reports;

/// <summary>How much of its form a report fills, and how its sums stand; asked for by every page and file that tells an indicator of it, and counted once.</summary>
/// <param name="Asked">Cells that the report should have.</param>
/// <param name="Filled">Those of them with a number, or with a mark for not applicable, which is an answer.</param>
/// <param name="Holding">Sums of the form that hold.</param>
/// <param name="Failing">Sums that do not.</param>
/// <param name="Unknown">Sums that cannot be made.</param>
public sealed record SheetCounts(int Asked, int Filled, int Holding, int Failing, int Unknown)
{
    internal static SheetCounts Of(FigureSheet figures)
    {
        var (asked, filled) = (0, 0);
        foreach (var table in figures.Form.Tables)
        {
            foreach (var cell in table.AllCells)
            {
                if (!TableCompleteness.IsAsked(table, cell, figures)) continue;
                asked++;
                if (figures.StateAt(figures.Form.IndexOf(cell.Id)) is FigureState.Reported or FigureState.NotApplicable) filled++;
            }
        }
        Span<int> sums = stackalloc int[3];
        foreach (var check in IdentityCheck.Of(figures)) sums[(int)check.State]++;
        return new SheetCounts(asked, filled, sums[(int)IdentityState.Holds], sums[(int)IdentityState.Fails], sums[(int)IdentityState.Unknown]);
    }
}
