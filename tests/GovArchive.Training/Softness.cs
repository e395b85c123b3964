using GovArchive.Pictures.Digits;

namespace GovArchive.Training;

/// <summary>Finds how far the scores of a net must be softened for its shares to be as sure as they say.</summary>
internal static class Softness
{
    /// <param name="net">With scores as trained, in 64ths.</param>
    /// <param name="examples">Lines that training did not see.</param>
    /// <returns>What to divide scores by: the one of those tried with which the right texts have the largest shares.</returns>
    public static double Of(DigitNet net, IReadOnlyList<Example> examples)
    {
        var scores = examples.Select(each => net.Scores(each.Input)).ToList();
        return Enumerable.Range(0, 19).Select(step => 0.6 + 0.1 * step)
            .MinBy(softness => examples.Zip(scores).Average(each => Surprise(each.First, each.Second, softness)));
    }

    private static double Surprise(Example example, int[] scores, double softness)
    {
        var shares = StepShares.Of(Array.ConvertAll(scores, each => (int)Math.Round(each / softness)), DigitAlphabet.Outputs);
        var right = string.Concat(example.Outputs.Select(each => DigitAlphabet.Of(each)));
        var share = TextBeam.Of(shares).FirstOrDefault(each => each.Text == right).Share;
        return -Math.Log(Math.Max(share, 1e-6));
    }
}
