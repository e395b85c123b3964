using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>A page that is being set. Lengths are in points from its upper left.</summary>
internal sealed class PageSheet
{
    private readonly ImmutableArray<PageText>.Builder _texts = ImmutableArray.CreateBuilder<PageText>();
    private readonly ImmutableArray<PageRule>.Builder _rules = ImmutableArray.CreateBuilder<PageRule>();
    private readonly ImmutableArray<PageCell>.Builder _cells = ImmutableArray.CreateBuilder<PageCell>();

    public void Text(string text, float x, float baseline, float size, ScanFace face, CellId? cell = null) =>
        _texts.Add(new PageText(text, x, baseline, size, face, cell));

    public void Rule(float x, float y, float toX, float toY, float width) =>
        _rules.Add(new PageRule(new SKPoint(x, y), new SKPoint(toX, toY), width));

    public void Cell(CellId cell, SKRect box) => _cells.Add(new PageCell(cell, box));

    public ScannedPage Done() => new(
        ScannedPage.PortraitWidth, ScannedPage.PortraitHeight, _texts.ToImmutable(), _rules.ToImmutable(), _cells.ToImmutable());
}
