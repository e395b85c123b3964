using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// How much of each row's label is in each gap between two runs of values: gap 0 is before the first run, gap k between run k−1 and run
/// k.
/// </summary>
internal sealed partial class LabelEvidence
{
    // Such as 人次, or a scrap of noise: text as short as that is no label of its own.
    private const int LongestScrap = 2;

    private readonly int[,] _matched;
    private readonly int[,] _last;
    private readonly int[] _gapEnd;
    private readonly List<int> _runs = [];
    private readonly Dictionary<int, int> _ofRow = [];
    private readonly int[] _charactersIn;
    private readonly int[] _foundIn;
    private readonly HashSet<(int Row, int Gap)> _fillerIn = [];
    private readonly int[] _strayBehind;
    private readonly HashSet<Piece> _strayDigits = [];
    private readonly FormLabels _labels;
    private readonly EvidenceText _text;
    private readonly ImmutableArray<Piece> _pieces;
    private int[] _match = [];
    private HashSet<int>? _labelLines;

    private LabelEvidence(FormLabels labels, EvidenceText text, ImmutableArray<Piece> pieces)
    {
        (_labels, _text, _pieces) = (labels, text, pieces);
        var gaps = pieces.Count(piece => piece is Run) + 1;
        _matched = new int[labels.Rows.Length, gaps];
        _last = new int[labels.Rows.Length, gaps];
        _gapEnd = new int[gaps];
        _strayBehind = new int[labels.Rows.Length];
        (_charactersIn, _foundIn) = (new int[pieces.Length], new int[pieces.Length]);
        PieceOf = new LabelPiece?[labels.Rows.Length];
    }

    /// <summary>Characters of the form's labels that were found, headers included.</summary>
    public int Found { get; private set; }

    /// <summary>Of these the ones that are beside the character they have beside them on the form: chance matches seldom do.</summary>
    public int FoundTogether { get; private set; }

    /// <summary>For each row the piece that holds most of its label; null where none does.</summary>
    public LabelPiece?[] PieceOf { get; }

    /// <summary>Indexes of the pieces whose text is mostly labels of the form.</summary>
    public HashSet<int> LabelPieces { get; } = [];

    public static LabelEvidence Gather(FormLabels labels, ImmutableArray<Piece> pieces)
    {
        var text = new EvidenceText();
        var gap = 0;
        var evidence = new LabelEvidence(labels, text, pieces);
        foreach (var (i, piece) in pieces.Index())
        {
            if (piece is LabelPiece label) text.Add(label.Text, gap, i);
            else
            {
                evidence._runs.Add(i);
                gap++;
                text.EndRemark();
            }
            evidence._gapEnd[gap] = text.Length;
        }
        var source = text.ToString();
        evidence._match = LabelAlignment.Align(source, labels.Places);
        LabelBreaks.Settle(evidence._match, source, labels.Text, text, labels.Owners);
        evidence.Count();
        evidence.FindStrays();
        return evidence;
    }

    private void Count()
    {
        for (var i = 0; i < _match.Length; i++)
        {
            var piece = _text[i].Piece;
            _charactersIn[piece]++;
            if (_match[i] < 0) continue;
            _foundIn[piece]++;
            Found++;
            if (i > 0 && _match[i] == _match[i - 1] + 1 && _match[i - 1] >= 0) FoundTogether++;
            var row = _labels.Owners[_match[i]];
            CollectionsMarshal.GetValueRefOrAddDefault(_ofRow, Key(row, piece), out _)++;
            if (row < FormLabels.Header) _fillerIn.Add((FormLabels.Filler(row), _text[i].Gap));
            if (row < 0) continue;
            _matched[row, _text[i].Gap]++;
            _last[row, _text[i].Gap] = i + 1;
        }
        for (var piece = 0; piece < _pieces.Length; piece++)
            if (_foundIn[piece] * 2 > _charactersIn[piece]) LabelPieces.Add(piece);
        FindPieces();
    }

    // Of two pieces with as much of a label the first.
    private void FindPieces()
    {
        var most = new (int Count, int Piece)[PieceOf.Length];
        foreach (var (key, count) in _ofRow)
        {
            var (row, piece) = (key / _pieces.Length - PieceOf.Length - 1, key % _pieces.Length);
            if (row >= 0 && (count > most[row].Count || count == most[row].Count && piece < most[row].Piece)) most[row] = (count, piece);
        }
        for (var row = 0; row < most.Length; row++)
            if (most[row].Count > 0) PieceOf[row] = (LabelPiece)_pieces[most[row].Piece];
    }

    // Owners begin at the filler of the last row.
    private int Key(int owner, int piece) => (owner + PieceOf.Length + 1) * _pieces.Length + piece;

    private int CountOf(int owner, int piece) => _ofRow.GetValueOrDefault(Key(owner, piece));

    // What is no label of the form. A digit that matches alone does so by chance.
    private void FindStrays()
    {
        var seen = new HashSet<int>();
        for (var (i, next) = (_match.Length - 1, _match.Length); i >= 0; i--)
        {
            var isFollowed = i + 1 < _match.Length && _match[i + 1] == _match[i] + 1;
            if (char.IsAsciiDigit(_text[i].Char) && (_match[i] < 0 || !isFollowed)) _strayDigits.Add(_pieces[_text[i].Piece]);
            if (_match[i] < 0) continue;
            var stray = Math.Min(next, _gapEnd[_text[i].Gap]) - i - 1;
            next = i;
            var row = _labels.Owners[_match[i]];
            // A row's unit is between its label and what may be in place of its number.
            if (row < FormLabels.Header) _strayBehind[FormLabels.Filler(row)] += stray;
            else if (row >= 0 && seen.Add(row)) _strayBehind[row] += stray;
        }
    }
}
