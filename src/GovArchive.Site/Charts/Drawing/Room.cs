namespace GovArchive.Charts.Drawing;

/// <summary>Where texts have room: at every width, in wide drawings only, in very wide ones, nowhere.</summary>
internal enum Room
{
    None,
    Widest,
    Wide,
    Always,
}

/// <summary>Which end of a text its place is.</summary>
internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>
/// What is drawn already, at the narrowest and at the widest of the narrow widths, so that no text stands on a mark, a line or another
/// text at any: wider drawings only move things apart.
/// </summary>
internal sealed class TakenRoom(double narrow = Across.Narrow, double wide = Across.Wide)
{
    private readonly List<Box> _narrow = [];
    private readonly List<Box> _wide = [];
    private readonly List<(Across X1, double Y1, Across X2, double Y2)> _lines = [];

    /// <summary>A mark, which no text may cover.</summary>
    public void Mark(Across x, double y, double radius)
    {
        _narrow.Add(Box.Around(x.At(narrow), y, radius));
        _wide.Add(Box.Around(x.At(wide), y, radius));
    }

    /// <summary>A line between two places, the left one first.</summary>
    public void Line(Across x1, double y1, Across x2, double y2) => _lines.Add((x1, y1, x2, y2));

    /// <summary>The room that a text has there, which it takes.</summary>
    /// <param name="x">Of its anchor.</param>
    /// <param name="shift">Pixels to the right of it.</param>
    /// <param name="baseline">In pixels from the top.</param>
    public Room Take(string text, double size, Across x, double shift, double baseline, Anchor anchor, bool semibold = false)
    {
        var width = Lettering.Width(text, size, semibold);
        var (small, large) = (At(narrow), At(wide));
        if (!Fits(large, _wide, wide)) return Room.None;
        _wide.Add(large);
        if (!Fits(small, _narrow, narrow)) return Room.Wide;
        _narrow.Add(small);
        return Room.Always;

        Box At(double drawing)
        {
            var left = x.At(drawing) + shift - anchor switch { Anchor.Start => 0, Anchor.Middle => width / 2, _ => width };
            return new Box(left - 1, baseline - size + 1, left + width + 1, baseline + 2);
        }
    }

    private bool Fits(Box box, List<Box> taken, double drawing) =>
        box.Left >= -2 && box.Right <= drawing + 2 && !taken.Exists(box.Meets)
        && !_lines.Exists(line => box.Crosses(line.X1.At(drawing), line.Y1, line.X2.At(drawing), line.Y2));

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        public bool Crosses(double x1, double y1, double x2, double y2)
        {
            var (from, to) = (Math.Max(Left, x1), Math.Min(Right, x2));
            if (from > to) return false;
            double At(double x) => x2 == x1 ? y1 : y1 + (y2 - y1) * (x - x1) / (x2 - x1);
            return Math.Min(At(from), At(to)) < Bottom && Math.Max(At(from), At(to)) > Top;
        }
    }
}
