using System.Collections.Immutable;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>Why values were given to a row.</summary>
internal enum PlacedBy
{
    /// <summary>None were.</summary>
    Nothing,

    /// <summary>The row's own label is with them.</summary>
    Label,

    /// <summary>What is with them is a part of the row's label, or other words are between it and them.</summary>
    TornLabel,

    /// <summary>Their number and order leave no other row.</summary>
    Order,

    /// <summary>The row's own label is with them, but in another place than on the form.</summary>
    LabelElsewhere,
}

/// <summary>The run of one row; null when it has none.</summary>
internal readonly record struct PlacedRun(Run? Run, PlacedBy By);

/// <summary>Gives the runs of values to the rows of the form, keeping the order of both.</summary>
internal static class RunPlacement
{
    /// <summary>One entry a row of <paramref name="labels"/>.</summary>
    public static PlacedRun[] Place(FormLabels labels, ImmutableArray<Run> runs, LabelEvidence evidence, OwnRows own)
    {
        var placed = ByLabel(labels, runs, evidence, own);
        for (var row = 0; row < placed.Length; row++)
            if (IsTorn(row, placed, runs, evidence, own)) placed[row].By = PlacedBy.TornLabel;
        DropGroups(labels, placed);
        ByOrder(labels, runs, placed, evidence, own);
        Elsewhere(labels, runs, placed, own);
        return [.. placed.Select(entry => new PlacedRun(entry.Run < 0 ? null : runs[entry.Run], entry.By))];
    }

    private static bool IsTorn(int row, (int Run, PlacedBy By)[] placed, ImmutableArray<Run> runs, LabelEvidence evidence, OwnRows own)
    {
        if (placed[row].Run < 0) return false;
        var run = runs[placed[row].Run];
        return own.Of(run) != row && evidence.IsTorn(row, placed[row].Run, run) || IsOnOtherLine(row, placed, runs, evidence);
    }

    // Where the other rows of a text have their numbers on the line of their label, a number on a line of its own may be the page's.
    private static bool IsOnOtherLine(int row, (int Run, PlacedBy By)[] placed, ImmutableArray<Run> runs, LabelEvidence evidence)
    {
        if (IsBeside(row) is not false) return false;
        var beside = Enumerable.Range(0, placed.Length).Select(IsBeside).OfType<bool>().ToList();
        return beside.Count(isBeside => isBeside) > beside.Count / 2;

        bool? IsBeside(int other) => placed[other].Run >= 0 && runs[placed[other].Run] is { Kind: RunKind.Text } run
            ? evidence.HasLabelOnLine(run.Line)
            : null;
    }

    // The order-keeping choice with the greatest sum of scores.
    private static (int Run, PlacedBy By)[] ByLabel(FormLabels labels, ImmutableArray<Run> runs, LabelEvidence evidence, OwnRows own)
    {
        var best = new double[labels.Rows.Length + 1, runs.Length + 1];
        var rowOf = runs.Select(own.Of).ToArray();
        for (var row = 1; row <= labels.Rows.Length; row++)
            for (var run = 1; run <= runs.Length; run++)
                best[row, run] = Math.Max(
                    Math.Max(best[row - 1, run], best[row, run - 1]),
                    best[row - 1, run - 1] + Score(labels, runs[run - 1], row - 1, run - 1, rowOf[run - 1], evidence));

        var placed = new (int Run, PlacedBy By)[labels.Rows.Length];
        Array.Fill(placed, (-1, PlacedBy.Nothing));
        for (var (row, run) = (labels.Rows.Length, runs.Length); row > 0 && run > 0;)
        {
            if (best[row, run] == best[row - 1, run]) row--;
            else if (best[row, run] == best[row, run - 1]) run--;
            else placed[--row] = (--run, PlacedBy.Label);
        }
        return placed;
    }

    // A row that is printed in place of others is none where these have numbers: there its label is their group's.
    private static void DropGroups(FormLabels labels, (int Run, PlacedBy By)[] placed)
    {
        var printed = labels.Rows.Where((_, row) => placed[row].By == PlacedBy.Label).Select(line => line.Cells[0].Row.Id).ToHashSet();
        foreach (var (row, line) in labels.Rows.Index())
            if (line.Cells[0].Row.StandsFor.Any(printed.Contains)) placed[row] = (-1, PlacedBy.Nothing);
    }

    // In a list the number must be behind the label and nothing else.
    private static double Score(FormLabels labels, Run run, int row, int index, int own, LabelEvidence evidence)
    {
        if (own >= 0) return own == row ? Weights.OwnLabel : 0;
        var (line, coverage) = (labels.Rows[row], evidence.Coverage(row, index));
        if (coverage == 0 || IsBesideBlankCells(row, run, evidence)) return 0;
        var fits = Fits(line, run);
        if (labels.IsList && evidence.IsParted(row, index)) return 0;
        if (coverage < (fits ? Weights.LabelWithFittingRun : Weights.LabelWithOtherRun)) return 0;
        return coverage + Weights.Touching * evidence.Closeness(row, index) + (fits ? Weights.Fitting : 0);
    }

    // Rows without a run that are between the same neighbours as equally many runs without a row. First between rows whose labels are
    // whole, where torn labels count for nothing; then between all.
    private static void ByOrder(
        FormLabels labels, ImmutableArray<Run> runs, (int Run, PlacedBy By)[] placed, LabelEvidence evidence, OwnRows own)
    {
        if (!labels.IsList) Between(placed, entry => entry.By is PlacedBy.Nothing or PlacedBy.TornLabel);
        Between(placed, entry => entry.By == PlacedBy.Nothing);

        void Between((int Run, PlacedBy By)[] entries, Func<(int Run, PlacedBy By), bool> isOpen)
        {
            for (var row = 0; row < entries.Length;)
            {
                var end = row;
                while (end < entries.Length && isOpen(entries[end])) end++;
                if (Enumerable.Range(row, end - row).Any(i => entries[i].By == PlacedBy.Nothing)) Fill(row, end);
                row = end + 1;
            }
        }

        void Fill(int row, int end)
        {
            var (from, to) = (row == 0 ? 0 : placed[row - 1].Run + 1, end == placed.Length ? runs.Length : placed[end].Run);
            var lines = Enumerable.Range(row, end - row).Where(i => !labels.Rows[i].Optional && !IsBlankRow(i, labels, evidence)).ToArray();
            var open = Enumerable.Range(from, Math.Max(0, to - from))
                .Where(i => own.Of(runs[i]) < 0 && lines.Any(line => IsFull(labels.Rows[line], runs[i]))).ToArray();
            if (lines.Length == 0 || open.Length != lines.Length
                || !lines.Zip(open).All(pair => IsFull(labels.Rows[pair.First], runs[pair.Second]))) return;
            foreach (var (line, run) in lines.Zip(open))
                if (placed[line].Run != run) placed[line] = (run, PlacedBy.Order);
        }
    }

    // The label is there and no number behind it: one number from elsewhere is not its own, nor are any where the row shows its own cells.
    private static bool IsBlankRow(int row, FormLabels labels, LabelEvidence evidence) =>
        evidence.Seen(row) >= Weights.LabelSeen && (labels.IsList || evidence.PieceOf[row] is { InGrid: true, BlankCells: > 0 });

    // In a grid a row's values are in its own cells.
    private static bool IsBesideBlankCells(int row, Run run, LabelEvidence evidence) =>
        run.Kind != RunKind.Row && evidence.PieceOf[row] is { InGrid: true, BlankCells: > 0 } && evidence.Seen(row) >= Weights.LabelSeen;

    // What the order of the form leaves over, but has a label of its own.
    private static void Elsewhere(FormLabels labels, ImmutableArray<Run> runs, (int Run, PlacedBy By)[] placed, OwnRows own)
    {
        var taken = placed.Select(entry => entry.Run).ToHashSet();
        var printed = labels.Rows.Where((_, row) => placed[row].Run >= 0).Select(line => line.Cells[0].Row.Id).ToHashSet();
        foreach (var (i, run) in runs.Index())
            if (own.Of(run) is >= 0 and var row && placed[row].By == PlacedBy.Nothing && !taken.Contains(i)
                && !labels.Rows[row].Cells[0].Row.StandsFor.Any(printed.Contains)) placed[row] = (i, PlacedBy.LabelElsewhere);
    }

    // Where blanks are seen some of the row's cells may be blank; in text they would leave no trace.
    private static bool Fits(FormLabels.Line line, Run run) => run.Kind switch
    {
        RunKind.Glued => run.Printed.Length == line.Cells.Length,
        RunKind.Text => run.NumberCount == line.Cells.Length,
        _ => run.NumberCount <= line.Cells.Length && run.Cells.Length >= line.Cells.Length,
    };

    private static bool IsFull(FormLabels.Line line, Run run) => run.NumberCount == line.Cells.Length && run.Kind != RunKind.Glued;
}
