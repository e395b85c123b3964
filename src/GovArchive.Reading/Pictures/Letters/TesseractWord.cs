namespace GovArchive.Pictures.Letters;

/// <summary>A word as Tesseract reads it.</summary>
/// <param name="Left">Points of the picture, from the left.</param>
/// <param name="Top">From the top.</param>
/// <param name="Confidence">0 to 100, its own.</param>
/// <param name="Line">Words of one line have the same number, others another.</param>
internal readonly record struct TesseractWord(string Text, int Left, int Top, int Width, int Height, int Confidence, int Line)
{
    public int Middle => Top + Height / 2;
}
