using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Heads;

/// <summary>The heads of a table whose rows are side by side: each cell has its row's name above its column's.</summary>
internal static class LineHeads
{
    private const double Alike = 0.75;
    private const int LongestName = 8;

    /// <summary>What is over each cell, by the texts above it: the column is the cell's index in the one line of the table.</summary>
    public static ImmutableArray<Head> Read(HeadWords words, ImmutableArray<ImmutableArray<string>> stacks, int? year)
    {
        var block = words.Block;
        var columns = stacks.Select(stack => words.Read(stack, year, isOver: true)).ToArray();
        var rows = stacks.Select(stack => RowOf(block, stack)).ToArray();
        // Where no row is named they are as on the form.
        if (rows.All(row => row < 0) && stacks.Length == block.Rows.Length * block.Columns.Length)
            rows = [.. rows.Index().Select(entry => entry.Index / block.Columns.Length)];
        return [.. columns.Zip(
            rows, (head, row) =>
                head.Kind != HeadKind.Own ? head : row < 0
                    ? Head.Unknown : new Head(HeadKind.Own, row * block.Columns.Length + head.Column))];
    }

    /// <summary>
    /// In which order the cells are, by the normalised labels in the order they are read, level by level; null where they do not tell it.
    /// </summary>
    public static HeadSequence? Read(HeadWords words, IEnumerable<string> labels, int? year)
    {
        var block = words.Block;
        var all = labels.ToList();
        var rows = RowOrder(block, string.Concat(all));
        var groups = ColumnOrders(words, all, year);
        if (rows is null && groups is null) return null;
        var isUnlike = groups?.Skip(1).Any(group => !group.SequenceEqual(groups[0])) == true;
        // Level by level it cannot be known whose group is whose where the rows are in another order too.
        var size = block.Rows.Length * block.Columns.Length;
        if (isUnlike && rows?.SequenceEqual(rows.Order()) == false)
            return new HeadSequence([.. Enumerable.Repeat(new Head(HeadKind.Foreign), size)]);
        Head[] forms = [.. Enumerable.Range(0, block.Columns.Length).Select(column => new Head(HeadKind.Own, column))];
        var heads = from row in (rows ?? [.. Enumerable.Range(0, block.Rows.Length)]).Index()
                    from head in groups is null ? forms : groups[isUnlike ? row.Index : 0]
                    select head.Kind == HeadKind.Own ? new Head(HeadKind.Own, row.Item * block.Columns.Length + head.Column) : head;
        return new HeadSequence([.. heads]);
    }

    private static int RowOf(FormBlock block, ImmutableArray<string> stack)
    {
        foreach (var text in stack)
        {
            var compared = new ComparedLabel(text);
            var likeness = block.Rows.Select(row => compared.Similarity(new ComparedLabel(row.Label), 0)).ToList();
            if (likeness.Max() is var most and >= Alike) return likeness.IndexOf(most);
            var named = LabelText.Normalise(text);
            var inside = block.Rows.Index()
                .Where(row => named.Length > 2 && LabelText.Normalise(row.Item.Label).Contains(named, StringComparison.Ordinal)).ToArray();
            if (inside is [var (index, _)]) return index;
        }
        return -1;
    }

    // The outer names in their order, each with its own rows in theirs; null where one is not found.
    private static int[]? RowOrder(FormBlock block, string text)
    {
        var tops = block.Rows.Select(row => LabelText.Normalise(row.Under.IsEmpty ? row.Label : row.Under[0])).ToArray();
        // A title has the names one right behind the other: 行政复议、行政诉讼情况.
        var titles = string.Concat(tops.Distinct());
        var body = text.Replace(titles + "情况", "", StringComparison.Ordinal);
        var at = block.Rows.Select((row, i) => (Top: body.IndexOf(tops[i], StringComparison.Ordinal), Own: PlaceOf(row, body))).ToArray();
        return at.Any(place => place.Top < 0 || place.Own < 0)
            ? null : [.. Enumerable.Range(0, at.Length).OrderBy(i => at[i].Top).ThenBy(i => at[i].Own)];
    }

    // The first of its names that is there.
    private static int PlaceOf(FormRow row, string text)
    {
        foreach (var name in row.Aliases.Prepend(row.Label))
            if (text.IndexOf(LabelText.Normalise(name), StringComparison.Ordinal) is >= 0 and var place) return place;
        return -1;
    }

    private static bool AreDistinct(Head[] group) =>
        group.Where(head => head.Kind == HeadKind.Own).ToList() is var own && own.Distinct().Count() == own.Count;

    // A column's name over several labels, one behind the other.
    private static (int Column, int Last)? Torn(List<string> labels, int first, string[] names)
    {
        var text = labels[first];
        for (var last = first + 1; last < labels.Count && text.Length < LongestName; last++)
        {
            text += labels[last];
            if (Array.IndexOf(names, text) is >= 0 and var column) return (column, last);
        }
        return null;
    }

    // The names by their letters alone, whatever they are torn or run together to.
    private static List<Head> Whole(string text, string[] names)
    {
        var found = new List<Head>();
        for (var i = 0; i < text.Length;)
        {
            var column = Array.FindIndex(names, name => text.AsSpan(i).StartsWith(name));
            if (column >= 0) found.Add(new Head(HeadKind.Own, column));
            i += column < 0 ? 1 : names[column].Length;
        }
        return found;
    }

    // Each group of columns in its own order, where there is one for each row or all are alike; null where one is torn.
    private static Head[][]? ColumnOrders(HeadWords words, List<string> labels, int? year)
    {
        var block = words.Block;
        var names = block.Columns.Select(column => LabelText.Normalise(column.Label)).ToArray();
        var rows = block.Rows.SelectMany(row => row.Under.Append(row.Label)).Select(LabelText.Normalise).ToHashSet(StringComparer.Ordinal);
        var isBehindRows = false;
        var found = new List<Head>();
        for (var at = 0; at < labels.Count; at++)
        {
            if (Torn(labels, at, names) is { } torn)
            {
                found.Add(new Head(HeadKind.Own, torn.Column));
                at = torn.Last;
                continue;
            }
            var label = labels[at];
            if (words.Read(label, year, isOver: false) is { Kind: HeadKind.Foreign } foreign) found.Add(foreign);
            // Behind the rows' names it is one of the columns.
            else if ((isBehindRows || found.Count > 0) && HeadWords.IsOverWords(label)) found.Add(new Head(HeadKind.Foreign));
            isBehindRows |= rows.Contains(label);
            found.AddRange(Whole(label, names));
        }
        if (found.Count == 0 || found.Count % names.Length != 0) found = Whole(string.Concat(labels), names);
        if (found.Count == 0 || found.Count % names.Length != 0) return null;
        var groups = found.Chunk(names.Length).ToArray();
        var areAlike = Array.TrueForAll(groups, group => group.SequenceEqual(groups[0]));
        return (areAlike || groups.Length == block.Rows.Length) && Array.TrueForAll(groups, AreDistinct) ? groups : null;
    }
}
