using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Runs;
using GovArchive.Sources.Documents;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>Which cell of a run is each cell of its row, as the heads above say.</summary>
/// <param name="At">For each cell of the row, in the form's order, its index in the run; -1 where the heads give it none.</param>
/// <param name="IsOther">The heads are in another order than the form's, or among others.</param>
/// <param name="Width">How many heads there are.</param>
/// <param name="IsSure">Every cell has a head of its own; else the sums must hold with this order.</param>
internal sealed record HeadOrder(ImmutableArray<int> At, int Width, bool IsOther, bool IsSure)
{
    /// <summary>The heads are right over the run's cells; else they give the order of the row's cells, once these are known.</summary>
    public bool IsByColumn { get; init; }

    /// <summary>Where no sum speaks for this order the form's holds.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Heads that name another order are over numbers in the form's, as the sums say.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>Several heads in the form's order are no columns of it.</summary>
    public bool IsUnlike => !IsOther && At.Count(at => at < 0) > 1;

    /// <summary>
    /// The same where no more than blank cells are beside those in the form's order: these are the grid's, and nothing is to be reported of
    /// them.
    /// </summary>
    public HeadOrder WithoutPadding(Run run)
    {
        var isPadded = At.Length < run.Cells.Length && At.Zip(At.Skip(1)).All(pair => pair.First < pair.Second) && !At.Contains(-1)
            && run.Cells.Index().All(entry => entry.Item.IsBlank || At.Contains(entry.Index));
        return isPadded ? this with { IsOther = false } : this;
    }

    /// <summary>The cells of a run that the heads are over; empty where nothing settles which they are.</summary>
    /// <param name="length">Cells of the row.</param>
    public ImmutableArray<GridCell> CellsOf(Run run, int length, RowLayout layout)
    {
        if (IsByColumn || run.Cells.Length == Width) return run.Cells;
        return Width == length ? RowCells.Settle(run, length, layout) : [];
    }

    /// <summary>What the heads settle; null where they say nothing against the form's order.</summary>
    /// <param name="length">Cells of the row.</param>
    /// <param name="heads">What is over each cell of the run.</param>
    public static HeadOrder? Of(int length, ImmutableArray<Head> heads)
    {
        if (heads.Length < length || heads.All(head => head.Kind is HeadKind.Unknown or HeadKind.Group)) return null;
        var at = Claimed(length, heads);
        var isForms = heads.Length == length;
        for (var column = 0; column < length; column++) isForms &= at[column] < 0 || at[column] == column;
        if (isForms) return InFormsOrder(heads, at);
        var open = Enumerable.Range(0, length).Where(column => at[column] < 0).ToArray();
        var left = Enumerable.Range(0, heads.Length).Where(i => heads[i].Kind is not HeadKind.Foreign && !at.Contains(i)).ToArray();
        if (length == 1 && left.Where(i => heads[i].Kind == HeadKind.ThisYear).ToArray() is [var thisYear]) left = [thisYear];
        if (open.Length == 0) return new HeadOrder([.. at], heads.Length, IsOther: true, IsSure: true);
        // More cells than columns: what has no head may be anything.
        if (heads.Length > length && !(length == 1 && left.Length == 1 && heads.Any(head => head.Kind == HeadKind.Foreign)))
            return heads.Any(head => head.Kind is HeadKind.Foreign or HeadKind.ThisYear)
                ? new HeadOrder([.. at], heads.Length, IsOther: true, IsSure: true) : null;
        var isOnlyOne = open.Length == 1 && left.Length == 1;
        if (isOnlyOne) at[open[0]] = left[0];
        return new HeadOrder([.. at], heads.Length, IsOther: true, IsSure: !isOnlyOne || heads.Length > length);
    }

    // Each column's cell by its head: of two with the same head the one in the column's own place; else neither.
    private static int[] Claimed(int length, ImmutableArray<Head> heads)
    {
        var at = new int[length];
        for (var column = 0; column < length; column++)
        {
            var claims = Enumerable.Range(0, heads.Length).Where(i => heads[i] == new Head(HeadKind.Own, column)).ToArray();
            at[column] = claims.Length == 1 ? claims[0] : heads.Length == length && claims.Contains(column) ? column : -1;
        }
        return at;
    }

    // Heads that are torn or written twice leave the form's order; foreign ones take a cell's value.
    private static HeadOrder? InFormsOrder(ImmutableArray<Head> heads, int[] at)
    {
        if (heads.All(head => head.Kind != HeadKind.Foreign)) return null;
        return new HeadOrder(
            [.. at.Select((_, i) => heads[i].Kind == HeadKind.Foreign ? -1 : i)], heads.Length, IsOther: false, IsSure: true);
    }
}
