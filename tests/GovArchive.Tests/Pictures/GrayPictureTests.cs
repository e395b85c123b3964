using GovArchive.Pictures;

namespace GovArchive.Tests.Pictures;

public class GrayPictureTests
{
    [Fact]
    public void The_same_size_is_the_same_picture() =>
        Assert.Equal(Drawn.Paper(7, 5).With(1, 2, 3, 1, 90).Shades, Drawn.Paper(7, 5).With(1, 2, 3, 1, 90).Scaled(7, 5).Shades);

    [Fact]
    public void Half_the_size_is_the_mean_of_what_was_there() =>
        Assert.Equal(
            [0, 255, 128, 255],
            new GrayPicture(4, 4, [0, 0, 255, 255, 0, 0, 255, 255, 0, 255, 255, 255, 255, 0, 255, 255]).Scaled(2, 2).Shades);

    [Fact]
    public void Twice_the_size_is_mixed_of_its_neighbours()
    {
        var twice = new GrayPicture(2, 1, [0, 200]).Scaled(4, 1);
        Assert.Equal([0, 50, 150, 200], twice.Shades);
    }

    [Fact]
    public void Four_quarters_are_a_whole_turn()
    {
        var picture = Drawn.Paper(5, 3).With(0, 0, 2, 1, 10);
        Assert.Equal(0, picture.Turned()[2, 0] - 10);
        Assert.Equal(picture.Shades, picture.Turned().Turned().Turned().Turned().Shades);
    }

    [Fact]
    public void What_is_cut_out_stays_within_the_picture()
    {
        var picture = Drawn.Paper(10, 10).With(8, 8, 2, 2);
        var corner = picture.Crop(8, 8, 50, 50);
        Assert.Equal((2, 2), (corner.Width, corner.Height));
        Assert.All(corner.Shades, shade => Assert.Equal(0, shade));
    }

    [Fact]
    public void Side_by_side_upon_white_in_the_middle()
    {
        var both = GrayPicture.Beside([Drawn.Paper(1, 1, 0), Drawn.Paper(1, 3, 7)]);
        Assert.Equal([255, 7, 0, 7, 255, 7], both.Shades);
    }
}
