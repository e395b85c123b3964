using System.Text.RegularExpressions;

namespace GovArchive.Tests.Promises;

/// <summary>
/// No test's outcome depends on how fast a machine is or what else it does: what may not grow is compared for two sizes in one run
/// (<see cref="Growth"/>), or steps are counted.
/// </summary>
public partial class ClockPromises
{
    // The word that stands for the processor's time of one thread, in the one file that may read it.
    private const string ThreadTime = "clock_gettime";

    // They hold the forbidden words as words.
    private static readonly string[] Names = [$"Promises/{nameof(ClockPromises)}.cs", $"Promises/{nameof(CodePromises)}.cs"];

    private static readonly string Tests = Path.Combine(Cases.Root, "tests", "GovArchive.Tests");

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Tests, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tests, path).Replace('\\', '/'))
            .Where(file => !Built().IsMatch(file) && !Names.Contains(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_test_reads_the_clock(string file)
    {
        var code = Comment().Replace(File.ReadAllText(Path.Combine(Tests, file)), "");
        Assert.DoesNotMatch(Clock(), code);
        if (file != $"{nameof(Effort)}.cs") Assert.DoesNotContain(ThreadTime, code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var watch = Stopwatch.StartNew();")]
    [InlineData("System.Diagnostics.Stopwatch.GetTimestamp()")]
    [InlineData("DateTime.Now")]
    [InlineData("DateTimeOffset.UtcNow - start")]
    [InlineData("DateTime.Today")]
    [InlineData("Environment.TickCount64")]
    [InlineData("TimeProvider.System")]
    [InlineData("Environment.CpuUsage.TotalTime")]
    [InlineData("Process.GetCurrentProcess().TotalProcessorTime")]
    [InlineData("source.CancelAfter(1000)")]
    [InlineData("[Fact(Timeout = 1000)]")]
    [InlineData("new CancellationTokenSource(TimeSpan.FromSeconds(5))")]
    public void These_read_it(string code) => Assert.Matches(Clock(), code);

    // Set times of files are made with new DateTime(…) and are no clock; a process that is waited for may be given up by its own bound.
    [GeneratedRegex(
        @"\b(?:Stopwatch|TickCount(?:64)?|GetTimestamp|GetElapsedTime|TimeProvider|CpuUsage|CancelAfter)\b"
        + @"|\b(?:DateTime|DateTimeOffset)\.(?:Now|UtcNow|Today)\b"
        + @"|\b(?:Total|User|Privileged)ProcessorTime\b|\bTimeout\s*=|\bCancellationTokenSource\(\s*[^)\s]")]
    private static partial Regex Clock();

    [GeneratedRegex(@"//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:bin|obj)/")]
    private static partial Regex Built();
}
