using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>Reads heads whose order is all that is known of them.</summary>
internal static class HeadSequenceReader
{
    /// <summary>
    /// From labels one behind another, which may be broken over several pieces. They are read in one of two orders, as a table is read:
    /// column by column, or level by level. Null where they do not tell.
    /// </summary>
    /// <param name="labels">The labels between the values before the block and its first row, that row's own label left out.</param>
    public static HeadSequence? Read(HeadWords known, IReadOnlyList<LabelPiece> labels, int? year) =>
        Read(known, OverWordsTold(known, labels.SelectMany(Words), year), year);

    private static HeadSequence? Read(HeadWords known, string[] words, int? year) =>
        OfYears(known, words, year) ?? BehindCorner(known, words, year)
            ?? Of(known.Block, Whole(known, words) ?? Tokens(words, known, year));

    // The heads by their letters alone, whatever they are torn or run together to; null where one is not there, or is there twice.
    private static List<Head>? Whole(HeadWords known, string[] words)
    {
        var (text, found) = (string.Concat(words.Select(LabelText.Normalise)), new List<Head>());
        for (var i = 0; i < text.Length;)
        {
            var (label, head) = known.All.Where(entry => text.AsSpan(i).StartsWith(entry.Label))
                .DefaultIfEmpty(("", Head.Unknown)).MaxBy(entry => entry.Item1.Length);
            if (label.Length > 0) found.Add(head);
            i += Math.Max(1, label.Length);
        }
        var own = HeadSequence.Own(found);
        var isWhole = own.Length == known.Block.Columns.Length && own.Distinct().Count() == own.Length;
        return isWhole && found.TrueForAll(head => head.Kind != HeadKind.Foreign) ? found : null;
    }

    // 单位 and the like among the columns' own heads, or in place of one, is one of them, and none of the form's; in a list the second one
    // is.
    private static string[] OverWordsTold(HeadWords known, IEnumerable<string> words, int? year)
    {
        var isList = known.Block.Rows[0].Unit is not null;
        var told = words.ToArray();
        var own = HeadSequence.Own(Each(known, told, year)).Distinct().Count();
        var isAmong = own > 0 && own == known.Block.Columns.Length - 1
            && told.Count(word => HeadWords.IsOverWords(LabelText.Normalise(word))) == 1;
        for (var i = 0; i < told.Length; i++)
        {
            var isOverWords = HeadWords.IsOverWords(LabelText.Normalise(told[i]));
            if (isOverWords && (isList ? told.AsSpan(0, i).Contains(told[i]) : isAmong)) told[i] = HeadWords.Strange;
            isAmong |= !isOverWords
                && known.Read(told[i], year, isOver: false) is { Kind: HeadKind.Own } or { Kind: HeadKind.Group, Column: >= 0 };
        }
        return told;
    }

    private static HeadSequence? OfYears(HeadWords known, string[] words, int? year)
    {
        var count = YearHeads.CountAtEnd(words);
        return count < 2 ? null : YearHeads.Read(known.Block, words[^count..], Each(known, words[..^count], year), year);
    }

    private static Head[] Each(HeadWords known, IEnumerable<string> words, int? year) =>
        [.. words.Select(word => known.Read(word, year, isOver: false))];

    // What is between the corner and the first row is the heads, whatever they say, where it is as many words as there are columns.
    private static HeadSequence? BehindCorner(HeadWords known, string[] words, int? year)
    {
        var block = known.Block;
        if (block.Corner is not { } corner) return null;
        var first = Array.FindLastIndex(words, word => word == LabelText.Normalise(corner)) + 1;
        if (first == 0) return null;
        var heads = words[first..].Select(word => known.Read(word, year, isOver: true))
            .Where(head => head.Kind != HeadKind.Group).ToImmutableArray();
        var own = HeadSequence.Own(heads);
        if (words.Length - first != block.Columns.Length || heads.Length != block.Columns.Length || own.Distinct().Count() != own.Length)
            return null;
        return new HeadSequence(heads);
    }

    /// <summary>
    /// From the rows of a grid without spanning cells, whose heads are in their order from left to right but not always in their values'
    /// columns. Null where they do not tell.
    /// </summary>
    /// <param name="printed">Texts with the column each is in, from the top row down.</param>
    public static HeadSequence? Read(HeadWords known, IReadOnlyList<(int Row, int Column, string Text)> printed, int? year)
    {
        var block = known.Block;
        (int Row, int Column, string Text)[] heads =
            [.. printed.Zip(OverWordsTold(known, printed.Select(head => head.Text), year), (head, text) => head with { Text = text })];
        var stacks = heads.GroupBy(head => head.Column).OrderBy(column => column.Key)
            .Select(column => column.Reverse().Select(head => head.Text).ToImmutableArray()).ToList();
        var lowest = heads.Select(head => head.Row).DefaultIfEmpty().Max();
        var nearest = heads.Where(head => head.Row == lowest).Select(head => head.Text).SkipWhile(text => HeadWords.YearOf(text) is null)
            .ToArray();
        var above = Each(known, heads.Where(head => head.Row == lowest - 1).Select(head => head.Text), year);
        if (YearHeads.Read(block, nearest, above, year) is { } ofYears) return ofYears;
        if (InnerHeads.Around(known, heads, year) is { } around) return around;
        if (Across(known, stacks, year) is { } across) return across;
        if (InnerHeads.Read(known, heads, year) is { } inner) return inner;
        var found = heads.Select(head => (head.Row, Head: known.Read(head.Text, year, isOver: false))).ToList();
        var own = found.Where(head => head.Head.Kind is HeadKind.Own or HeadKind.Foreign or HeadKind.ThisYear).ToList();
        if (own.Count == block.Columns.Length && own.DistinctBy(head => head.Row).Count() == 1)
            return new HeadSequence([.. own.Select(head => head.Head)]);
        return Of(block, [.. found.Select(head => head.Head)]);
    }

    /// <summary>
    /// From columns of heads as they follow one another from left to right, the texts of each nearest to the values first. Null where one
    /// has no head.
    /// </summary>
    public static HeadSequence? Across(HeadWords known, IEnumerable<ImmutableArray<string>> stacks, int? year)
    {
        var block = known.Block;
        var all = stacks.ToList();
        var told = OverWordsTold(known, all.Select(stack => stack[0]), year);
        for (var i = 0; i < all.Count; i++) all[i] = all[i].SetItem(0, told[i]);
        var nearest = all.Select(stack => stack[0]).SkipWhile(text => HeadWords.YearOf(text) is null).ToArray();
        if (YearHeads.Read(block, nearest, [], year) is { } ofYears) return ofYears;
        // Beside the corner every column has its head.
        var before = all.Count - block.Columns.Length;
        if (before is 1 or 2
            && all.Take(before).All(stack => stack.Any(text => known.Read(text, year, isOver: false).Kind == HeadKind.Group)))
            return All(known, all.Skip(before), year);
        var heads = all.Select(stack => known.Read(stack, year, isOver: false))
            .Where(head => head.Kind is HeadKind.Own or HeadKind.Foreign or HeadKind.ThisYear).ToImmutableArray();
        var columns = HeadSequence.Own(heads);
        if (columns.Length == heads.Length && columns.Length > 1 && IsPartOf(columns, HeadSequence.Flat(block))) return HeadSequence.None;
        // One column of several years'.
        if (block.Columns.Length == 1 && heads.Length > 1 && heads.Count(head => head.Kind is HeadKind.ThisYear or HeadKind.Own) == 1)
            return new HeadSequence(heads);
        return heads.Length == block.Columns.Length && columns.Distinct().Count() == columns.Length && columns.Length > 0
            ? new HeadSequence(heads) : null;
    }

    private static HeadSequence? All(HeadWords known, IEnumerable<ImmutableArray<string>> stacks, int? year)
    {
        var heads = stacks.Select(stack => known.Read(stack, year, isOver: true)).ToImmutableArray();
        // Most of them tell nothing: nor do the others.
        if (heads.Count(head => head.Kind == HeadKind.Unknown) * 2 > heads.Length) return null;
        var own = HeadSequence.Own(heads);
        if (own.Length == 0 && heads.All(head => head.Kind != HeadKind.Foreign) || own.Distinct().Count() != own.Length) return null;
        return new HeadSequence(heads);
    }

    private static HeadSequence? Of(FormBlock block, List<Head> found)
    {
        var own = found.Where(head => head.Kind is HeadKind.Own or HeadKind.Foreign).ToList();
        var columns = HeadSequence.Own(own);
        // One word alone may be of anything.
        if (own.Count < Math.Min(2, block.Columns.Length) || columns.Distinct().Count() != columns.Length) return null;
        if (columns.Length == own.Count
            && (IsPartOf(columns, HeadSequence.Flat(block)) || IsPartOf(columns, ByLevel(block)) && !GroupIsElsewhere(block, found)))
            return HeadSequence.None;
        // Some are in another order, and nobody knows where the others do.
        if (columns.Length == own.Count && own.Count < block.Columns.Length && own.Count * 2 > block.Columns.Length)
            return new HeadSequence([.. block.Columns.Select(_ => new Head(HeadKind.Foreign))]);
        if (own.Count != block.Columns.Length) return null;
        return columns.Length == own.Count ? Across(block, found) : new HeadSequence([.. own]);
    }

    // Every label that can be put together from the words that follow one another.
    private static List<Head> Tokens(string[] tokens, HeadWords words, int? year)
    {
        var known = words.All.ToArray();
        var found = new List<Head>();
        for (var i = 0; i < tokens.Length;)
        {
            var (length, head) = Longest(tokens, i, known);
            if (length == 0
                && words.Read(tokens[i], year, isOver: false) is { Kind: HeadKind.Own or HeadKind.Group or HeadKind.Foreign } single)
                (length, head) = (1, single);
            if (length > 0) found.Add(head);
            i += Math.Max(1, length);
        }
        return found;
    }

    /// <summary>The words of a label as they are compared; a cell of a grid is one.</summary>
    public static IEnumerable<string> Words(LabelPiece label) => label.InGrid
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

    private static bool IsPartOf(int[] columns, int[] order)
    {
        var places = columns.Select(column => Array.IndexOf(order, column)).ToArray();
        return places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);
    }

    private static int[] ByLevel(FormBlock block) =>
        [.. block.Columns.Index().OrderBy(entry => entry.Item.Under.Length).Select(entry => entry.Index)];

    // Read level by level, the columns of the inner group are behind all others; across, they are where the group's head does. An outer
    // head may reach down from a level above, so that the order of the outer ones among themselves is open.
    private static HeadSequence Across(FormBlock block, List<Head> found)
    {
        var deepest = block.Columns.Max(column => column.Under.Length);
        var own = HeadSequence.Own(found).ToList();
        var inner = own.Where(column => block.Columns[column].Under.Length == deepest).ToList();
        var outer = own.Except(inner).ToList();
        var group = found.FindLastIndex(head => head == new Head(HeadKind.Group, deepest - 1));
        if (outer.Count == 0 || group < 0 || !own[^inner.Count..].SequenceEqual(inner)) return HeadSequence.Of(own);
        var before = found.Take(group).Count(head => head.Kind == HeadKind.Own && block.Columns[head.Column].Under.Length < deepest);
        var isAmbiguous = inner.Order().SequenceEqual(inner) && !outer.Order().SequenceEqual(outer);
        return HeadSequence.Of([.. outer.Take(before), .. inner, .. outer.Skip(before)]) with { IsAmbiguous = isAmbiguous };
    }

    // The inner group's head is before or behind other outer heads than on the form.
    private static bool GroupIsElsewhere(FormBlock block, List<Head> found)
    {
        var deepest = block.Columns.Max(column => column.Under.Length);
        var group = found.FindLastIndex(head => head == new Head(HeadKind.Group, deepest - 1));
        var outer = found.Take(Math.Max(0, group))
            .Count(head => head.Kind == HeadKind.Own && block.Columns[head.Column].Under.Length < deepest);
        var isWhole = HeadSequence.Own(found).Length == block.Columns.Length;
        return group >= 0 && isWhole && outer != block.Columns.TakeWhile(column => column.Under.Length < deepest).Count();
    }
}
