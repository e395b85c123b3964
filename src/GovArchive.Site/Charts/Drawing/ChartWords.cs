namespace GovArchive.Charts.Drawing;

/// <summary>The words around a drawing, all in the language of the page.</summary>
/// <param name="Title">The message: what the chart shows.</param>
/// <param name="Subtitle">What is measured, with unit and base.</param>
/// <param name="Summary">One sentence for those who cannot see the drawing.</param>
/// <param name="Source">Source and licence; printed inside a file of its own, so that they travel with it.</param>
/// <param name="Language">BCP 47 tag; decides which Han glyphs a file of its own is set in.</param>
public sealed record ChartWords(string Title, string Subtitle, string Summary, string Source, string Language);
