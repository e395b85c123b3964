namespace GovArchive.Pictures.Digits;

/// <summary>Ink that hangs together, by its points' outermost ones.</summary>
/// <param name="Right">The first column without it.</param>
/// <param name="Bottom">The first row without it.</param>
/// <param name="Area">In points.</param>
internal readonly record struct InkPiece(int Left, int Top, int Right, int Bottom, int Area)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public InkPiece With(InkPiece other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom),
        Area + other.Area);

    /// <summary>Whether it is left of a ruled line, or of a corner of two: at an edge of the crop, thin, and nothing further in.</summary>
    /// <param name="width">Of the crop, in points.</param>
    /// <param name="height">Of the crop, in points.</param>
    /// <param name="inner">How many of its points are further in than a rule can be.</param>
    public bool IsRuleOf(int width, int height, int inner)
    {
        var (length, thickness) = (Width + Height, Area / Math.Max(1, Math.Max(Width, Height)) + 1);
        if (inner > 0 || length < 5 * thickness)
            return false;
        var (atSide, atEnd) = (Left <= 1 || Right >= width - 1, Top <= 1 || Bottom >= height - 1);
        // A lone 1 at the side of a narrow crop is upright and thin too, but has room above and below.
        return Height > Width ? atEnd : atEnd || atSide || Width >= height / 2;
    }

    /// <summary>How far in from an edge a rule can be, in points: less than any line of print is high.</summary>
    public static int RuleDepth(int height) => Math.Max(3, height / 7);

    /// <summary>Whether it reaches an edge of the crop, so that a part of it may be outside.</summary>
    public bool IsCutBy(int width, int height) => Left == 0 || Top == 0 || Right == width || Bottom == height;
}
