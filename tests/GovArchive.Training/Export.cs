using GovArchive.Pictures.Digits;

namespace GovArchive.Training;

/// <summary>Writes the file that the library reads.</summary>
internal static class Export
{
    private const int Samples = 60;
    private const int Calibrated = 2000;

    /// <param name="saved">The file of the trained net.</param>
    public static void Write(string saved)
    {
        using var model = new NetModel();
        model.load(saved);
        model.eval();
        var net = new FloatNet(model.Folded());
        var fonts = FontTable.Of("train");
        // Seeds of lines that training does not use.
        var lines = Draw(fonts, new Chance(-1), Samples).Select(each => each.Input).ToList();
        var whole = WholeNet.Of(net, lines, 1);
        var softness = Softness.Of(whole, Draw(fonts, new Chance(-2), Calibrated));
        File.WriteAllBytes(Places.Weights, NetFile.Write(WholeNet.Of(net, lines, softness)));
        Console.WriteLine($"softness {softness:0.0}, {new FileInfo(Places.Weights).Length} bytes");
        var gaps = lines.Take(20).Select(line => Gap(net, whole, line)).ToList();
        Console.WriteLine($"shares differ from the trained net's by {gaps.Max():0.0000} at most, {gaps.Average():0.0000} in the mean");
    }

    private static List<Example> Draw(FontTable fonts, Chance chance, int count)
    {
        var examples = new List<Example>();
        while (examples.Count < count)
        {
            if (Examples.Of(Examples.Any(fonts, chance)) is { } example)
                examples.Add(example);
        }
        return examples;
    }

    /// <summary>By how much a share at a step differs at most.</summary>
    private static double Gap(FloatNet net, DigitNet whole, NetInput line)
    {
        var exact = StepShares.Of(Array.ConvertAll(net.Apply(line)[^1], each => (int)MathF.Round(each * 64)), DigitAlphabet.Outputs);
        return exact.Zip(StepShares.Of(whole.Scores(line), DigitAlphabet.Outputs), (one, two) => Math.Abs(one - two)).Max();
    }
}
