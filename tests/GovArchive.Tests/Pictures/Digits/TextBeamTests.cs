using GovArchive.Pictures.Digits;

namespace GovArchive.Tests.Pictures.Digits;

public class TextBeamTests
{
    /// <summary>Steps in which an output has all of the share, or two have parts of it.</summary>
    private static double[] Steps(params (int Output, double Share)[][] steps)
    {
        var shares = new double[steps.Length * DigitAlphabet.Outputs];
        for (var step = 0; step < steps.Length; step++)
        {
            foreach (var (output, share) in steps[step])
                shares[step * DigitAlphabet.Outputs + output] = share;
        }
        return shares;
    }

    [Fact]
    public void The_same_output_goes_on_until_a_blank()
    {
        var one = DigitAlphabet.Of('1');
        Assert.Equal("1", TextBeam.Of(Steps([(one, 1)], [(one, 1)]))[0].Text);
        Assert.Equal("11", TextBeam.Of(Steps([(one, 1)], [(DigitAlphabet.Blank, 1)], [(one, 1)]))[0].Text);
    }

    /// <summary>No way to "7" is the likeliest, but the three of them together are.</summary>
    [Fact]
    public void All_ways_to_a_text_count()
    {
        var (seven, blank) = (DigitAlphabet.Of('7'), DigitAlphabet.Blank);
        var texts = TextBeam.Of(Steps([(seven, 0.4), (blank, 0.6)], [(seven, 0.4), (blank, 0.6)]));
        Assert.Equal("7", texts[0].Text);
        Assert.Equal(0.64, texts[0].Share, 9);
        Assert.Equal(("", 0.36), (texts[1].Text, Math.Round(texts[1].Share, 9)));
    }

    [Fact]
    public void No_steps_are_no_text() => Assert.Equal("", TextBeam.Of([])[0].Text);

    [Fact]
    public void Shares_of_a_step_add_up_to_one()
    {
        var shares = StepShares.Of([64, 0, -100_000, 0], 2);
        Assert.All(shares.Zip([Math.E / (Math.E + 1), 1 / (Math.E + 1), 0, 1]), each => Assert.Equal(each.Second, each.First, 9));
    }
}
