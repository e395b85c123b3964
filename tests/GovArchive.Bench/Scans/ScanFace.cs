using System.Text;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>What a text is set in: one font for Chinese, and often another for digits and Latin letters, as Word does.</summary>
/// <param name="Latin">Null where the Chinese font's own are used.</param>
internal sealed record ScanFace(ScanFont Han, ScanFont? Latin)
{
    private const string NeverFirst = "，。、；：！？）》”’％";
    private const string NeverLast = "（《“‘";

    /// <summary>Parts of a text that are in one font, from the left.</summary>
    public IEnumerable<(ScanFont Font, string Text)> Runs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsAscii(text[end]) == char.IsAscii(text[start])) end++;
            yield return (char.IsAscii(text[start]) && Latin is not null ? Latin : Han, text[start..end]);
            start = end;
        }
    }

    /// <param name="size">In points, as the width.</param>
    public float Width(string text, float size)
    {
        var width = 0f;
        foreach (var (font, run) in Runs(text))
        {
            using var at = font.At(size);
            width += at.MeasureText(run);
        }
        return width;
    }

    /// <summary>
    /// Lines no wider than a width where that can be: broken between Chinese characters, never inside a number, no line beginning with a
    /// stop or ending with an opening bracket.
    /// </summary>
    /// <param name="indent">Of the first line, in points.</param>
    public List<string> Wrapped(string text, float size, float width, float indent = 0)
    {
        var (lines, line, used) = (new List<string>(), new StringBuilder(), indent);
        foreach (var piece in Pieces(text).SelectMany(piece => Fitting(piece, size, width)))
        {
            var wide = Width(piece, size);
            if (line.Length > 0 && used + wide > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }
            line.Append(piece);
            used += wide;
        }
        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }

    public void Draw(SKCanvas canvas, string text, float x, float baseline, float size, SKPaint paint)
    {
        foreach (var (font, run) in Runs(text))
        {
            using var at = font.At(size);
            canvas.DrawText(run, x, baseline, SKTextAlign.Left, at, paint);
            x += at.MeasureText(run);
        }
    }

    // What is wider than a line is broken all the same.
    private IEnumerable<string> Fitting(string piece, float size, float width) =>
        piece.Length > 1 && Width(piece, size) > width ? piece.Select(letter => letter.ToString()) : [piece];

    // What stays together: a number, a character with the stop behind it or the bracket before it.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
            if (at == text.Length || !IsJoined(text[at - 1], text[at]))
            {
                yield return text[start..at];
                start = at;
            }
    }

    private static bool IsJoined(char before, char after) =>
        NeverFirst.Contains(after, StringComparison.Ordinal) || NeverLast.Contains(before, StringComparison.Ordinal)
        || char.IsAsciiDigit(before) && (char.IsAsciiDigit(after) || after is '.' or ',') || before is '.' or ',' or '+' or '-';
}
