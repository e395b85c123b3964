using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>The heads of a block in the order that its rows' cells have, where no grid says which head is over which cell.</summary>
/// <param name="Heads">One for each column of the block; empty where they are in the form's order.</param>
/// <param name="IsAmbiguous">Read level by level they may be so, or as on the form: only sums tell.</param>
internal sealed record HeadSequence(ImmutableArray<Head> Heads, bool IsAmbiguous = false)
{
    /// <summary>The form's order, where nothing says another.</summary>
    public static readonly HeadSequence None = new([]);

    /// <summary>Columns of the form, one behind another.</summary>
    public static HeadSequence Of(IEnumerable<int> columns) => new([.. columns.Select(column => new Head(HeadKind.Own, column))]);

    /// <summary>The columns that heads name, in their order.</summary>
    public static int[] Own(IEnumerable<Head> heads) => [.. heads.Where(head => head.Kind == HeadKind.Own).Select(head => head.Column)];

    /// <summary>All columns in the form's order.</summary>
    public static int[] Flat(FormBlock block) => [.. Enumerable.Range(0, block.Columns.Length)];
}
