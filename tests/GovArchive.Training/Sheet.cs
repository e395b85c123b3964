using GovArchive.Pictures;
using GovArchive.Pictures.Digits;
using SkiaSharp;

namespace GovArchive.Training;

/// <summary>A sheet of cells to look at, above each what the net sees of it.</summary>
internal static class Sheet
{
    public static void Write(string path, IEnumerable<Cell> cells)
    {
        using var sheet = new SKBitmap(new SKImageInfo(1400, 1400, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(new SKColor(128, 160, 128));
        var (x, y, high) = (4, 4, 0);
        foreach (var cell in cells)
        {
            var input = PrintFinder.Find(cell.Picture, out _) is { } line ? NetInput.Of(line) : null;
            var wide = Math.Max(cell.Picture.Width, input?.Width ?? 0);
            if (x + wide > 1390)
                (x, y, high) = (4, y + high + 6, 0);
            if (input is not null)
            {
                using var seen = Scan.Bitmap(new GrayPicture(input.Width, NetInput.Rows, input.Ink));
                canvas.DrawBitmap(seen, x, y, SKSamplingOptions.Default);
            }
            using var picture = Scan.Bitmap(cell.Picture);
            canvas.DrawBitmap(picture, x, y + 34, SKSamplingOptions.Default);
            (x, high) = (x + wide + 6, Math.Max(high, cell.Picture.Height + 34));
        }
        using var image = SKImage.FromBitmap(sheet);
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(path, data.ToArray());
    }
}
