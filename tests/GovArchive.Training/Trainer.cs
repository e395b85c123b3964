using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using GovArchive.Pictures.Digits;
using static TorchSharp.torch;

namespace GovArchive.Training;

/// <summary>Trains the net: one thread draws new lines all the time, one learns from them.</summary>
internal static class Trainer
{
    private const int Lines = 32;
    private const int Round = 128 * Lines;
    private const int Pool = 24 * Round;
    private const double Rate = 2e-3;

    /// <param name="minutes">How long; the rate of learning falls to 0 along half a cosine.</param>
    /// <param name="seed">Of the lines and of the first weights; where the threads meet differs from run to run.</param>
    /// <param name="saved">The file that the net is saved to now and then.</param>
    /// <param name="begun">The file of a net that training goes on with, at half the rate; null to begin.</param>
    public static NetModel Train(double minutes, int seed, string saved, string? begun)
    {
        set_num_threads(1);
        random.manual_seed(seed);
        var net = new NetModel();
        if (begun is not null)
            net.load(begun);
        var first = begun is null ? Rate : Rate / 2;
        using var optimizer = optim.AdamW(net.parameters(), Rate, weight_decay: 1e-3);
        var rounds = new BlockingCollection<Example[]>(4);
        var stop = new CancellationTokenSource();
        var drawing = new Thread(() => Draw(rounds, seed, stop.Token)) { IsBackground = true };
        drawing.Start();

        var clock = Stopwatch.StartNew();
        var pool = new List<Example>();
        var (chance, drawn, batches, loss) = (new Chance(seed), 0, 0, 0.0);
        for (var done = 0.0; done < 1; done = clock.Elapsed.TotalMinutes / minutes)
        {
            while (pool.Count == 0 || rounds.Count > 0)
            {
                var round = rounds.Take();
                for (var at = 0; at < round.Length; at++)
                {
                    if (pool.Count < Pool)
                        pool.Add(round[at]);
                    else
                        pool[(drawn * Round + at) % Pool] = round[at];
                }
                drawn++;
            }
            var sum = 0.0;
            foreach (var batch in Batches(pool, chance))
            {
                var cosine = 0.5 + 0.5 * Math.Cos(Math.PI * Math.Min(1, clock.Elapsed.TotalMinutes / minutes));
                var rate = first * Math.Min(1, (batches + 1) / 200.0) * cosine;
                foreach (var group in optimizer.ParamGroups)
                    group.LearningRate = rate;
                try
                {
                    sum += Step(net, optimizer, batch);
                    batches++;
                }
                catch (ExternalException fault)
                {
                    // Of ten thousand norms one fails: a number that the library needs was collected too early. The next batch works.
                    Console.WriteLine(fault.Message.Split('\n')[0]);
                }
            }
            loss = sum / (Round / Lines);
            Console.WriteLine($"{clock.Elapsed.TotalMinutes:0.0} min: {batches} batches, {drawn * Round} lines drawn, loss {loss:0.0000}");
            net.save(saved);
        }
        stop.Cancel();
        return net;
    }

    private static void Draw(BlockingCollection<Example[]> rounds, int seed, CancellationToken stop)
    {
        var fonts = FontTable.Of("train");
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var chance = new Chance(seed * 1_000_003 + number);
            var round = new List<Example>();
            while (round.Count < Round)
            {
                if (Examples.Of(Examples.Any(fonts, chance)) is { } example)
                    round.Add(example);
            }
            try
            {
                rounds.Add([.. round], stop);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A round of batches of lines of about the same length.</summary>
    private static IEnumerable<Example[]> Batches(List<Example> pool, Chance chance)
    {
        var chosen = Enumerable.Range(0, Round).Select(_ => pool[chance.Below(pool.Count)]).OrderBy(each => each.Input.Width).ToList();
        var order = Enumerable.Range(0, Round / Lines).OrderBy(_ => chance.Below(1 << 20));
        return order.Select(at => chosen.GetRange(at * Lines, Lines).ToArray());
    }

    private static double Step(NetModel net, optim.Optimizer optimizer, Example[] batch)
    {
        using var scope = NewDisposeScope();
        net.train();
        var scores = net.forward(Input(batch));
        var lengths = tensor(batch.Select(each => (long)(each.Input.Width + 3) / 4).ToArray());
        var targets = tensor(batch.SelectMany(each => each.Outputs).Select(each => (long)each).ToArray());
        var counts = tensor(batch.Select(each => (long)each.Outputs.Length).ToArray());
        var loss = nn.functional.ctc_loss(
            nn.functional.log_softmax(scores, 2), targets, lengths, counts, DigitAlphabet.Blank, true, nn.Reduction.Sum) / batch.Length;
        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(net.parameters(), 10);
        optimizer.step();
        return loss.item<float>();
    }

    /// <summary>Lines × 1 × 32 × the columns of the longest, 0 to 1.</summary>
    private static Tensor Input(Example[] batch)
    {
        var width = batch.Max(each => each.Input.Width);
        var values = new float[batch.Length * NetInput.Rows * width];
        for (var line = 0; line < batch.Length; line++)
        {
            var input = batch[line].Input;
            for (var row = 0; row < NetInput.Rows; row++)
            {
                for (var column = 0; column < input.Width; column++)
                    values[(line * NetInput.Rows + row) * width + column] = input.Ink[row * input.Width + column] / 255f;
            }
        }
        return tensor(values, [batch.Length, 1, NetInput.Rows, width]);
    }
}
