namespace GovArchive.Pictures.Letters;

/// <summary>
/// How sure Tesseract is of the Chinese letters that it reads. It reads as many in a picture that lies upside down, but is sure of hardly
/// one: of 600 letters upright it was sure of nine in ten or, of bad copies, seven; upside down of three in a hundred.
/// </summary>
internal sealed class Legibility
{
    // Per cent, its own.
    private const int Sure = 80;

    private int _letters;
    private int _sure;

    /// <summary>So little is Chinese, or sure, that the picture may lie otherwise.</summary>
    public bool IsDoubtful => _letters < 12 || _sure * 4 < _letters;

    /// <summary>The picture lies as it is read.</summary>
    public bool IsCertain => _sure >= 12 && _sure * 2 >= _letters;

    public void Add(IEnumerable<TesseractWord> words)
    {
        foreach (var word in words)
        {
            var letters = word.Text.Count(c => c is >= '\u3400' and <= '\u9fff');
            _letters += letters;
            if (word.Confidence >= Sure) _sure += letters;
        }
    }
}
