using System.Collections.Immutable;
using GovArchive.Pictures;
using GovArchive.Pictures.Letters;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Pdf.Ruled;

namespace GovArchive.Sources.Scans;

/// <summary>
/// A picture of a page as a page: rules where it is ruled, letters where they were read. What of a cell cannot be given is a picture in
/// it, so that the cell is unreadable and not blank.
/// </summary>
internal sealed class ScannedPage
{
    // Typographic points: rules are longer than strokes of type, and no thicker.
    private const double ShortestRule = 16;
    private const double ThickestRule = 4;

    // What may be missing in a rule, and between its end and the one it meets: nearly nothing; or, in faint print, as much as is between
    // the strokes of type too, some of which are then taken for rules.
    private static readonly (double Gap, double Meeting)[] Looks = [(1, 4), (4.5, 6)];

    // The second look is believed only where it finds so many times as many cells.
    private const double Many = 1.25;

    // Height of the letters of a table.
    private const double Letter = 8;

    // From the middle of a rule to where the cell begins; what of the rule is beyond that is told by its length.
    private const double Beside = 0.5;

    // Shares of the size: more between two letters is a gap.
    private const double Space = 0.9;

    // Type is a third larger than its digits are high.
    private const double SizeOfHeight = 1.35;

    // Quarters with the clock. A page that lies on its side or its head seldom says so.
    private static readonly int[] OtherTurns = [2, 1, 3];
    private const int LinesTried = 24;

    private readonly ScannedPicture _picture;
    private readonly InkMap _ink;
    private readonly PictureScale _scale;
    private readonly List<PdfLetter> _letters = [];
    private readonly List<PdfPicture> _withheld = [];
    private readonly Legibility _legibility = new();

    private ScannedPage(ScannedPicture picture)
    {
        var ink = InkMap.Of(picture.Any);
        _picture = Levelling.Level(picture, ink);
        _ink = ReferenceEquals(_picture, picture) ? ink : InkMap.Of(_picture.Any);
        _scale = PictureScale.Of(_ink);
    }

    /// <summary>
    /// The page, turned where it is read with hardly any certainty as it is and with much when it is turned. Null where the second reader
    /// fails.
    /// </summary>
    /// <param name="number">Of the page, 1-based.</param>
    public static PdfPage? Read(ScannedPicture picture, int number, Tesseract tesseract)
    {
        var asIs = new ScannedPage(picture);
        var page = asIs.Page(number, tesseract);
        if (page is null or { Letters.IsEmpty: true, Rules.IsEmpty: true } || !asIs._legibility.IsDoubtful) return page;
        foreach (var quarters in OtherTurns)
        {
            var turned = new ScannedPage(picture.Turned(quarters));
            if (turned.IsUpright(tesseract)) return turned.Page(number, tesseract);
        }
        return page;
    }

    // By the longest lines in its cells.
    private bool IsUpright(Tesseract tesseract)
    {
        var (legibility, sheet, letter) = (new Legibility(), new LineSheet(), _scale.Pixels(Letter));
        var lines = Cells(Grids()).Select(cell => CellPrint.Of(_ink, Inside(cell), letter))
            .SelectMany(print => print.Lines.Select(line => (Print: print, Line: line)))
            .OrderByDescending(entry => entry.Line.Width).ToArray();
        if (lines.Length == 0)
            return PageText.Read(_picture.Any, _ink, [], _scale, tesseract, legibility) is not null && legibility.IsCertain;
        foreach (var (print, line) in lines.Take(LinesTried)) sheet.Add(print.Line(_picture.Any, line, letter / 3));
        return sheet.Read(tesseract, "chi_sim", legibility: legibility) is not null && legibility.IsCertain;
    }

    /// <summary>The tables that are ruled in a picture, before anything is read.</summary>
    public static ImmutableArray<RuledGrid> Grids(ScannedPicture picture) => new ScannedPage(picture).Grids();

    private ImmutableArray<RuledGrid> Grids() => Looks.Select(look => TableRules.Grids(Rules(look.Gap), look.Meeting))
        .Aggregate((first, second) => CellsOf(second) > Many * CellsOf(first) ? second : first);

    private PdfPage? Page(int number, Tesseract tesseract)
    {
        var grids = Grids();
        var cells = Cells(grids);
        var prints = cells.Select(cell => CellPrint.Of(_ink, Inside(cell), _scale.Pixels(Letter))).ToImmutableArray();
        if (ScannedCells.Read(_picture, prints, _scale.Pixels(Letter), tesseract, _legibility) is not { } readings) return null;
        foreach (var (i, reading) in readings.Index()) Add(cells[i], prints[i], reading);
        var rule = _scale.Pixels(ThickestRule);
        var tables = grids.Select(grid => Inside(grid.Box).Wider(rule, rule, _ink.Width, _ink.Height));
        // Text of a page that lies on its side is turned by the second reader itself; what is in cells is not.
        var judged = cells.IsEmpty ? _legibility : null;
        if (PageText.Read(_picture.Any, _ink, [.. tables], _scale, tesseract, judged) is not { } words) return null;
        foreach (var line in words.GroupBy(word => word.Line)) Add([.. line]);
        return new PdfPage(
            number, _picture.Width * _scale.Points, _picture.Height * _scale.Points, [.. _letters], [.. grids.SelectMany(Rules)],
            [.. _withheld], 0)
        { IsScanned = true, Scan = cells.IsEmpty ? null : PageScan.Of(_picture, _scale.Points) };
    }

    // Only those of its cells: strokes of large type are found as rules too.
    private static IEnumerable<PdfRule> Rules(RuledGrid grid)
    {
        foreach (var cell in grid.Cells)
        {
            var box = grid.BoxOf(cell);
            if (cell.Row > 0 || !grid.OpenAbove[cell.Column]) yield return new PdfRule(true, box.Top, box.Left, box.Right);
            if (cell.Row + cell.Rows < grid.Rows || !grid.OpenBelow[cell.Column])
                yield return new PdfRule(true, box.Bottom, box.Left, box.Right);
            yield return new PdfRule(false, box.Left, box.Top, box.Bottom);
            yield return new PdfRule(false, box.Right, box.Top, box.Bottom);
        }
    }

    private static ImmutableArray<PdfBox> Cells(ImmutableArray<RuledGrid> grids) =>
        [.. grids.SelectMany(grid => grid.Cells.Select(grid.BoxOf))];

    private static int CellsOf(ImmutableArray<RuledGrid> grids) => grids.Sum(grid => grid.Cells.Length);

    private ImmutableArray<PdfRule> Rules(double gap) =>
    [
        .. RuleFinder.Find(_ink, _scale.Pixels(ShortestRule), _scale.Pixels(gap), _scale.Pixels(ThickestRule)).Select(Rule),
    ];

    private PdfRule Rule(PictureRule rule) =>
        new(rule.IsLevel, (rule.First + rule.Last + 1) * _scale.Points / 2, rule.From * _scale.Points, rule.To * _scale.Points);

    private PictureBox Inside(PdfBox cell) => new(
        _scale.Pixels(cell.Left + Beside), _scale.Pixels(cell.Top + Beside), Math.Min(_ink.Width, _scale.Pixels(cell.Right - Beside)),
        Math.Min(_ink.Height, _scale.Pixels(cell.Bottom - Beside)));

    private void Add(PdfBox cell, CellPrint print, CellReading reading)
    {
        if (reading.Withheld is { } said)
        {
            // In the middle of it, and smaller.
            var (x, y) = (cell.Width / 4, cell.Height / 4);
            _withheld.Add(new PdfPicture(new PdfBox(cell.Left + x, cell.Top + y, cell.Right - x, cell.Bottom - y), said));
            return;
        }
        // An upright label is read as one line.
        for (var i = 0; i < reading.Lines.Length; i++)
            Add(reading.Lines[i], reading.Lines.Length == print.Lines.Length ? print.Lines[i] : print.Lines.Aggregate((a, b) => a.And(b)));
    }

    private void Add(TesseractWord[] line)
    {
        var size = line.Max(word => word.Height) * _scale.Points;
        var foot = line.Max(word => word.Top + word.Height) * _scale.Points;
        var first = _letters.Count;
        foreach (var word in line) Add(word.Text, word.Left * _scale.Points, word.Width * _scale.Points, foot - 0.14 * size, size);

        // Boxes are as narrow as what is drawn of a letter: what is between two is no space.
        for (var i = first; i + 1 < _letters.Count; i++)
            if (_letters[i + 1].X - _letters[i].X is var step && step > _letters[i].Width && step < _letters[i].Width + Space * size)
                _letters[i] = _letters[i] with { Width = step };
    }

    private void Add(string text, PictureBox box)
    {
        var size = Math.Min(box.Height * SizeOfHeight, _scale.Pixels(2 * Letter)) * _scale.Points;
        Add(text, box.Left * _scale.Points, box.Width * _scale.Points, (box.Top + box.Bottom) * _scale.Points / 2 + 0.36 * size, size);
    }

    private void Add(string text, double left, double width, double foot, double size)
    {
        var one = width / text.Length;
        foreach (var (i, c) in text.Index())
            _letters.Add(new PdfLetter(c.ToString(), left + i * one, foot, one, size, 0, _letters.Count));
    }
}
