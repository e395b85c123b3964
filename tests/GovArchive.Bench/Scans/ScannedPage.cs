using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>What stands on one page before it is drawn. Lengths are in points from the page's upper left.</summary>
/// <param name="Cells">Cells of the form that are printed here, each with its frame.</param>
internal sealed record ScannedPage(
    float Width, float Height, ImmutableArray<PageText> Texts, ImmutableArray<PageRule> Rules, ImmutableArray<PageCell> Cells)
{
    public const float PortraitWidth = 595.3f;
    public const float PortraitHeight = 841.9f;

    /// <summary>Two pages side by side on one of the size of A4 across, each as large as fits.</summary>
    /// <param name="right">Null for none.</param>
    public static ScannedPage Pair(ScannedPage left, ScannedPage? right)
    {
        var (width, height) = (PortraitHeight, PortraitWidth);
        var scale = Math.Min(width / 2 / left.Width, height / left.Height);
        var halves = right is null ? [(left, 0f)] : new[] { (left, 0f), (right, width / 2) };
        return new ScannedPage(
            width, height,
            [.. halves.SelectMany(half => half.Item1.Texts.Select(text => text.Moved(scale, half.Item2)))],
            [.. halves.SelectMany(half => half.Item1.Rules.Select(rule => rule.Moved(scale, half.Item2)))],
            [.. halves.SelectMany(half => half.Item1.Cells.Select(cell => cell.Moved(scale, half.Item2)))]);
    }
}

/// <summary>One line of text in one size.</summary>
/// <param name="Cell">Which cell of the form it prints; null for other text.</param>
internal sealed record PageText(string Text, float X, float Baseline, float Size, ScanFace Face, CellId? Cell)
{
    public PageText Moved(float scale, float right) =>
        this with { X = X * scale + right, Baseline = Baseline * scale, Size = Size * scale };
}

/// <summary>A straight line.</summary>
internal sealed record PageRule(SKPoint From, SKPoint To, float Width)
{
    public PageRule Moved(float scale, float right) => new(
        new SKPoint(From.X * scale + right, From.Y * scale), new SKPoint(To.X * scale + right, To.Y * scale), Width * scale);
}

/// <summary>A cell of the form.</summary>
/// <param name="Box">Between its ruled lines.</param>
internal sealed record PageCell(CellId Cell, SKRect Box)
{
    public PageCell Moved(float scale, float right) => this with
    {
        Box = new SKRect(Box.Left * scale + right, Box.Top * scale, Box.Right * scale + right, Box.Bottom * scale),
    };
}
