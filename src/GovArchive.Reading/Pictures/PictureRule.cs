namespace GovArchive.Pictures;

/// <summary>A straight rule in a picture, level or upright, or a piece of one.</summary>
/// <param name="First">Its first row of points, or column where it is upright.</param>
/// <param name="Last">Its last row or column.</param>
/// <param name="From">Where it begins, from the left or the top.</param>
/// <param name="To">Behind its end.</param>
internal readonly record struct PictureRule(bool IsLevel, int First, int Last, int From, int To)
{
    public int Thickness => Last - First + 1;

    public int Length => To - From;

    /// <summary>With a stretch of the next row or column.</summary>
    public PictureRule Over(int next, int from, int to) => this with { Last = next, From = Math.Min(From, from), To = Math.Max(To, to) };
}
