using System.Collections.Immutable;
using System.Text;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>
/// How much of each row's label stands in each gap between two runs of values: gap 0 is before the first run, gap k between run k−1 and run k.
/// </summary>
internal sealed class LabelEvidence
{
    // Such as 人次, or a scrap of noise: text as short as that is no label of its own.
    private const int LongestScrap = 2;

    private readonly int[,] _matched;
    private readonly int[,] _last;
    private readonly int[] _gapEnd;
    private readonly List<int> _runs = [];
    private readonly Dictionary<(int Row, int Piece), int> _ofRow = [];
    private readonly Dictionary<int, (int Found, int All)> _inPiece = [];
    private readonly FormLabels _labels;

    private LabelEvidence(FormLabels labels, int gaps)
    {
        _labels = labels;
        _matched = new int[labels.Rows.Length, gaps];
        _last = new int[labels.Rows.Length, gaps];
        _gapEnd = new int[gaps];
        PieceOf = new LabelPiece?[labels.Rows.Length];
    }

    /// <summary>Characters of the form's labels that were found, headers included.</summary>
    public int Found { get; private set; }

    /// <summary>Of these the ones that stand beside the character they have beside them on the form: chance matches seldom do.</summary>
    public int FoundTogether { get; private set; }

    /// <summary>For each row the piece that holds most of its label; null where none does.</summary>
    public LabelPiece?[] PieceOf { get; }

    /// <summary>Indexes of the pieces whose text is mostly labels of the form.</summary>
    public HashSet<int> LabelPieces { get; } = [];

    public static LabelEvidence Gather(FormLabels labels, ImmutableArray<Piece> pieces)
    {
        var text = new StringBuilder();
        var (gapOf, pieceOf) = (new List<int>(), new List<int>());
        var gap = 0;
        var evidence = new LabelEvidence(labels, pieces.Count(piece => piece is Run) + 1);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is LabelPiece label)
            {
                text.Append(LabelText.Normalise(label.Text));
                while (gapOf.Count < text.Length)
                {
                    gapOf.Add(gap);
                    pieceOf.Add(i);
                }
            }
            else
            {
                evidence._runs.Add(i);
                gap++;
            }
            evidence._gapEnd[gap] = text.Length;
        }
        var source = text.ToString();
        var match = LabelAlignment.Align(source, labels.Text);
        LabelBreaks.Settle(match, source, labels.Text, pieceOf, labels.Owners);
        evidence.Count(match, gapOf, pieceOf, pieces);
        return evidence;
    }

    private void Count(int[] match, List<int> gapOf, List<int> pieceOf, ImmutableArray<Piece> pieces)
    {
        for (var i = 0; i < match.Length; i++)
        {
            var (found, all) = _inPiece.GetValueOrDefault(pieceOf[i]);
            _inPiece[pieceOf[i]] = (found + (match[i] < 0 ? 0 : 1), all + 1);
            if (match[i] < 0) continue;
            Found++;
            if (i > 0 && match[i] == match[i - 1] + 1 && match[i - 1] >= 0) FoundTogether++;
            var row = _labels.Owners[match[i]];
            _ofRow[(row, pieceOf[i])] = _ofRow.GetValueOrDefault((row, pieceOf[i])) + 1;
            if (row < 0) continue;
            _matched[row, gapOf[i]]++;
            _last[row, gapOf[i]] = i + 1;
        }
        foreach (var (piece, (found, all)) in _inPiece)
            if (found * 2 > all) LabelPieces.Add(piece);
        foreach (var group in _ofRow.Where(entry => entry.Key.Row >= 0).GroupBy(entry => entry.Key.Row))
            PieceOf[group.Key] = (LabelPiece)pieces[group.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Piece).First().Key.Piece];
    }

    /// <summary>Share of the row's label that stands before run <paramref name="run"/> or, wrapped, right behind it: 0 to 1.</summary>
    public double Coverage(int row, int run)
    {
        var (before, behind) = (_matched[row, run], _matched[row, run + 1]);
        return before == 0 ? 0 : (double)(before + behind) / _labels.Rows[row].Length;
    }

    /// <summary>
    /// Whether the row's label stands before the run with hardly a character lost or added: enough to tell it from labels of other rows that differ in a word.
    /// </summary>
    public bool IsWhole(int row, int run)
    {
        var label = LabelBefore(row, run);
        var added = Foreign(row, label) - _ofRow.GetValueOrDefault((FormLabels.Header, label));
        var lost = _labels.Rows[row].Length - _matched[row, run] - _matched[row, run + 1];
        return lost <= 1 + _labels.Rows[row].Length / Weights.LabelPerLostCharacter && added <= Weights.MostAddedCharacters;
    }

    /// <summary>Whether the run is rather another label's: most of this one stands behind it, or between label and run stands text that is neither the label's nor a unit or a remark.</summary>
    public bool IsParted(int row, int run)
    {
        if (_matched[row, run] < _matched[row, run + 1]) return true;
        for (var piece = LabelBefore(row, run) + 1; piece < _runs[run]; piece++)
            if (Foreign(row, piece) > LongestScrap) return true;
        return false;
    }

    // Characters of a piece that are neither the row's nor a unit's nor a remark's.
    private int Foreign(int row, int piece) =>
        _inPiece.GetValueOrDefault(piece).All - _ofRow.GetValueOrDefault((row, piece)) - _ofRow.GetValueOrDefault((FormLabels.Filler, piece));

    /// <summary>Whether every row with the same label was found too: of two such rows one alone might be the other.</summary>
    public bool IsOneOfAll(int row)
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
        var label = first;
        for (var piece = first; piece < _runs[run]; piece++)
            if (_ofRow.GetValueOrDefault((row, piece)) > _ofRow.GetValueOrDefault((row, label))) label = piece;
        return label;
    }

    /// <summary>1 where the label ends right before the run, less the more stands between.</summary>
    public double Closeness(int row, int run) => _last[row, run] == 0 ? 0 : 1.0 / (1 + _gapEnd[run] - _last[row, run]);

    /// <summary>Share of the row's label that was found anywhere: 0 to 1.</summary>
    public double Seen(int row)
    {
        var found = 0;
        for (var gap = 0; gap < _gapEnd.Length; gap++) found += _matched[row, gap];
        return (double)found / _labels.Rows[row].Length;
    }
}
