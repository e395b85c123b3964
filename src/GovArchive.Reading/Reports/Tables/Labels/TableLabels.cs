using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>The labels of one table in each way in which it may be arranged; made once a table.</summary>
internal sealed class TableLabels(FormTable table)
{
    private readonly Lazy<FormLabels> _line = new(() => FormLabels.Of(table, Arrangement.Line));
    private readonly Lazy<FormLabels> _rows = new(() => FormLabels.Of(table, Arrangement.Rows));
    private KeyValuePair<char, int>[]? _characters;

    /// <summary>Each character with the most that any arrangement has of it.</summary>
    public IReadOnlyList<KeyValuePair<char, int>> Characters => _characters ??= Counts();

    /// <summary>
    /// The labels as a source arranges them: a table whose rows the form sets side by side is printed by some as one table a row, or as
    /// rows under one head.
    /// </summary>
    public FormLabels In(ImmutableArray<Piece> pieces)
    {
        if (table.Arrangement != Arrangement.Line) return _rows.Value;
        var rows = _rows.Value.Rows;
        return pieces.OfType<Run>().Count(run => run.NumberCount == rows[0].Cells.Length) >= rows.Length ? _rows.Value : _line.Value;
    }

    private KeyValuePair<char, int>[] Counts() =>
    [
        .. new[] { _rows.Value, _line.Value }.SelectMany(labels => labels.Text.CountBy(character => character))
            .GroupBy(count => count.Key, count => count.Value).Select(counts => KeyValuePair.Create(counts.Key, counts.Max())),
    ];
}
