using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GovArchive.Bench.Damaged;

/// <summary>The command damage: damaged reports are made, read, and compared with what they print.</summary>
internal static class DamageBench
{
    // Of a kind in a container, so many reports with silent cells are kept.
    private const int MostKept = 3;
    private const int MostCellsShown = 40;

    public static int Run(BenchOptions options)
    {
        var pairs = Pairs(options.Text("--kind"), options.Text("--container"));
        if (pairs.Count == 0)
        {
            Console.WriteLine($"kinds: {string.Join(' ', DamageKinds.All.Select(kind => kind.Name))}");
            Console.WriteLine($"containers: {string.Join(' ', Containers.All.Select(container => container.Name))}");
            return 2;
        }
        var (clock, keep) = (Stopwatch.StartNew(), options.Text("--keep"));
        var tallies = pairs.ToDictionary(pair => pair, _ => new DamageTally());
        var kept = pairs.ToDictionary(pair => pair, _ => 0);
        if (keep is not null) Directory.CreateDirectory(keep);
        for (var number = 0; number < options.Count; number++)
        {
            var pair = pairs[number % pairs.Count];
            if (DamagedReport.Make(pair.Kind, pair.Container, options.Seed, number) is not { } report) continue;
            tallies[pair].Add(report);
            if (!report.Cells().Any(cell => IsFault(report, cell.Verdict) || options.Has("--lost") && cell.Verdict != Verdict.Right)
                || kept[pair]++ >= MostKept) continue;
            if (options.Has("--verbose")) Console.WriteLine(Account(report));
            if (keep is not null) Keep(keep, report);
        }
        var silent = Print(tallies, clock.Elapsed, options.Seed, options.Has("--short"));
        return options.MostSilent is { } most && silent > most ? 1 : 0;
    }

    private static List<(DamageKind Kind, Container Container)> Pairs(string? kind, string? container) =>
    [
        .. from known in DamageKinds.All
           where kind is null || kind.Split(',').Contains(known.Name)
           from in_ in known.Containers
           where container is null || container.Split(',').Contains(in_.Name)
           select (known, in_),
    ];

    // Of undamaged reports every cell is to be right.
    private static bool IsFault(DamagedReport report, Verdict verdict) =>
        verdict == Verdict.Silent || report.Kind.Name == "none" && verdict != Verdict.Right;

    private static void Keep(string folder, DamagedReport report)
    {
        var path = Path.Combine(folder, report.FileName);
        File.WriteAllBytes(path, report.Bytes);
        File.WriteAllText(path + ".txt", Account(report));
    }

    private static string Account(DamagedReport report)
    {
        var second = report.Second is { } kind ? $", and {kind.Name}" : "";
        var edition = report.Content?.Edition ?? "no report";
        var text = new StringBuilder($"{report.FileName}: edition {report.Draft.Form.Edition}, read as {edition}{second}\n");
        var silent = report.Cells().Where(cell => IsFault(report, cell.Verdict)).ToList();
        foreach (var (cell, expected, figure, _, _) in silent.Take(MostCellsShown))
        {
            var got = figure?.Value?.ToString(CultureInfo.InvariantCulture) ?? figure?.State.ToString();
            text.Append(CultureInfo.InvariantCulture, $"  {cell}: wanted {expected}; got {got} '{figure?.Raw}' {figure?.Place}\n");
        }
        if (silent.Count > MostCellsShown) text.Append(CultureInfo.InvariantCulture, $"  and {silent.Count - MostCellsShown} more\n");
        foreach (var finding in report.Findings.Take(MostCellsShown)) text.Append("  ").Append(finding).Append('\n');
        return text.ToString();
    }

    private static long Print(
        Dictionary<(DamageKind Kind, Container Container), DamageTally> tallies, TimeSpan time, int seed, bool isShort)
    {
        var all = new DamageTally();
        var kinds = new StringBuilder();
        if (!isShort) Console.WriteLine($"{"",-38}{DamageTally.Header}");
        foreach (var group in tallies.GroupBy(entry => entry.Key.Kind))
        {
            var sum = new DamageTally();
            foreach (var ((kind, container), tally) in group)
            {
                if (tally.Reports == 0) continue;
                if (!isShort) Console.WriteLine($"{kind.Name,-24}{container.Name,-14}{tally}");
                sum.Add(tally);
            }
            kinds.Append(CultureInfo.InvariantCulture, $"{group.Key.Name,-38}{sum}\n");
            all.Add(sum);
        }
        Console.WriteLine($"\n{"",-38}{DamageTally.Header}\n{kinds}{"all",-38}{all}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"SILENT cells {all.Silent} in {all.Reports} reports of seed {seed} ({time.TotalSeconds:0.0} s)"));
        return all.Silent;
    }
}
