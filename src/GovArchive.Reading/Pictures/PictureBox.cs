namespace GovArchive.Pictures;

/// <summary>An upright box of points in a picture.</summary>
/// <param name="Right">Behind its last column.</param>
/// <param name="Bottom">Behind its last row.</param>
internal readonly record struct PictureBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public PictureBox And(PictureBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Wider by some points on each side, within a picture.</summary>
    public PictureBox Wider(int x, int y, int width, int height) =>
        new(Math.Max(0, Left - x), Math.Max(0, Top - y), Math.Min(width, Right + x), Math.Min(height, Bottom + y));
}
