namespace GovArchive.Pictures.Digits;

/// <summary>What a reader sees in one cell of a scanned table.</summary>
/// <param name="Text">Characters of <see cref="DigitAlphabet"/>, no spaces; "" where nothing is printed, or nothing can be said.</param>
/// <param name="Margin">How much likelier the text is than the second, from 0 (not to be used) to 1.</param>
/// <param name="Second">
/// The next likely text, other than by the length of a dash; "" is an empty cell, a "#" in it foreign ink; null where there is no other or
/// nothing can be said.
/// </param>
internal sealed record DigitReading(string Text, double Margin, string? Second)
{
    /// <summary>A cell about which nothing can be said.</summary>
    public static DigitReading Unclear { get; } = new("", 0, null);

    /// <summary>A cell in which nothing is printed, beyond doubt.</summary>
    public static DigitReading Empty { get; } = new("", 1, null);
}
