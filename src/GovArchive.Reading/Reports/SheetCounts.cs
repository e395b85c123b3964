namespace GovArchive.Reports;

/// <summary>
/// How much of its form a report fills, and how its sums are; asked for by every page and file that tells an indicator of it, and counted
/// once.
/// </summary>
/// <param name="Asked">Cells that the report should have.</param>
/// <param name="Filled">Those of them with a number, or with a mark for not applicable, which is an answer.</param>
/// <param name="Holding">Sums of the form that hold.</param>
/// <param name="Failing">Sums that do not.</param>
/// <param name="Unknown">Sums that cannot be made.</param>
public sealed record SheetCounts(int Asked, int Filled, int Holding, int Failing, int Unknown)
{
    /// <summary>Of all tables together.</summary>
    internal static SheetCounts Sum(IEnumerable<SheetCounts> tables) => tables.Aggregate(
        new SheetCounts(0, 0, 0, 0, 0),
        (sum, own) => new(
            sum.Asked + own.Asked, sum.Filled + own.Filled,
            sum.Holding + own.Holding, sum.Failing + own.Failing, sum.Unknown + own.Unknown));
}
