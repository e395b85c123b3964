using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables;

/// <summary>The heads of a block in the order that its rows' cells have, where no grid says which head stands over which cell.</summary>
/// <param name="Heads">One for each column of the block; empty where they stand in the form's order.</param>
/// <param name="IsAmbiguous">Read level by level they may stand so, or as on the form: only sums tell.</param>
internal sealed record HeadSequence(ImmutableArray<Head> Heads, bool IsAmbiguous = false)
{
    /// <summary>The form's order, where nothing says another.</summary>
    public static readonly HeadSequence None = new([]);

    /// <summary>
    /// From labels one behind another, which may be broken over several pieces. They are read in one of two orders, as a table is read: column by column,
    /// or level by level. Null where they do not tell.
    /// </summary>
    /// <param name="labels">The labels between the values before the block and its first row.</param>
    public static HeadSequence? Read(FormBlock block, IEnumerable<LabelPiece> labels, int? year) => Of(block, Tokens(labels, HeadWords.Of(block), year));

    /// <summary>
    /// From the rows of a grid without spanning cells, whose heads stand in their order from left to right but not always in their values' columns.
    /// Null where they do not tell.
    /// </summary>
    /// <param name="heads">Texts with the column each stands in, from the top row down.</param>
    public static HeadSequence? Read(FormBlock block, IReadOnlyList<(int Row, int Column, string Text)> heads, int? year)
    {
        var words = HeadWords.Of(block);
        var found = heads.Select(head => (head.Row, head.Column, Head: words.Read(head.Text, year, isOver: true))).Where(head => head.Head.Kind != HeadKind.Unknown).ToList();
        var across = found.OrderBy(head => head.Column).Where(head => head.Head.Kind is HeadKind.Own or HeadKind.Foreign or HeadKind.ThisYear).ToList();
        if (across.All(head => head.Head.Kind == HeadKind.Own) && Own(across.Select(head => head.Head)) is { Length: > 1 } columns && IsPartOf(columns, Flat(block))) return None;
        if (across.Count == block.Columns.Length && across.DistinctBy(head => head.Row).Count() == 1) return new HeadSequence([.. across.Select(head => head.Head)]);
        return Of(block, [.. found.Select(head => head.Head)]);
    }

    private static HeadSequence? Of(FormBlock block, List<Head> found)
    {
        var own = found.Where(head => head.Kind is HeadKind.Own or HeadKind.Foreign).ToList();
        var columns = Own(own);
        if (own.Count == 0 || columns.Distinct().Count() != columns.Length) return null;
        if (columns.Length == own.Count && (IsPartOf(columns, Flat(block)) || IsPartOf(columns, ByLevel(block)))) return None;
        if (own.Count != block.Columns.Length) return null;
        return columns.Length == own.Count ? Across(block, found) : new HeadSequence([.. own]);
    }

    // Every label that can be put together from the words that follow one another.
    private static List<Head> Tokens(IEnumerable<LabelPiece> labels, HeadWords words, int? year)
    {
        var tokens = labels.SelectMany(Words).ToArray();
        var known = words.All.ToArray();
        var found = new List<Head>();
        for (var i = 0; i < tokens.Length;)
        {
            var (length, head) = Longest(tokens, i, known);
            if (length == 0 && words.Read(tokens[i], year, isOver: false) is { Kind: HeadKind.Own or HeadKind.Group or HeadKind.Foreign } single) (length, head) = (1, single);
            if (length > 0) found.Add(head);
            i += Math.Max(1, length);
        }
        return found;
    }

    private static IEnumerable<string> Words(LabelPiece label) => label.InGrid
        ? [label.Compared]
        : label.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(LabelText.Normalise).Where(word => word.Length > 0);

    private static (int Length, Head Head) Longest(string[] tokens, int start, (string Label, Head Head)[] known)
    {
        var (best, most) = (Head.Unknown, 0);
        foreach (var (label, head) in known)
        {
            var (at, next) = (0, start);
            while (next < tokens.Length && at < label.Length && label.AsSpan(at).StartsWith(tokens[next])) at += tokens[next++].Length;
            if (at == label.Length && next - start > most) (best, most) = (head, next - start);
        }
        return (most, best);
    }

    private static int[] Own(IEnumerable<Head> heads) => [.. heads.Where(head => head.Kind == HeadKind.Own).Select(head => head.Column)];

    private static bool IsPartOf(int[] columns, int[] order)
    {
        var places = columns.Select(column => Array.IndexOf(order, column)).ToArray();
        return places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private static int[] Flat(FormBlock block) => [.. Enumerable.Range(0, block.Columns.Length)];

    private static int[] ByLevel(FormBlock block) => [.. block.Columns.Index().OrderBy(entry => entry.Item.Under.Length).Select(entry => entry.Index)];

    // Read level by level, the columns of the inner group stand behind all others; across, they stand where the group's head does. An outer head may
    // reach down from a level above, so that the order of the outer ones among themselves is open.
    private static HeadSequence Across(FormBlock block, List<Head> found)
    {
        var deepest = block.Columns.Max(column => column.Under.Length);
        var own = Own(found).ToList();
        var inner = own.Where(column => block.Columns[column].Under.Length == deepest).ToList();
        var outer = own.Except(inner).ToList();
        var group = found.FindLastIndex(head => head == new Head(HeadKind.Group, deepest - 1));
        if (outer.Count == 0 || group < 0 || !own[^inner.Count..].SequenceEqual(inner)) return Sequence(own);
        var before = found.Take(group).Count(head => head.Kind == HeadKind.Own && block.Columns[head.Column].Under.Length < deepest);
        var isAmbiguous = inner.Order().SequenceEqual(inner) && !outer.Order().SequenceEqual(outer);
        return Sequence([.. outer.Take(before), .. inner, .. outer.Skip(before)]) with { IsAmbiguous = isAmbiguous };
    }

    private static HeadSequence Sequence(IEnumerable<int> columns) => new([.. columns.Select(column => new Head(HeadKind.Own, column))]);
}
