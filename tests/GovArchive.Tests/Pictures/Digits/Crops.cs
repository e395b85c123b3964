using GovArchive.Pictures;
using SkiaSharp;

namespace GovArchive.Tests.Pictures.Digits;

/// <summary>Crops of cells that tests/GovArchive.Training drew.</summary>
internal static class Crops
{
    public static string Folder { get; } = Path.Combine(Cases.Root, "tests/GovArchive.Tests/Pictures/Digits/crops");

    /// <summary>Each file with its text: "" where nothing is printed, "#" where it is no number.</summary>
    public static IEnumerable<(string File, string Text)> All =>
        File.ReadLines(Path.Combine(Folder, "crops.tsv")).Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1]));

    public static GrayPicture Read(string file)
    {
        using var bitmap = SKBitmap.Decode(Path.Combine(Folder, file));
        Assert.Equal(SKColorType.Gray8, bitmap.ColorType);
        var shades = new byte[bitmap.Width * bitmap.Height];
        var bytes = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
            bytes.Slice(y * bitmap.RowBytes, bitmap.Width).CopyTo(shades.AsSpan(y * bitmap.Width));
        return new GrayPicture(bitmap.Width, bitmap.Height, shades);
    }

    /// <summary>A picture of one shade.</summary>
    public static GrayPicture Plain(int width, int height, byte shade)
    {
        var shades = new byte[width * height];
        Array.Fill(shades, shade);
        return new GrayPicture(width, height, shades);
    }
}
