using GovArchive.Forms;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>What the evidence says of a row, a run and what is between them.</summary>
internal sealed partial class LabelEvidence
{
    /// <summary>Whether a label is on a line.</summary>
    public bool HasLabelOnLine(int line) =>
        (_labelLines ??= [.. _pieces.OfType<LabelPiece>().SelectMany(piece => piece.Lines)]).Contains(line);

    /// <summary>Whether a label has digits in it that are not the form's.</summary>
    public bool HasStrayDigits(Piece label) => _strayDigits.Contains(label);

    /// <summary>Whether text that is no label of the form is right behind the row's label.</summary>
    public bool HasStrayText(int row) => _strayBehind[row] > 0;

    /// <summary>Share of the row's label that is before run <paramref name="run"/> or, wrapped, right behind it: 0 to 1.</summary>
    public double Coverage(int row, int run)
    {
        var (before, behind) = (_matched[row, run], _matched[row, run + 1]);
        return before == 0 ? 0 : (double)(before + behind) / _labels.Rows[row].Length;
    }

    /// <summary>
    /// Whether the row's label before the run is not whole, is more another row's, or something else is between the two.
    /// </summary>
    public bool IsTorn(int row, int index, Run run) =>
        !IsWhole(row, index) || IsOthers(row, index) || IsApart(row, index) || IsOnOtherLine(row, index, run) || HasUnitBehind(index, row);

    private bool IsWhole(int row, int run)
    {
        var line = _labels.Rows[row];
        if (Coverage(row, run) * line.Length < Weights.WholeLabel * line.ShortestLength) return false;
        // One line of numbers has its whole header above it.
        if (_labels.Rows.Length == 1 && _matched[row, run + 1] > 0) return false;
        return !_labels.IsList || IsKnown(row, run) && IsOneOfAll(row);
    }

    private bool IsApart(int row, int run)
    {
        var (longer, others) = (0, 0);
        for (var i = _last[row, run]; i < Math.Min(_gapEnd[run], _match.Length); i++)
        {
            if (_text[i].InRemark || _match[i] >= 0 && _labels.Owners[_match[i]] == FormLabels.Filler(row)) continue;
            if (_match[i] < 0 && _text[i].Word == _text[_last[row, run] - 1].Word) longer++;
            else others++;
        }
        return longer > Weights.LongerWord || others > Weights.OtherWords;
    }

    // The number is between the label and its unit, so that it may belong to the row before.
    private bool HasUnitBehind(int run, int row) => !_fillerIn.Contains((row, run)) && _fillerIn.Contains((row, run + 1));

    // Rows in another order than the form's: many labels have words in common.
    private bool IsOthers(int row, int run)
    {
        if (_labels.Rows.Length == 1 || Coverage(row, run) >= 1) return false;
        var end = _last[row, run];
        var start = end - 1;
        while (start > 0 && _text[start - 1].Piece == _text[end - 1].Piece) start--;
        var printed = new ComparedLabel(_text.ToString(start, end));
        var own = printed.Similarity(_labels.PrintedLabels[row], 0);
        return _labels.PrintedLabels.Any(other => printed.Similarity(other, own) > own);
    }

    // A grid's row has its label in it.
    private bool IsOnOtherLine(int row, int index, Run run) =>
        !_labels.Above && run.Kind == RunKind.Row && _pieces[_text[_last[row, index] - 1].Piece].Line != run.Line;

    // Whether the row's label is before the run with hardly a character lost or added: enough to tell it from labels of other rows that
    // differ in a word.
    private bool IsKnown(int row, int run)
    {
        var label = LabelBefore(row, run);
        var added = Foreign(row, label) - CountOf(FormLabels.Header, label);
        var lost = _labels.Rows[row].Length - _matched[row, run] - _matched[row, run + 1];
        return lost <= 1 + _labels.Rows[row].Length / Weights.LabelPerLostCharacter && added <= Weights.MostAddedCharacters;
    }

    /// <summary>
    /// Whether the run is rather another label's: most of this one is behind it, or between label and run is text that is neither
    /// the label's nor a unit or a remark.
    /// </summary>
    public bool IsParted(int row, int run)
    {
        if (_matched[row, run] < _matched[row, run + 1]) return true;
        for (var piece = LabelBefore(row, run) + 1; piece < _runs[run]; piece++)
            if (Foreign(row, piece) > LongestScrap) return true;
        return false;
    }

    // Characters of a piece that are neither the row's nor a unit's nor a remark's.
    private int Foreign(int row, int piece) =>
        _charactersIn[piece] - CountOf(row, piece) - CountOf(FormLabels.Filler(row), piece);

    // Of two rows with the same label one alone might be the other.
    private bool IsOneOfAll(int row)
    {
        var label = _labels.Rows[row].Cells[0].Row.Label;
        for (var other = 0; other < _labels.Rows.Length; other++)
            if (other != row && _labels.Rows[other].Cells[0].Row.Label == label && Seen(other) < Weights.LabelSeen) return false;
        return true;
    }

    // The piece right before the run, or further up since the run before, that has most of the row's label.
    private int LabelBefore(int row, int run)
    {
        var first = run == 0 ? 0 : _runs[run - 1] + 1;
        var (label, most) = (first, 0);
        for (var piece = first; piece < _runs[run]; piece++)
            if (CountOf(row, piece) is var count && count > most) (label, most) = (piece, count);
        return label;
    }

    /// <summary>1 where the label ends right before the run, less the more is between.</summary>
    public double Closeness(int row, int run) => _last[row, run] == 0 ? 0 : 1.0 / (1 + _gapEnd[run] - _last[row, run]);

    /// <summary>Share of the row's label that was found anywhere: 0 to 1.</summary>
    public double Seen(int row)
    {
        var found = 0;
        for (var gap = 0; gap < _gapEnd.Length; gap++) found += _matched[row, gap];
        return (double)found / _labels.Rows[row].Length;
    }
}
