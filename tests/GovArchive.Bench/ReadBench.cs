using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Bench;

/// <summary>Reading text reports on one core, once warm.</summary>
internal static class ReadBench
{
    private const int WarmUps = 12;
    private const int Rounds = 8;
    private const int RoundsOfOne = 20;

    public static void Run(int runs)
    {
        var mix = ReportMix.All();
        for (var i = 0; i < WarmUps; i++) ReadAll(mix);
        // Hot loops are compiled anew in the background.
        Thread.Sleep(500);
        ReadAll(mix);
        Console.WriteLine(Measure.Of(runs, () => Repeat(Rounds, mix)).Line("read", Rounds * mix.Length, "reports"));
        foreach (var report in mix.Where(report => !report.Name.EndsWith(" 1", StringComparison.Ordinal)))
            Console.WriteLine(Measure.Of(runs, () => Repeat(RoundsOfOne, [report])).Line("  " + report.Name, RoundsOfOne, "reports"));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{mix.Length} reports of {mix.Average(report => report.File.Bytes.Length) / 1024:0.0} KB on average, {mix.Sum(Figures)} figures"));
    }

    /// <summary>Reads every report of the mix once.</summary>
    public static void ReadAll(MixedReport[] mix)
    {
        foreach (var report in mix) Read(report);
    }

    private static void Repeat(int rounds, MixedReport[] mix)
    {
        for (var i = 0; i < rounds; i++) ReadAll(mix);
    }

    private static ReportContent Read(MixedReport report)
    {
        var findings = new List<Finding>();
        var content = Readers.Read(report.File, findings) is { } document ? ReportParser.Parse(document, findings) : null;
        return content ?? throw new InvalidOperationException($"{report.Name}: {string.Join('\n', findings)}");
    }

    private static int Figures(MixedReport report) => Read(report).Figures.Values.Count(figure => figure.Value is not null);
}
