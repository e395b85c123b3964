using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Checks;

/// <summary>A number of the prose beside the tables of the same report.</summary>
/// <param name="Cells">The cells that count the same; never empty.</param>
/// <param name="Table">Their sum as printed.</param>
/// <param name="Agrees">Whether the tables say the same; for a number that is only about right, whether they can.</param>
public sealed record StatementCheck(Statement Statement, ImmutableArray<CellId> Cells, decimal Table, bool Agrees)
{
    /// <summary>How far from 约, 余 and 近 a count may be: a tenth of the number.</summary>
    private const decimal Near = 0.1m;

    /// <summary>
    /// What of the prose can be compared, in the order of the prose: numbers of the report's own year that the tables have too. What counts
    /// up to that year, or is against a cell without a value, is not compared.
    /// </summary>
    public static IEnumerable<StatementCheck> Of(Report report, ReportProse prose)
    {
        foreach (var statement in prose.Statements)
        {
            if (statement.Year != report.Key.Year || statement.Cumulative
                || !StatementCells.All.TryGetValue(statement.Topic, out var entry)) continue;
            ImmutableArray<CellId> cells = [.. entry.Of(report)];
            if (Sum(report, cells) is { } sum && Compare(statement, sum) is { } agrees)
                yield return new StatementCheck(statement, cells, sum, agrees);
        }
    }

    private static decimal? Sum(Report report, ImmutableArray<CellId> cells)
    {
        var sum = 0m;
        foreach (var cell in cells)
        {
            if (report.Figures.GetValueOrDefault(cell)?.AsPrinted is not { } value) return null;
            sum += value;
        }
        return cells.IsEmpty ? null : sum;
    }

    // Null when neither can be said: an about that is far off may be about something else.
    private static bool? Compare(Statement statement, decimal table)
    {
        var (value, near) = (statement.Value, Math.Abs(table - statement.Value) <= statement.Value * Near);
        return statement.Qualifier switch
        {
            StatementQualifier.Exact => table == value,
            StatementQualifier.Over => near && table >= value ? true : null,
            StatementQualifier.Nearly => near && table <= value ? true : null,
            _ => near ? true : null,
        };
    }
}
