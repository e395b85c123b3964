namespace GovArchive.Checks.Copies;

/// <summary>The longest run of Han characters that two texts have in common, as each of them prints it.</summary>
/// <param name="Own">In the first, cut where it is long.</param>
/// <param name="Other">In the second.</param>
internal sealed record CommonPassage(string Own, string Other)
{
    private const int Longest = 60;

    /// <summary>Null where no eight characters are common.</summary>
    public static CommonPassage? Of(string own, string other)
    {
        var (mine, theirs) = (Places(own), Places(other));
        var (han, old) = (HanShingles.HanOf(own), HanShingles.HanOf(other));
        var starts = new Dictionary<uint, int>();
        for (var walk = new HanShingles.Walk(old); walk.Next();) starts.TryAdd(walk.Hash, walk.Start);
        var (best, at, there, done) = (0, 0, 0, 0);
        for (var walk = new HanShingles.Walk(han); walk.Next();)
        {
            if (walk.Start < done || StockPhrases.All.Has(walk.Hash) || !starts.TryGetValue(walk.Hash, out var start)) continue;
            var length = han.AsSpan(walk.Start).CommonPrefixLength(old.AsSpan(start));
            done = walk.Start + length;
            if (length > best) (best, at, there) = (length, walk.Start, start);
        }
        return best < HanShingles.Length
            ? null : new CommonPassage(Cut(own, mine[at], mine[at + best - 1]), Cut(other, theirs[there], theirs[there + best - 1]));
    }

    // Where each Han character is in the text.
    private static int[] Places(string text) =>
        [.. text.Index().Where(entry => HanShingles.IsHan(entry.Item)).Select(entry => entry.Index)];

    private static string Cut(string text, int first, int last)
    {
        var passage = text[first..(last + 1)].Replace('\n', ' ');
        if (passage.Length <= Longest) return passage;
        var end = char.IsHighSurrogate(passage[Longest - 1]) ? Longest - 1 : Longest;
        return passage[..end] + "…";
    }
}
