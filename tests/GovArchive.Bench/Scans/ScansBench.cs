namespace GovArchive.Bench.Scans;

/// <summary>The commands <c>scans make</c> and <c>scans score</c>.</summary>
internal static class ScansBench
{
    public static int Make(string folder, BenchOptions options)
    {
        var condition = options.Text("--condition") is { } name ? ScanCondition.Find(name) : null;
        if (condition is null && options.Text("--condition") is not null)
        {
            Console.Error.WriteLine($"conditions: {string.Join(' ', ScanCondition.All.Select(known => known.Name))}");
            return 2;
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} is not empty");
            return 1;
        }
        if (ScanFont.Missing() is { Length: > 0 } missing) Console.WriteLine($"not installed, and not used: {string.Join(", ", missing)}");
        if (ScanFont.Installed(ScanFont.Han).Length == 0) return 1;
        ScanArchive.Write(folder, options.Count, options.Seed, condition, options.Text("--edition"), Console.WriteLine);
        return 0;
    }
}
