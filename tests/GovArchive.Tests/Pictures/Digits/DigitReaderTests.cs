using GovArchive.Pictures;
using GovArchive.Pictures.Digits;

namespace GovArchive.Tests.Pictures.Digits;

public class DigitReaderTests
{
    public static TheoryData<string, string> Lines => [.. Crops.All.Where(each => each.Text is not ("#" or ""))];

    public static TheoryData<string> NoNumbers => [.. Crops.All.Where(each => each.Text == "#").Select(each => each.File)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_a_printed_line(string file, string text)
    {
        var reading = DigitReader.Read(Crops.Read(file));
        Assert.Equal(text.Replace('—', '-'), reading.Text.Replace('—', '-'));
        Assert.InRange(reading.Margin, 0.8, 1);
        Assert.NotEqual(text, reading.Second);
    }

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void Is_not_sure_of_what_is_no_number(string file) => Assert.InRange(DigitReader.Read(Crops.Read(file)).Margin, 0, 0.5);

    [Fact]
    public void Says_that_nothing_is_printed()
    {
        Assert.Equal(("", true), Sure(DigitReader.Read(Crops.Read("nothing.png"))));
        Assert.Equal(DigitReading.Empty, DigitReader.Read(Crops.Plain(120, 40, 240)));
    }

    [Fact]
    public void Says_the_same_twice()
    {
        foreach (var (file, _) in Crops.All)
            Assert.Equal(DigitReader.Read(Crops.Read(file)), DigitReader.Read(Crops.Read(file)));
    }

    /// <summary>A crop through the middle of the digits may have cut others away.</summary>
    [Fact]
    public void Is_not_sure_of_a_line_that_the_crop_cuts()
    {
        var whole = Crops.Read("line-04.png");
        var line = PrintFinder.Find(whole, out _)!;
        var cut = whole.Crop(line.Box.Left + line.Box.Width / 4, 0, whole.Width, whole.Height);
        Assert.InRange(DigitReader.Read(cut).Margin, 0, 0.5);
    }

    /// <summary>Ink of two cells is not one number.</summary>
    [Fact]
    public void Is_not_sure_of_numbers_far_apart()
    {
        var one = Crops.Read("line-02.png");
        var both = Crops.Plain(one.Width * 2 + 60, one.Height, one[0, 0]);
        foreach (var left in (int[])[0, one.Width + 60])
        {
            for (var y = 0; y < one.Height; y++)
                one.Shades.AsSpan(y * one.Width, one.Width).CopyTo(both.Shades.AsSpan(y * both.Width + left));
        }
        Assert.Equal(0, DigitReader.Read(both).Margin);
    }

    /// <summary>Whatever the crop, there is an answer, at little cost.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 500)]
    [InlineData(500, 1)]
    [InlineData(3, 3)]
    [InlineData(10_000, 60)]
    [InlineData(60, 10_000)]
    [InlineData(2_500, 2_500)]
    public void Reads_any_size(int width, int height)
    {
        var effort = Effort.Of(() =>
        {
            foreach (var shade in (byte[])[0, 128, 255])
                Assert.Equal("", DigitReader.Read(Crops.Plain(width, height, shade)).Text);
            foreach (var picture in (GrayPicture[])[Striped(width, height, 1), Striped(width, height, 7), Striped(width, height, 31)])
                Assert.InRange(DigitReader.Read(picture).Margin, 0, 1);
        });
        Assert.InRange(effort.Nanoseconds, 0, 10_000_000_000);
    }

    [Fact]
    public void Says_nothing_of_a_black_crop() => Assert.Equal(DigitReading.Unclear, DigitReader.Read(Crops.Plain(100, 40, 0)));

    private static (string Text, bool IsSure) Sure(DigitReading reading) => (reading.Text, reading.Margin > 0.8);

    private static GrayPicture Striped(int width, int height, int every)
    {
        var picture = Crops.Plain(width, height, 240);
        for (var at = 0; at < picture.Shades.Length; at++)
            picture.Shades[at] = (byte)(at % width % (2 * every) < every && at / width % (3 * every) < every ? 20 : 240);
        return picture;
    }
}
