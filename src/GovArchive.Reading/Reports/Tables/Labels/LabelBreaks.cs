namespace GovArchive.Reports.Tables.Labels;

/// <summary>
/// Where a row is left out or put in, the label before it and the one behind it often end or begin alike, and a match may pass from one to
/// the other at any of the characters they share. All such matches are equally long; the one that passes where labels end is the right one.
/// </summary>
internal static class LabelBreaks
{
    /// <summary>
    /// Moves every break of a match to the place, among those that match as many characters, that has most ends and beginnings of labels.
    /// </summary>
    /// <param name="match">For each character of the source the index of the form's; -1 for none. Changed in place.</param>
    /// <param name="pieces">The source with the piece that each character is in.</param>
    /// <param name="owners">For each character of the form the row it belongs to.</param>
    public static void Settle(int[] match, string source, string form, EvidenceText pieces, IReadOnlyList<int> owners)
    {
        var before = -1;
        for (var i = 0; i < match.Length; i++)
        {
            if (match[i] < 0) continue;
            if (before >= 0 && (before != i - 1 || match[before] != match[i] - 1))
                i = Settle(match, before, i, source, form, pieces, owners);
            before = i;
        }
    }

    // The characters last and next are matched, and nothing between them. Gives the index of the first character behind the break.
    private static int Settle(int[] match, int last, int next, string source, string form, EvidenceText pieces, IReadOnlyList<int> owners)
    {
        var (formLast, formNext) = (match[last], match[next]);
        var (least, most) = (0, 0);
        while (next + most < match.Length && match[next + most] == formNext + most && source[last + 1 + most] == form[formLast + 1 + most])
            most++;
        while (last + least > 0 && match[last + least] == formLast + least && source[next - 1 + least] == form[formNext - 1 + least])
            least--;

        var (best, bestEnds) = (0, Ends(0));
        for (var shift = least; shift <= most; shift++)
            if (Ends(shift) is var ends && ends > bestEnds) (best, bestEnds) = (shift, ends);

        for (var i = 0; i < best; i++)
        {
            match[next + i] = -1;
            match[last + 1 + i] = formLast + 1 + i;
        }
        for (var i = 0; i > best; i--)
        {
            match[last + i] = -1;
            match[next - 1 + i] = formNext - 1 + i;
        }
        return next + best;

        int Ends(int shift)
        {
            var (left, right, formLeft, formRight) = (last + shift, next + shift, formLast + shift, formNext + shift);
            return (left >= 0 && left + 1 < match.Length && pieces[left].Piece != pieces[left + 1].Piece ? 1 : 0)
                + (right < match.Length && right > 0 && pieces[right - 1].Piece != pieces[right].Piece ? 1 : 0)
                + (formLeft >= 0 && formLeft + 1 < form.Length && owners[formLeft] != owners[formLeft + 1] ? 1 : 0)
                + (formRight < form.Length && formRight > 0 && owners[formRight - 1] != owners[formRight] ? 1 : 0);
        }
    }
}
