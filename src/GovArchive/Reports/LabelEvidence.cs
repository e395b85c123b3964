using System.Collections.Immutable;
using System.Text;
using GovArchive.Forms;

namespace GovArchive.Reports;

/// <summary>
/// How much of each row's label stands in each gap between two runs of values: gap 0 is before the first run, gap k between run k−1 and run k.
/// </summary>
internal sealed class LabelEvidence
{
    private readonly int[,] _matched;
    private readonly int[,] _last;
    private readonly int[] _gapEnd;
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
        var parts = new List<Part>();
        var gap = 0;
        var evidence = new LabelEvidence(labels, pieces.Count(piece => piece is Run) + 1);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i] is LabelPiece label)
            {
                text.Append(LabelText.Normalise(label.Text));
                parts.Add(new Part(label, i, gap, text.Length));
            }
            else gap++;
            evidence._gapEnd[gap] = text.Length;
        }
        evidence.Count(LabelAlignment.Align(text.ToString(), labels.Places), parts);
        return evidence;
    }

    /// <summary>A piece's share of the text that is aligned.</summary>
    /// <param name="Index">Of the piece.</param>
    /// <param name="End">Index behind its last character; it begins where the part before ends.</param>
    private readonly record struct Part(LabelPiece Piece, int Index, int Gap, int End);

    private void Count(int[] match, List<Part> parts)
    {
        // Of each row's label how much stands in the part at hand, and the most that stands in one.
        var (here, most) = (new int[_labels.Rows.Length], new int[_labels.Rows.Length]);
        var i = 0;
        foreach (var part in parts)
        {
            var (start, found, end) = (i, 0, Math.Min(part.End, match.Length));
            for (; i < end; i++)
            {
                if (match[i] < 0) continue;
                found++;
                if (i > 0 && match[i] == match[i - 1] + 1 && match[i - 1] >= 0) FoundTogether++;
                if (_labels.Owners[match[i]] is not (var row and >= 0)) continue;
                _matched[row, part.Gap]++;
                _last[row, part.Gap] = i + 1;
                here[row]++;
            }
            Found += found;
            if (found * 2 > end - start) LabelPieces.Add(part.Index);
            for (var row = 0; row < here.Length; row++)
            {
                if (here[row] > most[row]) (most[row], PieceOf[row]) = (here[row], part.Piece);
                here[row] = 0;
            }
        }
    }

    /// <summary>Share of the row's label that stands before run <paramref name="run"/> or, wrapped, right behind it: 0 to 1.</summary>
    public double Coverage(int row, int run)
    {
        var (before, behind) = (_matched[row, run], _matched[row, run + 1]);
        return before == 0 ? 0 : (double)(before + behind) / _labels.Rows[row].Length;
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
