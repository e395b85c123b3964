using System.Collections.Immutable;

namespace GovArchive.Sources.Layout;

/// <summary>A label that is beside several rows.</summary>
/// <param name="Text">Its lines joined by line breaks.</param>
/// <param name="First">Index of the first row it is beside.</param>
/// <param name="Last">Index of the last; the first again where it is in doubt how far it reaches.</param>
internal readonly record struct LabelGroup(string Text, int First, int Last);

/// <summary>Works out which rows a group's label is beside: it is printed at their middle.</summary>
internal static class LabelGroups
{
    // Shares of the distance of two rows.
    private const double LargestError = 1;
    private const double Uncovered = 0.3;

    /// <summary>
    /// Joins the lines of one column into labels: lines of one label touch, and no row that is in no group is between.
    /// </summary>
    public static ImmutableArray<Stretch> Join(IEnumerable<Stretch> lines, Func<Stretch, Stretch, bool> isParted)
    {
        var joined = ImmutableArray.CreateBuilder<Stretch>();
        foreach (var line in lines.OrderBy(line => line.Middle).ThenBy(line => line.Left))
        {
            if (joined.Count > 0 && line.Top - joined[^1].Bottom <= 1.5 * line.Height
                && !isParted(joined[^1], line)) joined[^1] = joined[^1].Join(line, "\n");
            else joined.Add(line);
        }
        return joined.ToImmutable();
    }

    /// <param name="rows">Consecutive rows that may be in groups: where each begins and ends; not empty.</param>
    /// <param name="labels">The labels that are beside them, ascending.</param>
    /// <param name="goesOn">The first rows may belong to a group whose label is on the page before.</param>
    public static IEnumerable<LabelGroup> Part(IReadOnlyList<(double Top, double Bottom)> rows, IReadOnlyList<Stretch> labels, bool goesOn)
    {
        var pitch = (rows[^1].Bottom - rows[0].Top) / rows.Count;
        var cost = new double[labels.Count + 1, rows.Count + 1];
        var from = new int[labels.Count + 1, rows.Count + 1];
        for (var end = 0; end <= rows.Count; end++) cost[0, end] = end == 0 ? 0 : goesOn ? Uncovered : double.PositiveInfinity;
        for (var label = 1; label <= labels.Count; label++)
            for (var end = 0; end <= rows.Count; end++)
            {
                cost[label, end] = double.PositiveInfinity;
                for (var start = 0; start < end; start++)
                {
                    var total = cost[label - 1, start] + Error(label - 1, start, end);
                    if (total < cost[label, end]) (cost[label, end], from[label, end]) = (total, start);
                }
            }

        var groups = new List<LabelGroup>();
        for (var (label, end) = (labels.Count, rows.Count); label > 0; label--)
        {
            var start = double.IsFinite(cost[label, end]) ? from[label, end] : -1;
            groups.Add(start >= 0 && Error(label - 1, start, end) <= LargestError
                ? new LabelGroup(labels[label - 1].Text, start, end - 1) : AtTop(rows, labels[label - 1]));
            if (start >= 0) end = start;
        }
        groups.Reverse();
        return groups;

        double Error(int label, int start, int end) =>
            Math.Abs((rows[start].Top + rows[end - 1].Bottom) / 2 - labels[label].Middle) / pitch;
    }

    // A group's label is read before the rows beside it: in doubt it goes with the row at its top.
    private static LabelGroup AtTop(IReadOnlyList<(double Top, double Bottom)> rows, Stretch label)
    {
        var row = Enumerable.Range(0, rows.Count).MinBy(i => Math.Abs((rows[i].Top + rows[i].Bottom) / 2 - label.Top));
        return new LabelGroup(label.Text, row, row);
    }
}
