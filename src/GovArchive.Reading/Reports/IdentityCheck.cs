using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Reports;

/// <summary>What came of comparing both sides of an identity.</summary>
public enum IdentityState
{
    /// <summary>Both sides are equal.</summary>
    Holds,

    /// <summary>They differ.</summary>
    Fails,

    /// <summary>A term has no value: blank, absent or unreadable. A sum with an unknown term is unknown, not smaller.</summary>
    Unknown,
}

/// <summary>An identity of the form, worked out for one report with the values as printed.</summary>
/// <param name="Left">Cells that count on the left side.</param>
/// <param name="Right">Cells that count on the right side.</param>
/// <param name="Sides">Both sums; null when unknown.</param>
public sealed record IdentityCheck(
    Identity Identity, FormTable Table, IdentityState State, ImmutableArray<CellId> Left, ImmutableArray<CellId> Right, Comparison? Sides)
{
    /// <summary>Every identity of the report's form, in the form's order. Those of a missing table are unknown.</summary>
    public static IEnumerable<IdentityCheck> Of(Report report) => Of(report.Figures);

    internal static IEnumerable<IdentityCheck> Of(FigureSheet figures) =>
        from table in figures.Form.Tables
        from identity in table.Identities
        where Counts(table, identity, figures)
        select Compare(identity, table, figures);

    // The identity of a row that is not asked of this report is no identity of it.
    private static bool Counts(FormTable table, Identity identity, FigureSheet figures) =>
        identity.Left.All(cell => TableCompleteness.IsAsked(table, figures.Form.Find(cell)!, figures));

    private static IdentityCheck Compare(Identity identity, FormTable table, FigureSheet figures)
    {
        var form = figures.Form;
        var (left, right) = identity.IsOneRow ? (identity.Left, identity.Right) : (Asked(identity.Left), Asked(identity.Right));
        var (leftSum, rightSum) = (Sum(left), Sum(right));
        if (leftSum is not { } a || rightSum is not { } b) return new IdentityCheck(identity, table, IdentityState.Unknown, left, right, null);
        return new IdentityCheck(identity, table, a == b ? IdentityState.Holds : IdentityState.Fails, left, right, new Comparison(a, b));

        ImmutableArray<CellId> Asked(ImmutableArray<CellId> cells) => cells.All(cell => form.Find(cell)!.IsAlwaysAsked)
            ? cells
            : [.. cells.Where(cell => TableCompleteness.Counts(table, form.Find(cell)!, figures))];

        decimal? Sum(ImmutableArray<CellId> cells)
        {
            var sum = 0m;
            foreach (var cell in cells)
            {
                if (figures.ValueAt(form.IndexOf(cell), asPrinted: true) is not { } value) return null;
                sum += value;
            }
            return sum;
        }
    }
}
