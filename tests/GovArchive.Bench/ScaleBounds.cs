using System.Globalization;

namespace GovArchive.Bench;

/// <summary>One ratio that must not be worse than its bound.</summary>
/// <param name="Name">What is compared with what.</param>
/// <param name="Most">The bound: above it, it is worse.</param>
internal sealed record ScaleBound(string Name, double Most, Func<ScaleRun, ScaleRun, double> Of);

/// <summary>
/// The short form of <see cref="ScaleBench"/>: two small sizes, judged by ratios and never by times, so that a slow machine passes and a
/// slower program does not.
/// </summary>
internal static class ScaleBounds
{
    private const int Small = 250;
    private const int Large = 1000;

    // Of one run a ratio of CPU times is a twentieth off, as much as a program may be slower before it is noticed: the median is taken.
    private const int Runs = 3;

    // CPU times, since wall time tells what else the machine does. Each bound has room for a noisy machine above what was measured.
    private static readonly ScaleBound[] All =
    [
        new("import: CPU a report at 1000 reports against 250", 0.9, (small, large) => PerReport(small, large, ScaleMeasures.Import)),
        new("check: CPU a report at 1000 reports against 250", 0.9, (small, large) => PerReport(small, large, ScaleMeasures.Check)),
        new("clean build: CPU a report at 1000 reports against 250", 1.0, (small, large) => PerReport(small, large, ScaleMeasures.Clean)),
        new("clean build: CPU against cp -r of the site", 300, (_, large) =>
            large.Cpu(ScaleMeasures.Clean) / large.Cpu(ScaleMeasures.Copy)),
        new("no-op build: CPU against a clean build", 0.15, (_, large) => large.Cpu(ScaleMeasures.NoOp) / large.Cpu(ScaleMeasures.Clean)),
        // 0.46 to 0.50 measured: a third of it is the files that hold the whole archive, the database above all.
        new("build after one change: CPU against a clean build", 0.55, (_, large) =>
            large.Cpu(ScaleMeasures.Change) / large.Cpu(ScaleMeasures.Clean)),
        new("clean build: peak memory at 1000 reports against 250", 4, (small, large) =>
            large.Peak(ScaleMeasures.Clean) / small.Peak(ScaleMeasures.Clean)),
        new("site: KB a report", 235, (_, large) => large.Size.Bytes / 1024.0 / large.Reports),
        new("site: files a report", 6.6, (_, large) => (double)large.Size.Files / large.Reports),
        new("a report's page: KB without its text", 36, (_, large) => large.Size.PageWithoutText / 1024),
        new("largest file: MB", 50, (_, large) => large.Size.Largest.Bytes / 1e6),
        new("import: cells silently wrong", 0, (_, large) => large.Truth.Silent),
        new("import: percent of cells not given, or wrong and flagged", 0.5, (_, large) =>
            100.0 * (large.Truth.NotGiven + large.Truth.Flagged) / (large.Truth.Right + large.Truth.NotGiven + large.Truth.Flagged)),
    ];

    /// <summary>How many ratios are worse than their bounds.</summary>
    public static int Run(BenchOptions options)
    {
        if (ScaleBench.Run(
            [Small, Large], Runs, options.Languages, options.Program, options.Work, isShort: true) is not [var small, var large]) return 1;
        var worse = 0;
        foreach (var bound in All)
        {
            var value = bound.Of(small, large);
            var isWorse = value > bound.Most;
            if (isWorse) worse++;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{(isWorse ? "WORSE" : "ok"),-6}{bound.Name}: {value:0.000}, at most {bound.Most}"));
        }
        Console.WriteLine(worse == 0 ? "every ratio is within its bound" : $"{worse} of {All.Length} ratios are worse than their bounds");
        return worse;
    }

    private static double PerReport(ScaleRun small, ScaleRun large, string measure) =>
        large.Cpu(measure) / large.Reports / (small.Cpu(measure) / small.Reports);
}
