using System.IO.Compression;
using GovArchive.Pictures;
using GovArchive.Pictures.Strips;

namespace GovArchive.Tests.Pictures.Strips;

public class PngFileTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 5)]
    [InlineData(640, 90)]
    public void A_picture_comes_back_in_its_four_shades(int width, int height)
    {
        var random = new Random(width);
        var shades = new byte[width * height];
        for (var i = 0; i < shades.Length; i++) shades[i] = (byte)(random.Next(4) * 85);
        var file = PngFile.Write(new GrayPicture(width, height, shades), "rows", "page 1 line 2\t0");
        Assert.Equal(file, PngFile.Write(new GrayPicture(width, height, shades), "rows", "page 1 line 2\t0"));
        var read = Assert.Single(PictureDecoder.Decode(file, out var reason));
        Assert.Equal("", reason);
        Assert.Equal(shades, read.Any.Shades);
        Assert.Equal((width, height, "page 1 line 2\t0"), PngFile.Read(file, "rows"));
    }

    [Fact]
    public void What_is_cut_or_made_otherwise_has_no_text()
    {
        var file = PngFile.Write(Drawn.Paper(9, 9), "rows", "text");
        // Behind the text is the picture alone.
        for (var length = 0; length < 50; length++) Assert.Null(PngFile.Read(file.AsSpan(0, length), "rows"));
        Assert.Null(PngFile.Read(file, "other"));
        file[33] = 0x7f;
        Assert.Null(PngFile.Read(file, "rows"));
    }

    [Fact]
    public void Packed_bytes_are_unpacked_by_others()
    {
        var random = new Random(3);
        foreach (var length in new[] { 0, 1, 2, 3, 4, 258, 259, 40_000, 100_000 })
        {
            // Runs, repetitions from far back, and bytes without any order.
            var bytes = new byte[length];
            for (var i = 0; i < length; i++)
                bytes[i] = (i / 5000 % 3) switch
                {
                    0 => (byte)(i / 700),
                    1 => i >= 33_000 ? bytes[i - 32_768] : (byte)(i % 251),
                    _ => (byte)random.Next(256),
                };
            using var packed = new ZLibStream(new MemoryStream(ZlibBytes.Pack(bytes)), CompressionMode.Decompress);
            var back = new MemoryStream();
            packed.CopyTo(back);
            Assert.Equal(bytes, back.ToArray());
        }
    }

    [Fact]
    public void A_stamp_over_black_print_stays_apart_from_it_and_paper_is_white()
    {
        var part = FourShades.Of(Drawn.Paper(60, 20, 225).With(5, 5, 20, 6, 40).With(30, 3, 25, 14, 130));
        Assert.Equal((255, 0, 85), (part[0, 0], part[10, 8], part[40, 10]));
    }

    [Fact]
    public void A_part_without_print_stays_white() =>
        Assert.All(FourShades.Of(Drawn.Paper(40, 20, 220).With(10, 5, 3, 3, 212)).Shades, shade => Assert.Equal(255, shade));
}
