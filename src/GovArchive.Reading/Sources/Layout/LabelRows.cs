using System.Collections.Immutable;

namespace GovArchive.Sources.Layout;

/// <summary>
/// Gives the printed lines of labels to rows. A label is wrapped to both sides of its row's values, and rows are close, so the nearest row
/// is not always the right one: the lines are parted so that each row is at the middle of its own. What fits no row is a row of blanks.
/// </summary>
internal static class LabelRows
{
    private const int MostLines = 8;

    // Costs in heights of type: how far a row may be off the middle of its label before something else is likelier.
    private const double NoLabel = 0.6;
    private const double NoValues = 0.45;
    private const double NewNumberInside = 2;
    private const double WideLeading = 1;
    private const double LargestLeading = 1.55;
    private const double SameLine = 0.3;
    private const double BesideValues = 3;

    /// <summary>The lines that are one label, and the row they belong to.</summary>
    /// <param name="Row">Index of the row; -1 for a row without values.</param>
    /// <param name="Start">Index of the first line.</param>
    /// <param name="End">Index behind the last line.</param>
    public readonly record struct Group(int Row, int Start, int End);

    /// <param name="rows">Middle of each row's values, ascending.</param>
    /// <param name="lines">Lines of labels, by their middle, ascending.</param>
    /// <param name="height">Size of the type.</param>
    public static ImmutableArray<Group> Part(IReadOnlyList<double> rows, IReadOnlyList<Stretch> lines, double height)
    {
        var (n, m) = (rows.Count, lines.Count);
        var cost = new double[n + 1, m + 1];

        // How many lines up to each are on one line with values: those are no row without.
        var beside = new int[m + 1];
        for (var i = 0; i < m; i++)
            beside[i + 1] = beside[i] + (rows.Any(row => Math.Abs(row - lines[i].Middle) < SameLine * height) ? 1 : 0);
        var step = new (int Row, int Lines)[n + 1, m + 1];
        for (var row = 0; row <= n; row++)
            for (var end = 0; end <= m; end++)
            {
                cost[row, end] = row + end == 0 ? 0 : double.PositiveInfinity;
                if (row > 0) Try(row, end, 1, 0, NoLabel);
                for (var count = 1; count <= Math.Min(MostLines, end); count++)
                {
                    var inside = Inside(lines, end - count, end, height);
                    if (row > 0)
                        Try(row, end, 1, count,
                            inside + Math.Abs((lines[end - count].Middle + lines[end - 1].Middle) / 2 - rows[row - 1]) / height);
                    Try(row, end, 0, count, inside + NoValues + BesideValues * (beside[end] - beside[end - count]));
                }
            }

        var groups = new List<Group>();
        for (var (row, end) = (n, m); row + end > 0;)
        {
            var (taken, count) = step[row, end];
            if (count > 0) groups.Add(new Group(taken == 1 ? row - 1 : -1, end - count, end));
            (row, end) = (row - taken, end - count);
        }
        groups.Reverse();
        return [.. groups];

        void Try(int row, int end, int taken, int count, double add)
        {
            var total = cost[row - taken, end - count] + add;
            if (total >= cost[row, end]) return;
            cost[row, end] = total;
            step[row, end] = (taken, count);
        }
    }

    private static double Inside(IReadOnlyList<Stretch> lines, int start, int end, double height)
    {
        var cost = 0.0;
        for (var i = start + 1; i < end; i++)
        {
            if (lines[i].IsNumbered) cost += NewNumberInside;
            if (lines[i].Middle - lines[i - 1].Middle > LargestLeading * height) cost += WideLeading;
        }
        return cost;
    }
}
