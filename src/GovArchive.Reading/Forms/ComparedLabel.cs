using System.Numerics;

namespace GovArchive.Forms;

/// <summary>A label made ready to be compared with many others.</summary>
public sealed class ComparedLabel
{
    private readonly string _text;
    private readonly ulong _characters;

    public ComparedLabel(string label)
    {
        _text = LabelText.Normalise(label);
        foreach (var c in _text) _characters |= 1UL << c;
    }

    /// <summary>
    /// 1 for equal normalised labels down to 0 for labels without a common character: 1 − edit distance / length of the longer.
    /// </summary>
    /// <param name="least">Where the labels are less alike, the result is only known to be less.</param>
    public double Similarity(ComparedLabel other, double least)
    {
        var longer = Math.Max(_text.Length, other._text.Length);
        if (longer == 0) return 0;
        // Of a report's lines and the form's labels, 199 of 200 pairs go no further. Edit distances for all of them were a fifth of reading
        // a report.
        var atMost = 1 - (double)LeastDistance(other) / longer;
        return atMost < least ? atMost : 1 - (double)Distance(_text, other._text) / longer;
    }

    // An edit takes away at most one character that the other label lacks, and the lengths differ by one more at most. Characters are told
    // apart by their last six bits, so that there may be more such characters, never fewer.
    private int LeastDistance(ComparedLabel other) => Math.Max(
        Math.Abs(_text.Length - other._text.Length),
        Math.Max(BitOperations.PopCount(_characters & ~other._characters), BitOperations.PopCount(other._characters & ~_characters)));

    private static int Distance(string a, string b)
    {
        var row = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
