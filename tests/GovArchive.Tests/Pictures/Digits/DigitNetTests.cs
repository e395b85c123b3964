using System.Globalization;
using GovArchive.Pictures.Digits;

namespace GovArchive.Tests.Pictures.Digits;

public class DigitNetTests
{
    /// <summary>What the trained net says in floating point was written down when it was trained; the whole numbers stay near it.</summary>
    [Fact]
    public void Agrees_with_the_trained_net()
    {
        var expected = File.ReadLines(Path.Combine(Crops.Folder, "line-04.scores.tsv"))
            .Select(line => line.Split('\t').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        var line = PrintFinder.Find(Crops.Read("line-04.png"), out _)!;
        var scores = DigitReader.Net.Scores(NetInput.Of(line)!).Chunk(DigitAlphabet.Outputs).ToList();

        Assert.Equal(expected.Count, scores.Count);
        foreach (var (exact, whole) in expected.Zip(scores))
        {
            Assert.Equal(Array.IndexOf(exact, exact.Max()), Array.IndexOf(whole, whole.Max()));
            var (first, second) = (Shares(exact), StepShares.Of(whole, DigitAlphabet.Outputs));
            Assert.All(first.Zip(second), each => Assert.Equal(each.First, each.Second, 0.15));
        }
    }

    [Fact]
    public void Its_file_is_read_as_it_was_written()
    {
        var bytes = NetFile.Write(DigitReader.Net);
        Assert.Equal(bytes, NetFile.Write(NetFile.Read(bytes)));
        Assert.InRange(bytes.Length, 1, 300_000);
        Assert.Throws<InvalidDataException>(() => NetFile.Read([1, 2, 3, 4, 5]));
    }

    [Fact]
    public void A_layer_sums_its_window()
    {
        // One input, one output, a window of 1 × 3 with the weights 1 2 3, an offset of 5; no scaling.
        var layer = new NetLayer(1, 1, 1, 3, 0, 1, 1, [1, 2, 3], [5], [2], 1, IsLast: false);
        var (rows, columns) = (1, 4);
        var results = layer.Apply([10, 20, 0, 7], ref rows, ref columns);
        Assert.Equal([5 + 2 * 10 + 3 * 20, 5 + 10 + 2 * 20 + 0, 5 + 20 + 0 + 3 * 7, 5 + 0 + 2 * 7], results);
        Assert.Equal((1, 4), (rows, columns));
    }

    private static double[] Shares(double[] scores)
    {
        var powers = scores.Select(score => Math.Exp(score - scores.Max())).ToArray();
        return [.. powers.Select(power => power / powers.Sum())];
    }
}
