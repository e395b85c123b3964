using System.Globalization;

namespace GovArchive.Bench;

/// <summary>The command line.</summary>
/// <param name="Commands">What is there beside options.</param>
internal sealed record BenchOptions(string[] Commands, IReadOnlyDictionary<string, string> Values)
{
    private static readonly string[] Switches = ["--data", "--short", "--pagefind", "--costs", "--verbose", "--lost"];
    private static readonly string[] Valued = [
        "--reports", "--runs", "--seed", "--languages", "--cli", "--work", "--count", "--kind", "--container", "--keep", "--most-silent",
        "--condition", "--edition"];

    public int[] Reports => Values.TryGetValue("--reports", out var text) ? [.. text.Split(',').Select(Number)] : [1000];

    public int? Runs => Values.TryGetValue("--runs", out var text) ? Number(text) : null;

    public int Seed => Values.TryGetValue("--seed", out var text) ? Number(text) : 0;

    public int Count => Values.TryGetValue("--count", out var text) ? Number(text) : 2000;

    /// <summary>Of cells; null for no bound.</summary>
    public int? MostSilent => Values.TryGetValue("--most-silent", out var text) ? Number(text) : null;

    public string Languages => Values.GetValueOrDefault("--languages", "zh-Hans");

    public string Program => Values.GetValueOrDefault("--cli") ?? ScaleBench.Program();

    public string? Work => Values.GetValueOrDefault("--work");

    /// <summary>Null when it is not given.</summary>
    public string? Text(string name) => Values.GetValueOrDefault(name);

    public bool Has(string name) => Values.ContainsKey(name);

    /// <summary>Null when something there is no option or an option has no value.</summary>
    public static BenchOptions? Read(string[] arguments)
    {
        var (commands, values) = (new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var i = 0; i < arguments.Length; i++)
        {
            if (Switches.Contains(arguments[i])) values[arguments[i]] = "";
            else if (Valued.Contains(arguments[i]) && i + 1 < arguments.Length) values[arguments[i]] = arguments[++i];
            else if (arguments[i].StartsWith("--", StringComparison.Ordinal)) return null;
            else commands.Add(arguments[i]);
        }
        return new BenchOptions([.. commands], values);
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
