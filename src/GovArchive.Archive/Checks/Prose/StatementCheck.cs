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
    private const decimal Near = 0.1m;

    /// <summary>What of the prose can be compared, in its order: see <see cref="Of(Report, ReportProse, Statement)"/>.</summary>
    public static IEnumerable<StatementCheck> Of(Report report, ReportProse prose) => prose.Statements
        .Where(statement => IsComparable(report, statement)).Select(statement => Of(report, prose, statement)).OfType<StatementCheck>();

    /// <summary>
    /// Whether the form has cells that count what it counts: a number of the report's own year. What counts up to that year is
    /// compared only where the form counts so too.
    /// </summary>
    public static bool IsComparable(Report report, Statement statement) =>
        statement.Year == report.Key.Year
        && StatementCells.All.TryGetValue(statement.Topic, out var entry)
        && (!statement.Cumulative || entry.AtEnd)
        && entry.Of(report).Any(cell => report.Form.Find(cell) is not null);

    /// <summary>
    /// A number beside its cells; null where one of them has no value, where it is only about right and too far off to be about them, or
    /// where it differs and its sentence may count something else.
    /// </summary>
    public static StatementCheck? Of(Report report, ReportProse prose, Statement statement)
    {
        if (!StatementCells.All.TryGetValue(statement.Topic, out var entry)) return null;
        var check = Of(report, statement, [.. entry.Of(report)]);
        if (check is not { Agrees: false }) return check;
        var other = Of(report, statement, [.. report.Form.Own(entry.Or)]);
        if (other is { Agrees: true }) return other;
        return StatementScope.MayBeOther(report, prose, statement) ? null : check;
    }

    private static StatementCheck? Of(Report report, Statement statement, ImmutableArray<CellId> cells) =>
        Sum(report, cells) is { } sum && Compare(statement, sum) is { } agrees
            ? new StatementCheck(statement, cells, sum, agrees) : null;

    /// <summary>What cells are together, as printed; null where one has no value, and for none.</summary>
    public static decimal? Sum(Report report, ImmutableArray<CellId> cells)
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
