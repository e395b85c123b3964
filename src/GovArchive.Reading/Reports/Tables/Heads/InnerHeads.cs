using System.Collections.Immutable;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>Heads of a group of columns below the group's own head, in rows of a grid whose columns are not in line.</summary>
internal static class InnerHeads
{
    /// <summary>
    /// Where one row has a head for each outer column and one for the inner ones, which the row below it has: these are in its place.
    /// Null elsewhere.
    /// </summary>
    public static HeadSequence? Around(HeadWords words, IReadOnlyList<(int Row, int Column, string Text)> heads, int? year)
    {
        var block = words.Block;
        var deepest = block.Columns.Max(column => column.Under.Length);
        var rows = heads.GroupBy(head => head.Row).OrderByDescending(row => row.Key).Take(2)
            .Select(row => row.OrderBy(head => head.Column).ToArray()).ToArray();
        if (rows is not [var below, var above] || deepest == 0
            || below.Length != block.Columns.Count(column => column.Under.Length == deepest)) return null;
        // Where columns are in line the inner ones are below their own head.
        if (below[0].Column > 0 || above[0].Column > 0 || above.Length + below.Length - 1 != block.Columns.Length) return null;
        var outer = above.Select(head => words.Read(head.Text, year, isOver: true)).ToArray();
        var group = Array.IndexOf(outer, new Head(HeadKind.Group, deepest - 1));
        if (group < 0) return null;
        var inner = below.Select(head => words.Read(head.Text, year, isOver: true));
        ImmutableArray<Head> all = [.. outer[..group], .. inner, .. outer[(group + 1)..]];
        var own = HeadSequence.Own(all);
        if (own.Distinct().Count() != own.Length || own.Length * 2 < all.Length) return null;
        return new HeadSequence(all);
    }

    /// <summary>
    /// Where one row has as many heads as the inner group has columns, and all but one or two are these: the others are over the columns
    /// that are left. Null elsewhere.
    /// </summary>
    public static HeadSequence? Read(HeadWords words, IReadOnlyList<(int Row, int Column, string Text)> heads, int? year)
    {
        var block = words.Block;
        var deepest = block.Columns.Max(column => column.Under.Length);
        var inner = HeadSequence.Flat(block).Where(column => block.Columns[column].Under.Length == deepest).ToArray();
        foreach (var row in heads.GroupBy(head => head.Row).Where(row => row.Count() == inner.Length))
        {
            var read = row.OrderBy(head => head.Column).Select(head => words.Read(head.Text, year, isOver: true)).ToArray();
            var strange = inner.Where((column, i) => read[i].Kind == HeadKind.Foreign).ToArray();
            var own = inner.Where((column, i) => read[i] == new Head(HeadKind.Own, column)).Count();
            if (strange.Length is 0 or > 2 || own + strange.Length != inner.Length || own < strange.Length) continue;
            return new HeadSequence(
                [.. HeadSequence.Flat(block)
                    .Select(column => strange.Contains(column) ? new Head(HeadKind.Foreign) : new Head(HeadKind.Own, column))]);
        }
        return null;
    }
}
