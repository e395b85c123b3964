using System.Collections.Immutable;

namespace GovArchive.Sources.Layout;

/// <summary>A label, or one printed line of it, and the columns it is in.</summary>
/// <param name="First">Index of its first column of labels.</param>
/// <param name="Last">Index of its last; greater than <paramref name="First"/> where it reaches over several.</param>
internal readonly record struct Label(Stretch Text, int First, int Last);

/// <summary>The columns of labels at the left of a table: groups, their subgroups, the rows' own labels.</summary>
internal static class LabelColumns
{
    /// <summary>
    /// Sorts the labels into columns. Narrow ones are laid upon each other first, for they are in one column; what then overlaps several
    /// reaches over them.
    /// </summary>
    /// <returns>The labels in the order given, and the number of columns: 0 without labels.</returns>
    public static (ImmutableArray<Label> Labels, int Count) Find(ImmutableArray<PrintedLine> lines, double values)
    {
        var words = lines.Select(line => line.Words[..^line.Values.Length].Where(word => word.Centre < values).ToArray()).ToArray();
        var all = words.SelectMany(line => line).ToArray();
        var texts = words.SelectMany(line => Joined(line, all)).ToArray();
        var columns = new List<(double Left, double Right)>();
        foreach (var text in texts.OrderBy(text => text.Right - text.Left).ThenBy(text => text.Left))
        {
            var over = columns.FindAll(column => Over(text, column));
            if (over.Count == 0) columns.Add((text.Left, text.Right));
            if (over is not [var own]) continue;
            var wider = (Left: Math.Min(own.Left, text.Left), Right: Math.Max(own.Right, text.Right));
            if (!columns.Exists(column => column != own && wider.Left < column.Right && column.Left < wider.Right))
                columns[columns.IndexOf(own)] = wider;
        }
        columns.Sort();
        return ([.. texts.Select(
            text => new Label(text, columns.FindIndex(column => Over(text, column)), columns.FindLastIndex(column => Over(text, column))))],
                columns.Count);
    }

    // Touching is not overlapping: boxes of type reach a little into each other.
    private static bool Over(Stretch text, (double Left, double Right) column)
    {
        var touch = Math.Min(0.15 * text.Height, 0.4 * Math.Min(text.Right - text.Left, column.Right - column.Left));
        return text.Overlaps(column.Left, column.Right, -touch);
    }

    // A stretch that begins or is centred where none else is goes on with the one left of it; 1. and （三） go with what they number.
    private static IEnumerable<Stretch> Joined(Stretch[] line, Stretch[] all)
    {
        if (line.Length == 0) yield break;
        var whole = line[0];
        foreach (var text in line[1..])
        {
            var hasColumn = all.Any(
                other => other.Middle != text.Middle
                    && (Math.Abs(other.Left - text.Left) < 0.25 * text.Height
                        || Math.Abs(other.Centre - text.Centre) < 0.25 * text.Height));
            if (PrintedLine.Gap(whole, text) < (hasColumn && !(whole.IsNumberAlone && !text.IsNumbered)
                ? 0.1 : 1.2)) whole = whole.Join(text, "");
            else
            {
                yield return whole;
                whole = text;
            }
        }
        yield return whole;
    }
}
