using System.Collections.Immutable;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Values;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Reports.Tables.Rows;

/// <summary>
/// Reads a table whose numbers are apart from their labels, as converters leave it that read a page column by column: every way to cut the
/// numbers into rows, and into stretches of rows read column by column, is tried against the form's sums. What all readings that add up
/// agree on is the table's.
/// </summary>
internal static class Reassembly
{
    private const int MostReadings = 64;

    /// <summary>
    /// The cells of the printed rows, null where readings differ; null as a whole when the count of numbers is not that of the printed
    /// rows, or no reading adds up.
    /// </summary>
    public static ImmutableDictionary<CellId, GridCell?>? Read(
        FormTable table, FormLabels labels, ImmutableArray<Piece> pieces, LabelEvidence evidence)
    {
        var lines = PrintedLines(labels, pieces, evidence);
        var numbers = pieces.OfType<Run>().Select(run => run.Cells.Where(cell => !cell.IsBlank).ToImmutableArray()).ToList();
        if (lines.Length == 0 || numbers.Sum(run => run.Length) != lines.Sum(line => line.Cells.Length)) return null;
        // One row has one reading, whether its sums are right or not.
        if (lines is [var only])
            return only.Cells.Zip(numbers.SelectMany(run => run))
                .ToImmutableDictionary(pair => pair.First.Id, pair => (GridCell?)pair.Second);

        var readings = new List<ImmutableDictionary<CellId, GridCell>> { ImmutableDictionary<CellId, GridCell>.Empty };
        var first = 0;
        foreach (var run in numbers)
        {
            var end = first;
            for (var count = 0; count < run.Length; end++) count += lines[end].Cells.Length;
            var ofRun = new RunReadings(table, [.. lines[first..end]], run).Find();
            readings = [.. from before in readings from reading in ofRun select before.AddRange(reading)];
            if (readings.Count is 0 or > MostReadings) return null;
            first = end;
        }
        var sums = table.Identities.Where(identity => !identity.IsOneRow).ToList();
        var right = readings.Where(reading => sums.TrueForAll(identity => Holds(identity, reading))).ToList();
        // In a list only the sums tell whether the count is right by chance.
        if (right.Count == 0 && table.Arrangement == Arrangement.List) return null;
        return Agreed(right.Count > 0 ? right : readings);
    }

    // Labels may be in any order here, so a label is printed too where its whole text is.
    private static ImmutableArray<FormLabels.Line> PrintedLines(FormLabels labels, ImmutableArray<Piece> pieces, LabelEvidence evidence)
    {
        if (labels.Rows.Length == 1) return labels.Rows;
        var text = LabelText.Normalise(string.Concat(pieces.OfType<LabelPiece>().Select(piece => piece.Text)));
        var printed = labels.Rows
            .Where((row, i) =>
                evidence.Seen(i) >= Weights.LabelSeen || text.Contains(LabelText.Normalise(row.Label), StringComparison.Ordinal))
            .ToList();
        var ids = printed.Select(line => line.Cells[0].Row.Id).ToHashSet();
        return [.. printed.Where(line => !line.Cells[0].Row.StandsFor.Any(ids.Contains))];
    }

    private static ImmutableDictionary<CellId, GridCell?> Agreed(List<ImmutableDictionary<CellId, GridCell>> readings) =>
        readings[0].ToImmutableDictionary(
        entry => entry.Key,
        entry => readings.TrueForAll(other => HanText.Squeeze(other[entry.Key].Raw) == HanText.Squeeze(entry.Value.Raw))
            ? entry.Value : null);

    private static bool Holds(Identity identity, ImmutableDictionary<CellId, GridCell> cells)
    {
        return Sum(identity.Left) == Sum(identity.Right);

        decimal Sum(ImmutableArray<FormCell> side) =>
            side.Sum(cell => cells.TryGetValue(cell.Id, out var printed) ? CellValue.Number(printed.Raw) ?? 0 : 0);
    }

    /// <summary>The ways to read one run of numbers as whole rows, each row's sums right.</summary>
    private sealed class RunReadings(FormTable table, ImmutableArray<FormLabels.Line> lines, ImmutableArray<GridCell> numbers)
    {
        private readonly Identity[] _sums = [.. table.Identities.Where(identity => identity.IsOneRow)];
        private bool _totalsMayMove;

        // Some converters read the column of totals before others; that is tried only where nothing else adds up.
        public ImmutableArray<ImmutableDictionary<CellId, GridCell>> Find()
        {
            if (lines.Sum(line => line.Cells.Length) != numbers.Length) return [];
            var found = FindAll();
            _totalsMayMove = found.IsEmpty;
            return _totalsMayMove ? FindAll() : found;
        }

        // From row to row, readings that say the same counted once: a table of zeros has one, and else as many as ways to cut it up.
        private ImmutableArray<ImmutableDictionary<CellId, GridCell>> FindAll()
        {
            var before = new Dictionary<string, ImmutableDictionary<CellId, GridCell>>[lines.Length + 1];
            for (var line = 0; line <= lines.Length; line++) before[line] = [];
            before[0].Add("", ImmutableDictionary<CellId, GridCell>.Empty);
            for (var (line, number) = (0, 0); line < lines.Length; number += lines[line++].Cells.Length)
            {
                if (before[line].Count == 0) continue;
                if (before[line].Count > MostReadings) return [.. before[line].Values];
                // Rows of one number are the same read along or down.
                var most = lines[line].Cells.Length == 1 ? 1 : lines.Length - line;
                for (var count = 1; count <= most && HaveSameColumns(line, count); count++)
                {
                    if (Block(line, count, number) is not { } block) continue;
                    var printed = string.Join(
                        ' ', lines[line..(line + count)].SelectMany(each => each.Cells).Select(cell => block[cell.Id].Raw));
                    foreach (var (text, reading) in before[line]) before[line + count].TryAdd($"{text} {printed}", reading.AddRange(block));
                }
            }
            return [.. before[lines.Length].Values];
        }

        private bool HaveSameColumns(int line, int count) =>
            lines[line].Cells.Select(cell => cell.Id.Column).SequenceEqual(lines[line + count - 1].Cells.Select(cell => cell.Id.Column));

        // One row is read along, several are read down; null when a row's sums are wrong.
        private ImmutableDictionary<CellId, GridCell>? Block(int line, int count, int number)
        {
            var last = lines[line].Cells.Length - 1;
            var first = _totalsMayMove && count > 1 && lines[line].Cells[last].Column.IsTotal ? 0 : last;
            for (var totals = last; totals >= first; totals--)
                if (Block(line, count, number, totals) is { } block) return block;
            return null;
        }

        private ImmutableDictionary<CellId, GridCell>? Block(int line, int count, int number, int totals)
        {
            var block = ImmutableDictionary.CreateBuilder<CellId, GridCell>();
            for (var row = 0; row < count; row++)
            {
                foreach (var (column, cell) in lines[line + row].Cells.Index())
                {
                    var printed = column == lines[line].Cells.Length - 1 ? totals : column < totals ? column : column + 1;
                    block[cell.Id] = numbers[number + printed * count + row];
                }
            }
            var cells = block.ToImmutable();
            var rows = lines[line..(line + count)].SelectMany(each => each.Cells).Select(cell => cell.Id.Row).ToHashSet();
            return _sums.Where(sum => rows.Contains(sum.Left[0].Id.Row)).All(sum => Holds(sum, cells)) ? cells : null;
        }
    }
}
