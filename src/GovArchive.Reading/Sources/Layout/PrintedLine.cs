using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Text;

namespace GovArchive.Sources.Layout;

/// <summary>What is side by side at one height of a page.</summary>
/// <param name="Words">Left to right; never empty.</param>
internal sealed record PrintedLine(ImmutableArray<Stretch> Words)
{
    /// <summary>Middles further apart than this share of the type are on different lines.</summary>
    private const double SameHeight = 0.36;

    /// <summary>A gap of this share of the type parts a value from what is beside it; within a sentence gaps are half as wide.</summary>
    private const double Apart = 0.5;

    /// <summary>Words nearer than this share of the type are one stretch.</summary>
    private const double Together = 0.35;

    /// <summary>Rows nearer than this many lines tell where values are.</summary>
    private const int Nearby = 8;

    public int Page => Words[0].Page;

    public double Middle { get; } = Words.Average(word => word.Middle);

    /// <summary>Its middle, from the top of its page.</summary>
    public double HeightOnPage => Middle - Page * Stretch.PageStep;

    /// <summary>Size of its type: of the words, weighed by their length.</summary>
    public double Height { get; } = Words.Sum(word => word.Height * (1 + word.Text.Length)) / Words.Sum(word => 1 + word.Text.Length);

    public double Left => Words[0].Left;

    public double Right => Words.Max(word => word.Right);

    /// <summary>
    /// The values at its right end, each standing apart; a remark with numbers in it may be among them. Empty for any other line: numbers
    /// in a sentence have its words close beside them.
    /// </summary>
    public ImmutableArray<Stretch> Values => Words[ValueStart..];

    /// <summary>What is left of its values, words that are close together as one.</summary>
    public ImmutableArray<Stretch> Labels { get; private init; } = Joined(Words[..StartOfValues(Words)]);

    private int ValueStart { get; init; } = StartOfValues(Words);

    /// <summary>As text: words separated by a space where the gap is no mere spacing of type.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Words[0].Raw);
            foreach (var (before, word) in Words.Zip(Words.Skip(1)))
            {
                var (left, right) = (IsHan(before.Raw[^1]), IsHan(word.Raw[0]));
                if (Gap(before, word) >= (left && right ? 0.6 : left || right ? Together : 0.1)) text.Append(' ');
                text.Append(word.Raw);
            }
            return text.ToString();
        }
    }

    public Place Place(string file) => PlaceOf(file, Page);

    public static Place PlaceOf(string file, int page) => new(file, Part: "page " + page.ToString(CultureInfo.InvariantCulture));

    /// <summary>All lines, top to bottom, page after page.</summary>
    public static ImmutableArray<PrintedLine> Of(IEnumerable<PositionedWord> words)
    {
        var lines = ImmutableArray.CreateBuilder<PrintedLine>();
        var line = new List<Stretch>();
        var middle = 0.0;
        foreach (var word in words.SelectMany(Stretch.Of).OrderBy(word => word.Middle).ThenBy(word => word.Left))
        {
            if (line.Count > 0 && word.Middle - middle > SameHeight * Math.Min(word.Height, line.Min(other => other.Height))) Close();
            line.Add(word);
            middle += (word.Middle - middle) / line.Count;
        }
        if (line.Count > 0) Close();
        for (var i = 0; i < lines.Count; i++) lines[i] = lines[i].Completed([.. lines.Skip(i - Nearby).Take(2 * Nearby)]);
        return lines.ToImmutable();

        void Close()
        {
            lines.Add(new PrintedLine(
                [.. line.OrderBy(word => word.Left).ThenBy(word => word.Right).ThenBy(word => word.Text, StringComparer.Ordinal)]));
            line.Clear();
            middle = 0;
        }
    }

    /// <summary>The space between two neighbours as a share of the smaller type; negative where they overlap.</summary>
    public static double Gap(Stretch left, Stretch right) => (right.Left - left.Right) / Math.Min(left.Height, right.Height);

    // A value close behind a label is apart from it where rows nearby have values below or above it.
    private PrintedLine Completed(PrintedLine[] near)
    {
        if (Values.IsEmpty) return this;
        var start = ValueStart;
        while (start > 0 && Words[start - 1].IsValue && near.Any(other => other.Middle != Middle && other.Page == Page
            && other.Values.Any(value => value.Overlaps(Words[start - 1].Left, Words[start - 1].Right)))) start--;
        return start == ValueStart ? this : this with { ValueStart = start, Labels = Joined(Words[..start]) };
    }

    private static int StartOfValues(ImmutableArray<Stretch> words)
    {
        var start = words.Length;
        while (start > 0 && IsApart(words, start - 1) && (words[start - 1].IsValue || IsRemark(words[start - 1]))) start--;
        while (start < words.Length && !words[start].IsValue) start++;
        return start;
    }

    private static bool IsApart(ImmutableArray<Stretch> words, int i) =>
        (i == 0 || Gap(words[i - 1], words[i]) >= Apart) && (i == words.Length - 1 || Gap(words[i], words[i + 1]) >= Apart);

    // 22（其中修订16件）: more than a number in a cell.
    private static bool IsRemark(Stretch word) => word.Text.Length > 0 && char.IsAsciiDigit(word.Text[0]) && !word.IsNumbered;

    // A single Han character is no word of a table: 总 计. Where there are several, they are headers that run downwards.
    private static ImmutableArray<Stretch> Joined(ImmutableArray<Stretch> words)
    {
        var joined = ImmutableArray.CreateBuilder<Stretch>();
        var between = words.Count(IsSingle) == 2 ? 1.6 : 0.7;
        foreach (var word in words)
        {
            if (joined.Count > 0
                && Gap(joined[^1], word) < (IsSingle(joined[^1]) && IsSingle(word) ? between : Together)) joined[^1] = joined[^1]
                    .Join(word, "");
            else joined.Add(word);
        }
        return joined.ToImmutable();
    }

    private static bool IsSingle(Stretch word) => word.Text.Length == 1 && IsHan(word.Text[0]);

    private static bool IsHan(char c) => c >= '\u2e80' || HanText.Fold(c) != c || c is '“' or '”' or '—';
}
