using GovArchive.Pictures;

namespace GovArchive.Tests.Pictures;

public class LevellingTests
{
    // A page with rules and lines of words.
    private static GrayPicture Page()
    {
        var page = Drawn.Paper(900, 700);
        for (var y = 60; y < 640; y += 40) page.With(80, y, 740, 2);
        for (var y = 76; y < 640; y += 40)
            for (var x = 90; x < 800; x += 14) page.With(x, y, 9, 10);
        return page;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-20)]
    [InlineData(40)]
    public void A_page_that_lies_askew_is_turned_level(int lower)
    {
        var askew = Page().Askew(lower);
        var slope = Levelling.Slope(InkMap.Of(askew));
        // Within half a point over the whole width.
        Assert.InRange(slope * 900 / 16384.0, lower - 1.01, lower + 1.01);
        var level = Levelling.Level(ScannedPicture.Same(askew), InkMap.Of(askew)).Any;
        Assert.InRange(Levelling.Slope(InkMap.Of(level)) * 900 / 16384.0, -1.01, 1.01);
        Assert.Equal(15, RuleFinder.Find(InkMap.Of(level), 400, 3, 8).Count(rule => rule.IsLevel));
    }

    [Fact]
    public void An_empty_page_is_left_as_it_is()
    {
        var page = ScannedPicture.Same(Drawn.Paper(200, 100));
        Assert.Same(page, Levelling.Level(page, InkMap.Of(page.Any)));
    }
}
