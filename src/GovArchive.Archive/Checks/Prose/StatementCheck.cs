using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Checks.Prose;

/// <summary>A number of the prose beside the tables of the same report.</summary>
/// <param name="Cells">The cells that count the same; never empty.</param>
/// <param name="Table">Their sum as printed.</param>
/// <param name="Agrees">Whether the tables say the same; for a number that is only about right, whether they can.</param>
public sealed record StatementCheck(Statement Statement, ImmutableArray<CellId> Cells, decimal Table, bool Agrees)
{
    /// <summary>How far from 约, 余 and 近 a count may be: a tenth of the number.</summary>
    internal const decimal Near = 0.1m;

    /// <summary>What of the prose can be compared, in its order.</summary>
    public static IEnumerable<StatementCheck> Of(Report report, ReportProse prose) =>
        prose.Statements.Select(statement => Compare(report, prose, statement).Check).OfType<StatementCheck>();

    /// <summary>
    /// A number beside the cells that count the same, or why there is no such thing: one of the two is null. What counts up to the year is
    /// compared only where the form counts so too.
    /// </summary>
    public static (StatementCheck? Check, NotCompared? Why) Compare(Report report, ReportProse prose, Statement statement)
    {
        if (!StatementCells.All.TryGetValue(statement.Topic, out var entry)) return (null, NotCompared.NoCell);
        ImmutableArray<CellId> cells = [.. entry.Of(report)];
        if (!cells.Any(cell => report.Form.Find(cell) is not null)) return (null, NotCompared.NoCell);
        if (statement.Year != report.Key.Year) return (null, NotCompared.OtherYear);
        if (statement.Cumulative && !entry.AtEnd) return (null, NotCompared.UpToYear);
        if (Sum(report, cells) is null) return (null, NotCompared.NoValue);
        if (Of(report, statement, cells) is not { } check) return (null, NotCompared.Rounded);
        if (check.Agrees) return (check, null);
        if (Of(report, statement, [.. report.Form.Own(entry.Or)]) is { Agrees: true } other) return (other, null);
        return StatementScope.MayBeOther(report, prose, statement) ? (null, NotCompared.OtherScope) : (check, null);
    }

    private static StatementCheck? Of(Report report, Statement statement, ImmutableArray<CellId> cells) =>
        Sum(report, cells) is { } sum && Compare(statement, sum) is { } agrees
            ? new StatementCheck(statement, cells, sum, agrees) : null;

    /// <summary>What cells are together, as printed; null where one has no value, and for none.</summary>
    public static decimal? Sum(Report report, IEnumerable<CellId> cells)
    {
        decimal? sum = null;
        foreach (var cell in cells)
        {
            if (report.Figures.GetValueOrDefault(cell)?.AsPrinted is not { } value) return null;
            sum = (sum ?? 0) + value;
        }
        return sum;
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
