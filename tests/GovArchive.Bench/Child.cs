using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GovArchive.Bench;

/// <summary>What a run of another program took.</summary>
/// <param name="Wall">Seconds on the clock.</param>
/// <param name="Cpu">Seconds of CPU time of all its threads, in steps of 0.01; 0 where the system does not tell.</param>
/// <param name="Peak">Most memory that it had in bytes, looked up every few milliseconds; 0 where the system does not tell.</param>
internal readonly record struct ChildRun(double Wall, double Cpu, long Peak);

/// <summary>Runs other programs, one after the other, and says what they took.</summary>
internal static class Child
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    /// <param name="standardOutput">Takes what the program printed.</param>
    /// <param name="fails">Whether an exit code other than 0 is thrown.</param>
    public static ChildRun Run(string program, IEnumerable<string> arguments, out string standardOutput, bool fails = true)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8
        };
        var (clock, cpu, peak) = (Stopwatch.StartNew(), CpuOfChildren(), 0L);
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.WaitForExit(Interval)) peak = Math.Max(peak, PeakOf(process.Id));
        process.WaitForExit();
        var wall = clock.Elapsed.TotalSeconds;
        standardOutput = output.Result;
        if (fails && process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{errors.Result[..Math.Min(2000, errors.Result.Length)]}");
        return new ChildRun(wall, CpuOfChildren() - cpu, peak);
    }

    // Of those that have ended: the 16th and 17th field; the second is a name in brackets.
    private static double CpuOfChildren()
    {
        if (!File.Exists("/proc/self/stat")) return 0;
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture)
            + long.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
