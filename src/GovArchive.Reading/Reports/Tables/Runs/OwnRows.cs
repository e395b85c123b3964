using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;

namespace GovArchive.Reports.Tables.Runs;

/// <summary>
/// Rows whose whole label stands right before a run, or alone in a piece. Such a row needs no order to be known by: it is that row wherever it stands.
/// </summary>
internal sealed class OwnRows
{
    // A label is broken over no more lines.
    private const int MostPieces = 4;
    private const int ShortestBareLabel = 4;

    private static readonly ConditionalWeakTable<FormLabels, RowNames> Known = [];

    private readonly Dictionary<Run, int> _ofRun = [];
    private readonly List<(int Piece, int Row)> _seen = [];
    private readonly HashSet<(int Line, int Row)> _lines = [];

    private sealed record RowNames(FrozenDictionary<string, int> OfLabel)
    {
        public int Longest { get; } = OfLabel.Count == 0 ? 0 : OfLabel.Keys.Max(name => name.Length);
    }

    private OwnRows()
    {
    }

    /// <summary>Every label found, in the order of the pieces: index of the last piece of the label, and the row's index.</summary>
    public IReadOnlyList<(int Piece, int Row)> Seen => _seen;

    /// <summary>The row of a run; -1 when its label is not whole, or is the label of several rows.</summary>
    public int Of(Run run) => _ofRun.GetValueOrDefault(run, -1);

    /// <summary>Whether two runs of one line have the same row's label: few tables have such a line.</summary>
    public bool HasSeveralOnLine { get; private set; }

    public static OwnRows Find(FormLabels labels, ImmutableArray<Piece> pieces)
    {
        var names = Known.GetValue(labels, of => new RowNames(Names(of)));
        var rows = new OwnRows();
        var before = -1;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is Run run)
            {
                if (before >= 0 && rows._seen[before].Piece == i - 1 && AreOneRow((LabelPiece)pieces[i - 1], run) && !(labels.IsList && IsMarks(run)))
                    rows.Add(run, rows._seen[before].Row);
                continue;
            }
            if (RowEndingAt(i, pieces, names) is not (>= 0 and var row)) continue;
            before = rows._seen.Count;
            rows._seen.Add((i, row));
        }
        return rows;
    }

    private void Add(Run run, int row)
    {
        _ofRun[run] = row;
        HasSeveralOnLine |= !_lines.Add((run.Line, row));
    }

    // In a list marks may be a group's, in place of unit and number.
    private static bool IsMarks(Run run) => !run.Cells.Any(cell => cell.Text.Any(char.IsDigit));

    // A grid's row has its label in it, and a row that has cells of its own has its values there.
    private static bool AreOneRow(LabelPiece label, Run run) => run.Kind == RunKind.Row ? label.Line == run.Line : !(label.InGrid && label.BlankCells > 0);

    private static int RowEndingAt(int last, ImmutableArray<Piece> pieces, RowNames names)
    {
        var end = (LabelPiece)pieces[last];
        if (names.OfLabel.TryGetValue(end.Compared, out var whole)) return whole;
        // Cells of a grid are whole, in themselves and against what stands in other rows.
        var text = end.InGrid || end.Compared.Length > names.Longest ? null : end.Compared;
        for (var i = last - 1; text is not null && i >= 0 && i > last - MostPieces && pieces[i] is LabelPiece { InGrid: false } label; i--)
        {
            text = label.Compared.Length + text.Length > names.Longest ? null : label.Compared + text;
            if (text is not null && names.OfLabel.TryGetValue(text, out var row)) return row;
        }
        return -1;
    }

    // Each row's label as printed, its other names, and its label without the number before it where no other label of the table is the same.
    private static FrozenDictionary<string, int> Names(FormLabels labels)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        if (labels.IsLine) return names.ToFrozenDictionary();
        foreach (var (row, line) in labels.Rows.Index())
        {
            var form = line.Cells[0].Row;
            foreach (var label in form.Aliases.Prepend(form.Label).Concat(form.Remark is { } remark ? [form.Label + remark] : [])) Add(LabelText.Normalise(label), row);
            if (form.Unit is { } unit && labels.IsList)
                foreach (var label in new[] { form.Label, form.Label + form.Remark }) Add(LabelText.Normalise(label + unit), row);
            if (Bare(form.Label) is { Length: >= ShortestBareLabel } bare && !labels.Headers.Contains(bare)) Add(bare, row);
        }
        return names.Where(name => name.Value >= 0).ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string name, int row) => names[name] = names.TryGetValue(name, out var other) && other != row ? -1 : row;
    }

    // 1.重复申请 and （一）予以公开 without their numbers.
    private static string Bare(string label)
    {
        var end = label.IndexOfAny(['.', '）', '、']);
        return end is > 0 and <= 3 ? LabelText.Normalise(label[(end + 1)..]) : "";
    }
}
