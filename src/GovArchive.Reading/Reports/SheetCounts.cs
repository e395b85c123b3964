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
        var plan = CountingPlan.Of(figures.Form);
        Span<bool> asks = stackalloc bool[plan.OddRows.Length];
        for (var row = 0; row < asks.Length; row++) asks[row] = TableCompleteness.IsAsked(plan.OddRows[row].Table, plan.OddRows[row].Row, figures);
        var (asked, filled) = (0, 0);
        foreach (var cell in plan.Cells)
        {
            if (!cell.IsAsked(asks)) continue;
            asked++;
            if (figures.StateAt(cell.Index) is FigureState.Reported or FigureState.NotApplicable) filled++;
        }
        Span<int> sums = stackalloc int[3];
        foreach (var sum in plan.Sums)
            if (sum.IsAsked(asks)) sums[(int)sum.Compare(figures, asks)]++;
        return new SheetCounts(asked, filled, sums[(int)IdentityState.Holds], sums[(int)IdentityState.Fails], sums[(int)IdentityState.Unknown]);
    }
}
