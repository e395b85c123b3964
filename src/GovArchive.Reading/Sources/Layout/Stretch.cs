using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Sources.Documents;
using GovArchive.Text;

namespace GovArchive.Sources.Layout;

/// <summary>A stretch of text on one printed line: a word, or words that are close together.</summary>
/// <param name="Top">Downwards through the whole document: pages follow each other, far apart.</param>
internal sealed partial record Stretch(int Page, double Left, double Top, double Right, double Bottom, string Text)
{
    // More than any page is high, so that no distance within a page reaches over its edge.
    public const double PageStep = 1e6;

    private static readonly string[] NoValue = ["-", "--", "---", "/", "\\", "*", "无", "不涉及", "不适用"];

    /// <summary>What is raised or struck in it, by index in its text.</summary>
    public ImmutableArray<CellMark> Marks { get; init; } = [];

    /// <summary>All that it prints, marks in braces.</summary>
    public string Raw => Marks.IsEmpty ? Text : CellMark.Compose(Text, Marks);

    public double Middle => (Top + Bottom) / 2;

    public double Centre => (Left + Right) / 2;

    /// <summary>Size of the type: about the width of one Han character; at least 1.</summary>
    public double Height => Math.Max(1, Bottom - Top);

    /// <summary>What may fill a table's cell: a number, with or without unit, or a mark that stands for none.</summary>
    public bool IsValue =>
        HanText.Squeeze(Text) is { Length: > 0 } text ? Number().IsMatch(text) || NoValue.Contains(text) : !Marks.IsEmpty;

    /// <summary>A list's number at the beginning: 一、 （二） 3. ④</summary>
    public bool IsNumbered => Enumerated().IsMatch(Text);

    /// <summary>Such a number and nothing else.</summary>
    public bool IsNumberAlone => Enumerated().Match(Text).Length == Text.Length && Text.Length > 0;

    public static IEnumerable<Stretch> Of(PositionedWord word)
    {
        var offset = word.Page * PageStep;
        var text = word.Text.Trim();
        if (text.Length == 0 && word.Marks.IsEmpty || !IsFinite(word)) return [];
        var (middle, half) = ((word.Top + word.Bottom) / 2 + offset, TypeSize(word, text) / 2);
        var whole = new Stretch(word.Page, word.Left, middle - half, word.Right, middle + half, text) { Marks = word.Marks };
        var parts = Space().Split(whole.Text);
        return word.Marks.IsEmpty && parts.Length > 1 && parts.All(part => Digits().IsMatch(part)) ? whole.Split(parts) : [whole];
    }

    /// <summary>Whether any part of it is above or below the interval.</summary>
    public bool Overlaps(double left, double right, double slack = 0) => Left < right + slack && left < Right + slack;

    /// <summary>Both as one, with the text of <paramref name="next"/> behind.</summary>
    public Stretch Join(Stretch next, string between) => this with
    {
        Left = Math.Min(Left, next.Left),
        Right = Math.Max(Right, next.Right),
        Top = Math.Min(Top, next.Top),
        Bottom = Math.Max(Bottom, next.Bottom),
        Text = Text + between + next.Text,
        Marks = [.. Marks, .. next.Marks.Select(mark => mark with { At = mark.At + Text.Length + between.Length })],
    };

    // Numbers that a converter took for one word; figures and the spaces between them are about equally wide.
    private IEnumerable<Stretch> Split(string[] parts)
    {
        var (from, unit) = (0, (Right - Left) / Text.Length);
        foreach (var part in parts)
        {
            var start = Text.IndexOf(part, from, StringComparison.Ordinal);
            from = start + part.Length;
            yield return this with { Left = Left + start * unit, Right = Left + from * unit, Text = part };
        }
    }

    // Boxes are as high as the font's tallest character, in some fonts two and a half times the size; how wide the text is tells better.
    private static double TypeSize(PositionedWord word, string text)
    {
        var (width, height) = (word.Right - word.Left, word.Bottom - word.Top);
        if (text.Length == 0) return height;
        var size = width / text.Sum(c => c >= '\u2e80' ? 1 : 0.53);
        var runsDown = text.Length > 1 && text.All(c => c >= '\u2e80') && size < 0.7 * height / text.Length;
        return runsDown ? width : Math.Min(height, 1.15 * size);
    }

    private static bool IsFinite(PositionedWord word) =>
        double.IsFinite(word.Left) && double.IsFinite(word.Right) && double.IsFinite(word.Top) && double.IsFinite(word.Bottom);

    [GeneratedRegex(@"^约?[+-]?\d(?:[\d.,]*\d)?(?:[万亿]?元|件|项|条|次|个|人|%)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}\s*、|[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}\s*[.．、](?!\d)|[①-⑳])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^\d[\d.,]*$")]
    private static partial Regex Digits();
}
