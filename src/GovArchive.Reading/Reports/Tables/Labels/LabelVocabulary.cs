using System.Collections.Frozen;
using System.Collections.Immutable;
using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// The labels of a form, by which the words of a row are told apart from what somebody wrote where a number belongs: 见附件. Made once a form.
/// </summary>
internal sealed class LabelVocabulary
{
    private const double Alike = 0.8;
    private const int LongestLabel = 80;

    private readonly ImmutableArray<(string Label, ComparedLabel Compared, int Cells)> _rows;
    private readonly ImmutableArray<(string Label, ComparedLabel Compared)> _all;
    private readonly FrozenSet<string> _names;

    public LabelVocabulary(Form form)
    {
        var rows = form.Tables.Where(table => table.Arrangement == Arrangement.Rows).SelectMany(table => table.Rows).ToList();
        _rows = [.. rows.SelectMany(
            entry => entry.Row.Aliases.Prepend(entry.Row.Label)
                .Select(label => (LabelText.Normalise(label), new ComparedLabel(label), entry.Block.Columns.Length)))];
        _names = form.Tables.Where(table => table.Arrangement != Arrangement.Line).SelectMany(table => table.Rows)
            .SelectMany(entry =>
                entry.Row.Aliases.Prepend(entry.Row.Label).Concat(entry.Row.Remark is { } remark ? [entry.Row.Label + remark] : []))
            .Select(LabelText.Normalise).ToFrozenSet(StringComparer.Ordinal);
        var blocks = form.Tables.SelectMany(table => table.Blocks).ToList();
        var columns = blocks.SelectMany(block => block.Columns)
            .SelectMany(column => column.Aliases.Prepend(column.Label).Concat(column.Under));
        var groups = form.Tables.SelectMany(table => table.Rows).SelectMany(entry => entry.Row.Under.Append(entry.Row.Label));
        var headers = blocks.SelectMany(block => new[] { block.Label, block.Corner }).OfType<string>();
        _all = [.. _rows.Select(row => row.Label).Concat(columns.Concat(groups).Concat(headers).Select(LabelText.Normalise)).Distinct()
            .Select(label => (label, new ComparedLabel(label)))];
    }

    /// <summary>How many cells the row has whose label this is, with or without a remark behind it; 0 when it is no row's label.</summary>
    public int CellsBehind(string text)
    {
        if (text.Length > LongestLabel) return 0;
        var label = LabelText.Normalise(text);
        var compared = new ComparedLabel(label);
        foreach (var row in _rows)
            if (label.StartsWith(row.Label, StringComparison.Ordinal) || compared.Similarity(row.Compared, Alike) >= Alike)
                return row.Cells;
        return 0;
    }

    /// <summary>Whether a text is the whole label of a row, in whatever way its table is arranged.</summary>
    public bool IsRow(string text) => text.Length <= LongestLabel && _names.Contains(LabelText.Normalise(text));

    /// <summary>Whether a text begins with the whole label of a row.</summary>
    public bool BeginsRow(string text)
    {
        var label = LabelText.Normalise(text);
        return _names.Any(name => label.StartsWith(name, StringComparison.Ordinal));
    }

    /// <summary>Whether a text is a label of the form, part of one, or begins with one.</summary>
    public bool IsLabel(string text)
    {
        var label = LabelText.Normalise(text);
        if (text.Length > LongestLabel || label.Length == 0) return text.Length > LongestLabel;
        var compared = new ComparedLabel(label);
        foreach (var (known, other) in _all)
            if (label.StartsWith(known, StringComparison.Ordinal) || known.Contains(label, StringComparison.Ordinal)
                || compared.Similarity(other, Alike) >= Alike) return true;
        return false;
    }
}
