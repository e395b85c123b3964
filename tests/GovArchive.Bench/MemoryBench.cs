using System.Globalization;

namespace GovArchive.Bench;

/// <summary>What stays in memory while many reports are read: nothing of a report may, once it is read.</summary>
internal static class MemoryBench
{
    private const int Reports = 10_000;
    private const int Step = 1_000;

    public static void Run()
    {
        var mix = ReportMix.All();
        ReadBench.ReadAll(mix);
        Print(0);
        for (var (read, at) = (0, 0); read < Reports;)
        {
            ReadBench.ReadAll([mix[at++ % mix.Length]]);
            if (++read % Step == 0) Print(read);
        }
    }

    private static void Print(int read)
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"memory",-24} {read,6} reports   heap {heap / 1024.0 / 1024:0.00} MB   working set {Environment.WorkingSet / 1024.0 / 1024:0.0} MB   collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}"));
    }
}
