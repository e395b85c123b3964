using System.Collections.Immutable;
using System.Text;

namespace GovArchive.Text;

/// <summary>A stretch of text that two versions share, or that only one of them has.</summary>
public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>One stretch of a comparison.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>Compares two texts by their longest common subsequence, of sentences or of characters, in bounded time.</summary>
public static class TextDiff
{
    /// <summary>The most pairs that are compared one by one; what is longer is taken as wholly new.</summary>
    private const int MostPairs = 250_000;

    /// <summary>Sentences, each with the mark that ends it; a line break ends one too.</summary>
    public static ImmutableArray<string> Sentences(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('。' or '；' or '！' or '？' or '\n')) continue;
            Take(i + 1);
        }
        Take(text.Length);
        return sentences.ToImmutable();

        void Take(int end)
        {
            if (text[start..end].Trim() is { Length: > 0 } sentence) sentences.Add(sentence);
            start = end;
        }
    }

    /// <summary>The parts of two lists in order; where both have something of their own, what was removed comes first.</summary>
    public static ImmutableArray<(DiffKind Kind, string Item)> Compare(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var (head, tail) = (0, 0);
        while (head < before.Length && head < after.Length && before[head] == after[head]) head++;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        var middle = Middle(before[head..^tail], after[head..^tail]);
        return [.. before[..head].Select(Same), .. middle, .. before[^tail..].Select(Same)];

        static (DiffKind, string) Same(string item) => (DiffKind.Same, item);
    }

    /// <summary>Two sentences character by character, neighbours of one kind joined.</summary>
    public static ImmutableArray<DiffPart> Characters(string before, string after)
    {
        var parts = ImmutableArray.CreateBuilder<DiffPart>();
        var (kind, text) = (DiffKind.Same, new StringBuilder());
        foreach (var (next, item) in Compare(Runes(before), Runes(after)))
        {
            if (next != kind) Take();
            kind = next;
            text.Append(item);
        }
        Take();
        return parts.ToImmutable();

        void Take()
        {
            if (text.Length > 0) parts.Add(new DiffPart(kind, text.ToString()));
            text.Clear();
        }
    }

    private static ImmutableArray<string> Runes(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];

    private static IEnumerable<(DiffKind, string)> Middle(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        if ((long)before.Length * after.Length > MostPairs)
            return [.. before.Select(item => (DiffKind.Removed, item)), .. after.Select(item => (DiffKind.Added, item))];
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = before[i] == after[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        return Walk(before, after, lengths);
    }

    private static IEnumerable<(DiffKind, string)> Walk(ImmutableArray<string> before, ImmutableArray<string> after, int[,] lengths)
    {
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                yield return (DiffKind.Same, before[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < before.Length
                && (j == after.Length || lengths[i + 1, j] >= lengths[i, j + 1])) yield return (DiffKind.Removed, before[i++]);
            else yield return (DiffKind.Added, after[j++]);
        }
    }
}
