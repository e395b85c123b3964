namespace GovArchive.Pictures.Digits;

internal sealed record DigitReading(string Text, double Margin, string? Second);

internal static class DigitReader
{
    public static DigitReading Read(GrayPicture crop) => new("?", 0, null);
}
