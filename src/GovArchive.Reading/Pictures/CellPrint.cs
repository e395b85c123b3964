using System.Collections.Immutable;

namespace GovArchive.Pictures;

/// <summary>What is printed between the rules of a cell.</summary>
/// <param name="Lines">Boxes of its lines of print from the top; empty where nothing is large enough to be print.</param>
/// <param name="Faults">Spots that are no print: what is left of rules and specks.</param>
/// <param name="IsCut">Print reaches over a rule, so that what is inside is not all of it.</param>
/// <param name="IsClean">Not even a speck is in it, not of any colour.</param>
internal sealed record CellPrint(
    PictureBox Box, ImmutableArray<PictureBox> Lines, ImmutableArray<InkSpot> Faults, bool IsCut, bool IsClean)
{
    /// <param name="box">Inside the rules.</param>
    /// <param name="letter">Height of the letters, in points of the picture.</param>
    public static CellPrint Of(InkMap ink, PictureBox box, int letter)
    {
        box = WithoutRules(ink, box, letter / 4);
        var spots = InkSpot.In(ink, box);
        var rests = spots.Where(spot => IsRuleRest(spot, box, letter)).ToList();
        var prints = spots.Where(spot => !rests.Contains(spot) && !IsSpeck(spot, letter)).ToList();
        return new CellPrint(
            box, Rows(prints, letter), [.. spots.Where(spot => !prints.Contains(spot))], prints.Exists(spot => Touches(spot, box)),
            spots.Count == rests.Count);
    }

    /// <summary>A line of print cut out, with a margin and without what is no print.</summary>
    public GrayPicture Line(GrayPicture picture, PictureBox line, int margin)
    {
        var around = line.Wider(margin, margin, picture.Width, picture.Height);
        var crop = picture.Crop(around.Left, around.Top, around.Width, around.Height);
        var paper = Paper(crop);
        for (var y = around.Top; y < around.Bottom; y++)
            for (var x = around.Left; x < around.Right; x++)
                if (x < Box.Left || x >= Box.Right || y < Box.Top || y >= Box.Bottom)
                    crop.Shades[(y - around.Top) * crop.Width + x - around.Left] = paper;
        foreach (var point in Faults.SelectMany(spot => spot.Points))
            Clear(crop, point % picture.Width - around.Left, point / picture.Width - around.Top, paper);
        return crop;
    }

    // Rules are somewhat thicker or bent: as long as most of a row or column at the edge is ink, it is the rule's.
    private static PictureBox WithoutRules(InkMap ink, PictureBox box, int most)
    {
        var inside = box;
        for (var i = 0; i < most && inside is { Width: > 2, Height: > 2 }; i++)
        {
            var next = new PictureBox(
                inside.Left + (IsRule(ink, inside with { Right = inside.Left + 1 }) ? 1 : 0),
                inside.Top + (IsRule(ink, inside with { Bottom = inside.Top + 1 }) ? 1 : 0),
                inside.Right - (IsRule(ink, inside with { Left = inside.Right - 1 }) ? 1 : 0),
                inside.Bottom - (IsRule(ink, inside with { Top = inside.Bottom - 1 }) ? 1 : 0));
            if (next == inside) break;
            inside = next;
        }
        return inside;
    }

    private static bool IsRule(InkMap ink, PictureBox line)
    {
        var count = 0;
        for (var y = line.Top; y < line.Bottom; y++)
            for (var x = line.Left; x < line.Right; x++)
                if (ink[x, y]) count++;
        return count * 5 > line.Width * line.Height * 4;
    }

    // What most of it is as light as.
    private static byte Paper(GrayPicture crop)
    {
        var shades = crop.Shades.ToArray();
        Array.Sort(shades);
        return shades[shades.Length * 3 / 4];
    }

    // Its edge is grey.
    private static void Clear(GrayPicture crop, int x, int y, byte paper)
    {
        for (var ny = Math.Max(0, y - 1); ny <= Math.Min(crop.Height - 1, y + 1); ny++)
            for (var nx = Math.Max(0, x - 1); nx <= Math.Min(crop.Width - 1, x + 1); nx++) crop.Shades[ny * crop.Width + nx] = paper;
    }

    // Slivers along the edge. A 1 that touches it is as thin as a rule, but thicker than a sliver and not as long as the cell.
    private static bool IsRuleRest(InkSpot spot, PictureBox box, int letter)
    {
        var isLevel = (spot.Box.Top == box.Top || spot.Box.Bottom == box.Bottom) && IsThin(spot.Box.Height, spot.Box.Width, box.Width);
        var isUpright = (spot.Box.Left == box.Left || spot.Box.Right == box.Right) && IsThin(spot.Box.Width, spot.Box.Height, box.Height);
        return isLevel || isUpright;

        bool IsThin(int thickness, int length, int side) => thickness * 10 <= letter || thickness * 4 <= letter && length * 5 >= side * 4;
    }

    private static bool Touches(InkSpot spot, PictureBox box) =>
        spot.Box.Left == box.Left || spot.Box.Right == box.Right || spot.Box.Top == box.Top || spot.Box.Bottom == box.Bottom;

    // A decimal point is a fifth of a letter each way.
    private static bool IsSpeck(InkSpot spot, int letter) => spot.Area * 160 < letter * letter;

    private static ImmutableArray<PictureBox> Rows(List<InkSpot> prints, int letter)
    {
        var rows = new List<PictureBox>();
        foreach (var box in prints.Select(spot => spot.Box).OrderBy(box => box.Top).ThenBy(box => box.Left))
        {
            if (rows.Count > 0 && box.Top < rows[^1].Bottom) rows[^1] = rows[^1].And(box);
            else rows.Add(box);
        }
        // The two strokes of a 二, the dots of a ：.
        for (var i = rows.Count - 1; i > 0; i--)
            if (rows[i].Bottom - rows[i - 1].Top <= letter + letter / 3)
            {
                rows[i - 1] = rows[i - 1].And(rows[i]);
                rows.RemoveAt(i);
            }
        return [.. rows];
    }
}
