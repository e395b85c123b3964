using System.Collections.Immutable;
using GovArchive.Pictures;

namespace GovArchive.Tests.Pictures;

public class RuleFinderTests
{
    private static ImmutableArray<PictureRule> Rules(GrayPicture picture) => RuleFinder.Find(InkMap.Of(picture), 44, 3, 10);

    [Fact]
    public void Level_and_upright_rules_are_found_where_they_are()
    {
        var rules = Rules(Drawn.Paper(300, 200).With(20, 30, 200, 2).With(20, 30, 3, 120));
        Assert.Equal(
            [new PictureRule(true, 30, 31, 20, 220), new PictureRule(false, 20, 22, 30, 150)], rules);
    }

    [Fact]
    public void A_speck_of_paper_does_not_part_a_rule() =>
        Assert.Single(Rules(Drawn.Paper(300, 60).With(20, 30, 100, 2).With(123, 30, 100, 2)));

    [Fact]
    public void A_wide_gap_does() =>
        Assert.Equal(2, Rules(Drawn.Paper(300, 60).With(20, 30, 100, 2).With(140, 30, 100, 2)).Length);

    [Fact]
    public void Neither_a_field_nor_a_line_of_words_is_a_rule()
    {
        var picture = Drawn.Paper(400, 200).With(20, 20, 200, 16);
        for (var x = 20; x < 360; x += 4) picture.With(x, 80, 3, 1).With(x, 83, 3, 1).With(x, 86, 3, 1).With(x, 77, 3, 1);
        Assert.Empty(Rules(picture));
    }
}
