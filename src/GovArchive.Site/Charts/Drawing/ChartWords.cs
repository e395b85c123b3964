namespace GovArchive.Charts.Drawing;

/// <summary>The words around a drawing, all in the language of the page.</summary>
/// <param name="Title">The message: what the chart shows.</param>
/// <param name="Subtitle">What is measured, with unit and base.</param>
/// <param name="Summary">One sentence for those who cannot see the drawing; becomes its <c>desc</c>.</param>
/// <param name="Source">Source and licence, printed inside the drawing so that they travel with it.</param>
public sealed record ChartWords(string Title, string Subtitle, string Summary, string Source)
{
    /// <summary>BCP 47 tag; decides which Han glyphs a stand-alone drawing is set in.</summary>
    public required string Language { get; init; }

    /// <summary>Said of a missing value that brings no note of its own: 未收录.</summary>
    public required string Missing { get; init; }

    /// <summary>What the lane below the axis holds, in two to four characters: 缺数.</summary>
    public required string Lane { get; init; }
}
