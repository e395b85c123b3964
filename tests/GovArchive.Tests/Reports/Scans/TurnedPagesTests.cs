using GovArchive.Files;
using GovArchive.Sources;
using SkiaSharp;

namespace GovArchive.Tests.Reports.Scans;

/// <summary>Pages that lie on their side or their head, and do not say so, are read as a person would hold them.</summary>
public sealed class TurnedPagesTests
{
    [Fact]
    public void Each_page_is_turned_by_itself()
    {
        var scan = ReadScanTests.Taken("clean-200");
        SourceFile[] pages = [.. scan.Pages.Select((page, i) => new SourceFile($"page-{i + 1}.png", Turned(page.File, 1 + i % 3)))];
        ReadScanTests.Judge(scan, PictureReader.Read(pages, [])!, 90);
    }

    private static byte[] Turned(byte[] file, int quarters)
    {
        using var data = SKData.CreateCopy(file);
        using var picture = SKBitmap.Decode(data);
        var (width, height) = quarters % 2 == 0 ? (picture.Width, picture.Height) : (picture.Height, picture.Width);
        using var turned = new SKBitmap(width, height);
        using var canvas = new SKCanvas(turned);
        canvas.Translate(width / 2f, height / 2f);
        canvas.RotateDegrees(90 * quarters);
        canvas.Translate(-picture.Width / 2f, -picture.Height / 2f);
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        using var image = SKImage.FromBitmap(turned);
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return encoded.ToArray();
    }
}
