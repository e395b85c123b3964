using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Bench.Damaged;

namespace GovArchive.Bench.Scans;

/// <summary>Sets headings, paragraphs and tables one below the other, over as many pages as they need.</summary>
internal sealed class PageFlow(ScanStyle style)
{
    private const float Top = 72;
    private const float Bottom = ScannedPage.PortraitHeight - 72;
    private const float FooterBaseline = ScannedPage.PortraitHeight - 42;
    private const float FooterSize = 10.5f;
    private const float TitleSize = 20;
    private const float TitleGap = 24;
    private const float BodyLeading = 1.75f;
    private const float TableGap = 8;

    private readonly List<PageSheet> _sheets = [new()];
    private float _y = Top;

    private float Width => ScannedPage.PortraitWidth - 2 * style.Margin;

    public void Title(string text)
    {
        foreach (var line in style.HeadFace.Wrapped(text, TitleSize, Width))
        {
            var wide = style.HeadFace.Width(line, TitleSize);
            Line(line, (ScannedPage.PortraitWidth - wide) / 2, TitleSize, style.HeadFace);
        }
        _y += TitleGap;
    }

    public void Heading(string text)
    {
        // Not alone at a page's foot.
        if (_y + 3 * style.BodySize * BodyLeading > Bottom) NewPage();
        Lines(text, style.HeadFace);
    }

    public void Paragraph(string text) => Lines(text, style.BodyFace);

    /// <summary>What stands at the right above a table.</summary>
    public void Caption(string text) =>
        Line(text, ScannedPage.PortraitWidth - style.Margin - style.Face.Width(text, style.Size), style.Size, style.Face);

    public void NewPage()
    {
        _sheets.Add(new PageSheet());
        _y = Top;
    }

    /// <param name="doHeadsRepeat">Above its part on each further page.</param>
    public void Table(PrintedGrid grid, bool doHeadsRepeat)
    {
        var sizes = new TableSizes(grid, style, Width);
        var heads = grid.Lines.TakeWhile(line => line.Slots.TrueForAll(slot => slot.Kind == SlotKind.Head)).Count();
        _y += TableGap / 2;
        if (_y + sizes.Heights.Take(heads + 1).Sum() > Bottom) NewPage();
        var parts = Parted(grid.Lines.Count, doHeadsRepeat ? heads : 0, sizes);
        var labelled = Labelled(grid, parts, sizes);
        foreach (var (i, rows) in parts.Index())
        {
            if (i > 0) NewPage();
            var part = new TablePart(grid, sizes, style, rows, slot => labelled[slot] == i || slot.Kind == SlotKind.Head);
            part.Set(_sheets[^1], style.Margin, _y);
            _y += part.Height;
        }
        _y += TableGap;
    }

    public ImmutableArray<ScannedPage> Done()
    {
        foreach (var (i, sheet) in _sheets.Index())
        {
            var text = string.Format(CultureInfo.InvariantCulture, style.Footer, i + 1);
            var x = (ScannedPage.PortraitWidth - style.BodyFace.Width(text, FooterSize)) / 2;
            if (text.Length > 0) sheet.Text(text, x, FooterBaseline, FooterSize, style.BodyFace);
        }
        return [.. _sheets.Select(sheet => sheet.Done())];
    }

    // Rows of each page; the heads of all but the first are those that stand again.
    private List<int[]> Parted(int count, int heads, TableSizes sizes)
    {
        var (parts, part, y) = (new List<int[]>(), new List<int>(), _y);
        for (var row = 0; row < count; row++)
        {
            if (y + sizes.Heights[row] > Bottom && part.Count > 0)
            {
                parts.Add([.. part]);
                part = heads < row ? [.. Enumerable.Range(0, heads)] : [];
                y = Top + part.Sum(again => sizes.Heights[again]);
            }
            part.Add(row);
            y += sizes.Heights[row];
        }
        return [.. parts, [.. part]];
    }

    // A cell that is on several pages has its text where it has most room.
    private static Dictionary<Slot, int> Labelled(PrintedGrid grid, List<int[]> parts, TableSizes sizes) => (
        from entry in grid.Lines.Index()
        from slot in entry.Item.Slots
        let rooms = parts.Select(rows => rows.Where(row => row >= entry.Index && row < entry.Index + slot.Rows)
            .Sum(row => sizes.Heights[row])).ToList()
        select (slot, Part: rooms.IndexOf(rooms.Max()))).ToDictionary(pair => pair.slot, pair => pair.Part);

    private void Lines(string text, ScanFace face)
    {
        var indent = 2 * style.BodySize;
        foreach (var (i, line) in face.Wrapped(text, style.BodySize, Width, indent).Index())
            Line(line, style.Margin + (i == 0 ? indent : 0), style.BodySize, face);
    }

    private void Line(string text, float x, float size, ScanFace face)
    {
        var leading = size * BodyLeading;
        if (_y + leading > Bottom) NewPage();
        _sheets[^1].Text(text, x, _y + leading / 2 + size * 0.38f, size, face);
        _y += leading;
    }
}
