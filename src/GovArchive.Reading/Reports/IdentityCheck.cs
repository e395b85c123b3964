using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;

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
    Identity Identity, FormTable Table, ImmutableArray<FormCell> Left, ImmutableArray<FormCell> Right, Comparison? Sides)
{
    public IdentityState State => Sides is null ? IdentityState.Unknown : Sides.Difference == 0 ? IdentityState.Holds : IdentityState.Fails;

    /// <summary>Every identity of the report's form, in the form's order. Those of a missing table are unknown.</summary>
    public static IEnumerable<IdentityCheck> Of(FigureSheet figures) =>
        from table in figures.Form.Tables
        let asked = new AskedTable(table, figures)
        from identity in table.Identities
        where asked.IsAsked(identity)
        select new IdentityCheck(
            identity, table, asked.Terms(identity, identity.Left), asked.Terms(identity, identity.Right),
            asked.Sides(identity) is var (left, right) ? new Comparison(left, right) : null);
}
