using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using GovArchive.Reports;

namespace GovArchive.Indicators;

/// <summary>The ways a request can end, as the form groups them: granted, partly granted, refused, unavailable, rejected, other.</summary>
public static class Outcomes
{
    private const string Table = "requests";
    private const string Column = "total";

    /// <summary>Ids of the groups, in the form's order; each is also the beginning of its rows' ids.</summary>
    public static readonly ImmutableArray<string> Groups = ["granted", "partly_granted", "refused", "unavailable", "rejected", "other"];

    /// <summary>
    /// The cells of the column total that make up a group, as the report has them: the three rows of （六）其他处理, or the one that stands for
    /// them. The editions before 2019 group otherwise: of them only what was granted counts the same, and the cell named for any other
    /// group is on no form.
    /// </summary>
    public static IEnumerable<CellId> Cells(Report report, string group)
    {
        if (report.Form.Table(Table) is not { } table) return [Total(group)];
        var asked = new AskedTable(table, report.Figures);
        return table.AllCells
            .Where(cell =>
                cell.Column.Id == Column && (cell.Row.Id == group || cell.Row.Id.StartsWith(group + "_", StringComparison.Ordinal)))
            .Where(asked.Counts)
            .Select(cell => cell.Id);
    }

    /// <summary>How many requests ended in each of <see cref="Groups"/>; null for one that is missing.</summary>
    public static ImmutableArray<decimal?> Of(Report report) =>
        [.. Groups.Select(group => Series.Sum(report, Cells(report, group)).Value)];

    /// <summary>How many were handled in all, as printed; null when missing.</summary>
    public static decimal? Handled(Report report) => Series.Sum(report, [Total("handled_total")]).Value;

    public static CellId Total(string row) => new(Table, row, Column);
}
