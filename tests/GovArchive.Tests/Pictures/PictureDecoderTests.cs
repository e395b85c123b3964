using System.Buffers.Binary;
using BitMiracle.LibTiff.Classic;
using GovArchive.Pictures;
using SkiaSharp;

namespace GovArchive.Tests.Pictures;

public class PictureDecoderTests
{
    private static byte[] Encoded(SKEncodedImageFormat format, params (int X, SKColor Color)[] columns)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(40, 20, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        foreach (var (x, color) in columns)
            for (var y = 0; y < 20; y++)
                for (var i = x; i < x + 10; i++) bitmap.SetPixel(i, y, color);
        using var data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    [Fact]
    public void A_stamp_is_told_from_black_print_and_what_is_open_is_paper()
    {
        var file = Encoded(SKEncodedImageFormat.Png, (0, SKColors.Black), (10, SKColors.Red), (20, SKColors.White));
        var picture = Assert.Single(PictureDecoder.Decode(file, out _));
        Assert.Equal([0, 0, 255, 255], new[] { 5, 15, 25, 35 }.Select(x => (int)picture.Any[x, 10]));
        Assert.Equal([0, 255, 255, 255], new[] { 5, 15, 25, 35 }.Select(x => (int)picture.Black[x, 10]));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Other_formats_are_decoded_too(SKEncodedImageFormat format)
    {
        var file = Encoded(format, (0, SKColors.White), (10, SKColors.Black), (20, SKColors.White), (30, SKColors.White));
        var picture = Assert.Single(PictureDecoder.Decode(file, out _));
        Assert.True(picture.Any[15, 10] < 40 && picture.Any[35, 10] > 215);
    }

    [Fact]
    public void All_pages_of_a_TIFF_are_read_in_order()
    {
        var pages = PictureDecoder.Decode(Tiff(30, 200), out var reason);
        Assert.Equal("", reason);
        Assert.Equal([30, 200], pages.Select(page => (int)page.Any[3, 3]));
    }

    [Fact]
    public void A_damaged_page_of_a_TIFF_is_told_and_no_page_is_given()
    {
        var file = Tiff(30, 200);
        Assert.Empty(PictureDecoder.Decode(file.AsMemory(0, file.Length / 2), out var reason));
        Assert.NotEqual("", reason);
    }

    [Theory]
    [InlineData("")]
    [InlineData("II*\0")]
    [InlineData("no picture at all")]
    public void What_is_no_picture_is_told(string text)
    {
        Assert.Empty(PictureDecoder.Decode(System.Text.Encoding.Latin1.GetBytes(text), out var reason));
        Assert.NotEqual("", reason);
    }

    [Fact]
    public void A_picture_that_says_it_is_huge_is_not_unpacked()
    {
        // A bitmap's head has no sum over it.
        var file = new byte[200];
        "BM"u8.CopyTo(file);
        foreach (var (at, value) in new[] { (2, 200), (10, 54), (14, 40), (18, 60_000), (22, 60_000), (26, 24 << 16 | 1) })
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
        Assert.Empty(PictureDecoder.Decode(file, out var reason));
        Assert.Equal("it has 60000 by 60000 points, more than 40000000", reason);
    }

    private static byte[] Tiff(params byte[] shades)
    {
        using var stream = new MemoryStream();
        using (var tiff = BitMiracle.LibTiff.Classic.Tiff.ClientOpen("test", "w", stream, new TiffStream()))
        {
            foreach (var shade in shades)
            {
                tiff.SetField(TiffTag.IMAGEWIDTH, 8);
                tiff.SetField(TiffTag.IMAGELENGTH, 8);
                tiff.SetField(TiffTag.BITSPERSAMPLE, 8);
                tiff.SetField(TiffTag.SAMPLESPERPIXEL, 1);
                tiff.SetField(TiffTag.ROWSPERSTRIP, 8);
                tiff.SetField(TiffTag.PHOTOMETRIC, Photometric.MINISBLACK);
                var row = new byte[8];
                Array.Fill(row, shade);
                for (var y = 0; y < 8; y++) tiff.WriteScanline(row, y);
                tiff.WriteDirectory();
            }
        }
        return stream.ToArray();
    }
}
