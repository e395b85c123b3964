using System.Collections.Immutable;

namespace GovArchive.Sources.Pdf.Pages;

/// <summary>Collects what is painted on a page, in its order, and tells what of it can be seen.</summary>
internal sealed class PdfInk(PdfBox page)
{
    // Points: what is thinner is a rule and no field.
    private const double Thin = 3;
    private const double ShortestRule = 3;
    private const double Slant = 0.3;
    private const int MostCorners = 6;

    private const int MostRules = 20_000;
    private const int MostFields = 4000;

    private readonly List<(PdfLetter Letter, bool IsSeen)> _letters = [];
    private readonly List<PdfRule> _rules = [];
    private readonly List<PdfBox> _pictures = [];

    // Fields of one colour, and pictures (null), that lie over what was painted before them.
    private readonly List<(PdfBox Box, PdfColor? Color, bool IsOpaque, int Order)> _fields = [];
    private int _order;

    public void Add(PdfLetter letter, PdfColor color, PdfBox clip)
    {
        var (x, y) = letter.Middle;
        var isSeen = clip.Cut(page).Holds(x, y) && (letter.IsBlank || !IsLikeGround(color, x, y));
        _letters.Add((letter with { Order = _order++ }, isSeen));
    }

    public void AddPicture(PdfBox box, bool isOpaque)
    {
        if (!(box.Width > 0 && box.Height > 0)) return;
        _order++;
        _pictures.Add(box);
        if (_fields.Count < MostFields) _fields.Add((box, null, isOpaque, _order));
    }

    public void Fill(PdfOutline outline, PdfColor color, PdfBox clip, bool isOpaque)
    {
        _order++;
        foreach (var part in outline.Parts)
        {
            if (part.Count < 3) continue;
            var box = PdfBox.Around(part).Cut(clip);
            if (!(box.Width >= 0 && box.Height >= 0)) continue;
            if (part.Count <= MostCorners && Math.Min(box.Width, box.Height) <= Thin)
            {
                // Borders are cut askew where they meet.
                if (!IsLikeGround(color, box.Centre, box.Middle)) AddRule(box);
            }
            else if (!PdfOutline.IsRectangle(part)) AddDrawing(box, color);
            else if (_fields.Count < MostFields) _fields.Add((box, color, isOpaque, _order));
        }
    }

    public void Stroke(PdfOutline outline, PdfColor color, PdfBox clip)
    {
        _order++;
        foreach (var part in outline.Parts)
        {
            if (outline.HasCurves || part.Count > MostCorners)
            {
                if (part.Count > 1) AddDrawing(PdfBox.Around(part).Cut(clip), color);
                continue;
            }
            for (var i = 1; i < part.Count; i++)
            {
                var box = PdfBox.Around([part[i - 1], part[i]]).Cut(clip);
                if (Math.Min(box.Width, box.Height) > Slant) AddDrawing(box, color);
                else if (Math.Min(box.Width, box.Height) >= 0 && !IsLikeGround(color, box.Centre, box.Middle)) AddRule(box);
            }
        }
    }

    private void AddRule(PdfBox box)
    {
        if (Math.Max(box.Width, box.Height) < ShortestRule && _rules.Count > 0 && !TouchesLast(box) || _rules.Count >= MostRules) return;
        _rules.Add(box.Width >= box.Height
            ? new PdfRule(true, box.Middle, box.Left, box.Right) : new PdfRule(false, box.Centre, box.Top, box.Bottom));
    }

    // A dash of a broken line.
    private bool TouchesLast(PdfBox box)
    {
        var (last, isLevel) = (_rules[^1], box.Width >= box.Height);
        return last.IsLevel == isLevel && Math.Abs(last.At - (isLevel ? box.Middle : box.Centre)) < 1
            && Math.Abs((isLevel ? box.Left : box.Top) - last.To) < ShortestRule;
    }

    // Letters may be drawn: a cell that holds a drawing is not blank.
    private void AddDrawing(PdfBox box, PdfColor color)
    {
        if (box.Width > 1 && box.Height > 1 && box.Width < page.Width / 2 && box.Height < page.Height / 4
            && !IsLikeGround(color, box.Centre, box.Middle)) _pictures.Add(box);
    }

    // A picture is a ground of which nothing is known: what lies on it is taken for seen.
    private bool IsLikeGround(PdfColor color, double x, double y)
    {
        for (var i = _fields.Count - 1; i >= 0; i--)
            if (_fields[i].IsOpaque && _fields[i].Box.Holds(x, y)) return _fields[i].Color is { } ground && color.IsLike(ground);
        return color.IsLike(PdfColor.White);
    }

    private bool IsCovered(PdfLetter letter)
    {
        var (x, y) = letter.Middle;
        for (var i = _fields.Count - 1; i >= 0 && _fields[i].Order > letter.Order; i--)
            if (_fields[i].IsOpaque && _fields[i].Box.Holds(x, y)) return true;
        return false;
    }

    /// <summary>What is seen of the page, held so that most of its text runs to the right.</summary>
    public PdfPage Page(int number)
    {
        var letters = _letters.Where(entry => entry.IsSeen && !IsCovered(entry.Letter)).Select(entry => entry.Letter).ToImmutableArray();
        return PdfTurn.Upright(
            new PdfPage(number, page.Width, page.Height, letters, [.. _rules], [.. _pictures.Select(box => new PdfPicture(box, ""))],
                letters.Count(letter => letter.Text == "\ufffd")));
    }
}
