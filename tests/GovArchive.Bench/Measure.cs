using System.Diagnostics;
using System.Globalization;

namespace GovArchive.Bench;

/// <summary>What one run took.</summary>
/// <param name="Cpu">Milliseconds of CPU time of the whole process.</param>
/// <param name="Wall">Milliseconds on the clock.</param>
/// <param name="Allocated">Bytes.</param>
internal readonly record struct Taken(double Cpu, double Wall, long Allocated);

/// <summary>Several runs of the same work.</summary>
internal sealed record Measure(Taken[] Runs)
{
    public double Cpu => Median(run => run.Cpu);

    public double Wall => Median(run => run.Wall);

    public double Allocated => Median(run => run.Allocated);

    /// <summary>Runs <paramref name="work"/> several times; <paramref name="prepare"/> before each is not measured.</summary>
    public static Measure Of(int runs, Action work, Action? prepare = null)
    {
        var taken = new Taken[runs];
        for (var i = 0; i < runs; i++)
        {
            prepare?.Invoke();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var (cpu, allocated, wall) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
            work();
            taken[i] = new Taken(
                (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, wall.Elapsed.TotalMilliseconds,
                GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }
        return new Measure(taken);
    }

    /// <summary>One line: how many a second of CPU time, and what one took.</summary>
    /// <param name="count">How many things a run does.</param>
    public string Line(string name, int count, string things) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24} {1000 * count / Cpu,9:0.0} {things}/s cpu ({1000 * count / Runs.Max(run => run.Cpu):0.0} to {1000 * count / Runs.Min(run => run.Cpu):0.0})   cpu {Cpu / count:0.000} ms   wall {Wall / count:0.000} ms   allocated {Allocated / count / 1024:0} KB   each, {count} × {Runs.Length} runs");

    private double Median(Func<Taken, double> of)
    {
        var ordered = Runs.Select(of).Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
