using System.Buffers;
using System.Numerics;

namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// The best order-keeping match of one sequence of characters with another, in which characters that match side by side count more than
/// scattered ones, and what matches nothing costs nothing. Labels broken over lines, glued together, misspelt or interleaved with noise
/// still find their place.
/// </summary>
/// <remarks>
/// The usual table of best scores, a row for each character of the source, a column for each of the form. Only where the two characters are
/// the same is anything worked out, at one place in seventy. Scores never fall along a row, so a row is kept as the columns where they
/// rise, one bit each, and what the way back needs of a place is three bits. Working out every place was a fifth to a quarter of reading a
/// report: 4.9 ms then, 3.6 ms with this.
/// </remarks>
internal ref struct LabelAlignment
{
    /// <summary>Longer texts are cut: no table's labels come near it, and the work is the product of both lengths.</summary>
    public const int LongestSource = 12_000;

    private const int Nothing = int.MinValue / 2;

    private readonly int _words;
    private readonly Span<ulong> _rises;
    private readonly int[] _best;
    private readonly int[] _matched;

    private LabelAlignment(int formLength)
    {
        _words = formLength / 64 + 1;
        _rises = new ulong[_words];
        _rises[0] = 1; // before the form: score 0, so that there is always a rise to the left
        (_best, _matched) = (new int[formLength + 1], new int[formLength + 1]);
        Array.Fill(_matched, Nothing);
    }

    /// <summary>For each character of <paramref name="source"/>, the index of the character of the form it matches; -1 for none.</summary>
    public static int[] Align(ReadOnlySpan<char> source, CharacterPlaces form)
    {
        if (source.Length > LongestSource) source = source[..LongestSource];
        var alignment = new LabelAlignment(form.Length);
        var length = source.Length * 3 * alignment._words;
        var rented = ArrayPool<ulong>.Shared.Rent(length);
        var rows = rented.AsSpan(0, length);
        ReadOnlySpan<int> above = [];
        for (var i = 0; i < source.Length; i++)
        {
            var places = form.Of(source[i]);
            alignment.AddRow(places, form, new StepRow(rows, i, alignment._words));
            // A match continues only one in the row right above.
            if (i > 0 && source[i] != source[i - 1])
                foreach (var place in above) alignment._matched[place + 1] = Nothing;
            above = places;
        }
        var match = Trace(rows, source.Length, form.Length, alignment._words);
        ArrayPool<ulong>.Shared.Return(rented);
        return match;
    }

    // From right to left, so that what is to the left is still the row above.
    private void AddRow(ReadOnlySpan<int> places, CharacterPlaces form, StepRow row)
    {
        row.Matched.Clear();
        row.Continued.Clear();
        for (var n = places.Length - 1; n >= 0; n--)
        {
            var column = places[n] + 1;
            // That a label is behind the one before it means nothing.
            var (continued, started) = (form.StartsLabel(column - 1)
                ? Nothing : _matched[column - 1] + Weights.NextCharacter, BestAt(column - 1) + Weights.ScatteredCharacter);
            if (continued >= started) row.Continued[column >> 6] |= 1UL << column;
            _matched[column] = Math.Max(continued, started);
            Raise(column, _matched[column]);
        }
        foreach (var place in places)
            if (BestAt(place + 1) == _matched[place + 1]) row.Matched[(place + 1) >> 6] |= 1UL << (place + 1);
        _rises.CopyTo(row.Rises);
    }

    // The score of the last rise at or before a column.
    private readonly int BestAt(int column)
    {
        var word = column >> 6;
        var rises = _rises[word] & (ulong.MaxValue >> (63 - (column & 63)));
        while (rises == 0) rises = _rises[--word];
        return _best[(word << 6) + BitOperations.Log2(rises)];
    }

    // Later rises to no more than the score are none any more.
    private readonly void Raise(int column, int score)
    {
        if (BestAt(column) >= score) return;
        _best[column] = score;
        var word = column >> 6;
        var behind = _rises[word] & ~(ulong.MaxValue >> (63 - (column & 63)));
        _rises[word] |= 1UL << column;
        while (true)
        {
            for (; behind != 0; behind &= behind - 1)
            {
                var next = (word << 6) + BitOperations.TrailingZeroCount(behind);
                if (_best[next] > score) return;
                _rises[word] &= ~(1UL << next);
            }
            if (++word == _rises.Length) return;
            behind = _rises[word];
        }
    }

    private static int[] Trace(Span<ulong> rows, int sourceLength, int formLength, int words)
    {
        var match = new int[sourceLength];
        Array.Fill(match, -1);
        var (i, column, inMatch) = (sourceLength - 1, formLength, false);
        while (i >= 0 && column > 0)
        {
            var row = new StepRow(rows, i, words);
            if (inMatch || Has(row.Matched, column))
            {
                match[i--] = column - 1;
                inMatch = Has(row.Continued, column--);
            }
            else if (Has(row.Rises, column)) i--;
            else column--;
        }
        return match;
    }

    private static bool Has(ReadOnlySpan<ulong> bits, int column) => (bits[column >> 6] >> column & 1) != 0;

    /// <summary>What the way back needs to know of each place in a row, one bit a column.</summary>
    /// <param name="rows">The bits of all rows.</param>
    /// <param name="words">Of one kind in one row.</param>
    private readonly ref struct StepRow(Span<ulong> rows, int row, int words)
    {
        /// <summary>The best score is that of a match here.</summary>
        public readonly Span<ulong> Matched = rows.Slice(3 * row * words, words);

        /// <summary>The best match here goes on from one at the place before.</summary>
        public readonly Span<ulong> Continued = rows.Slice((3 * row + 1) * words, words);

        /// <summary>The best score is more than one column before.</summary>
        public readonly Span<ulong> Rises = rows.Slice((3 * row + 2) * words, words);
    }
}
