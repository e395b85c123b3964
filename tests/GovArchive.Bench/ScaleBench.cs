using System.Globalization;

namespace GovArchive.Bench;

/// <summary>Measures at several sizes, as tables, and how each grows.</summary>
internal static class ScaleBench
{
    public static ScaleRun[] Run(int[] sizes, int runs, string languages, string program, string? work, bool isShort = false)
    {
        if (!File.Exists(program))
            throw new InvalidOperationException($"{program} is not there: dotnet build it first, or say which with --cli");
        var all = new List<ScaleRun>();
        foreach (var size in sizes)
        {
            var run = ScaleMeasures.Of(program, size, runs, languages, work, isShort);
            Print(run);
            all.Add(run);
        }
        for (var i = 1; i < all.Count; i++)
            Console.WriteLine(
                $"growth from {all[i - 1].Reports} to {all[i].Reports}, n^: "
                + string.Join(
                    ", ", all[i].Taken.Keys
                        .Select(measure =>
                            string.Create(CultureInfo.InvariantCulture, $"{measure} {Growth(all[i - 1], all[i], measure):0.00}"))));
        return [.. all];
    }

    /// <summary>The program as it was built along with this one.</summary>
    public static string Program()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(
            ReportMix.Repository(), "src", "GovArchive.Cli", "bin", built.Parent!.Name, built.Name,
            OperatingSystem.IsWindows() ? "govarchive.exe" : "govarchive");
    }

    /// <summary>The exponent with which CPU time grows: 1 when twice the reports take twice the time.</summary>
    public static double Growth(ScaleRun small, ScaleRun large, string measure) =>
        Math.Log(large.Cpu(measure) / small.Cpu(measure)) / Math.Log((double)large.Reports / small.Reports);

    private static void Print(ScaleRun run)
    {
        Console.WriteLine(
            $"  {"",-14}{"wall s",10}{"cpu s",10}{"cpu ms each",13}{"peak MB",10}{"x cp wall",11}{"x cp cpu",10}{"x write cpu",13}");
        foreach (var measure in run.Taken.Keys)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {measure,-14}{run.Wall(measure),10:0.00}{run.Cpu(measure),10:0.00}{1000 * run.Cpu(measure) / run.Reports,13:0.000}{run.Peak(measure) / 1024 / 1024,10:0}{run.Wall(measure) / run.Wall(ScaleMeasures.Copy),11:0.0}{run.Cpu(measure) / run.Cpu(ScaleMeasures.Copy),10:0.0}{run.Cpu(measure) / run.Cpu(ScaleMeasures.Write),13:0.0}"));
        run.Size.Print(run.Reports);
        Console.WriteLine("  import against the truth: " + run.Truth.Line);
    }
}
