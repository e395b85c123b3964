using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovArchive.Bench;

/// <summary>
/// Pagefind beside ours: the same pages, with the same parts of them marked as what is searched, and the same queries. npm installs it in a
/// temporary folder when the bench is run; the program itself needs neither.
/// </summary>
internal static partial class PagefindBench
{
    private const string Package = "pagefind@1.6.0";

    /// <summary>What one query gave.</summary>
    /// <param name="Shown">Addresses of the first results.</param>
    /// <param name="Quoted">The same with the query in quotes.</param>
    /// <param name="Cold">Bytes that ten results took with nothing in store, the script not counted.</param>
    /// <param name="Once">Of these the bytes that every visit takes, whatever is asked.</param>
    /// <param name="Warm">Milliseconds of the same with all in store.</param>
    private sealed record Answer(string[] Shown, string[] Quoted, long Cold, long Once, double Warm);

    public static void Run(string folder, SearchServer server, string[] queries, string[][] truth, int shown)
    {
        if (Install(Path.Combine(folder, "pagefind")) is not { } program) return;
        var site = Path.Combine(folder, "pages");
        var pages = 0;
        foreach (var (address, html) in server.Pages())
        {
            var path = Path.Combine(site, address, "index.html");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Marked(html));
            pages++;
        }
        var run = Child.Run(program, ["--site", site], out _);
        var files = new DirectoryInfo(Path.Combine(site, "pagefind")).GetFiles("*.pf_*", SearchOption.AllDirectories);
        SearchBench.Print(
            "Pagefind: index",
            $"{files.Sum(file => file.Length) / 1024.0 / 1024:0.00} MB in {files.Length} files, {files.Sum(file => file.Length) / 1024.0 / pages:0.000} KB a page of {pages}");
        SearchBench.Print(
            "  build",
            $"{run.Wall:0.0} s wall, {run.Cpu:0.0} s cpu, the pages read from the disk; peak memory {run.Peak / 1024 / 1024} MB");
        var list = Path.Combine(folder, "queries.json");
        File.WriteAllText(list, JsonSerializer.Serialize(queries));
        var runner = Path.Combine(ReportMix.Repository(), "tests", "GovArchive.Bench", "pagefind-runner.mjs");
        var output = SearchBench.Node(folder, runner, site, shown.ToString(CultureInfo.InvariantCulture), list)!;
        Answer[] answers = [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)];
        Report(answers, truth, shown, Path.Combine(site, "pagefind", "pagefind.js"));
    }

    private static void Report(Answer[] answers, string[][] truth, int shown, string script)
    {
        SearchBench.Print(
            $"  recall@{shown}",
            $"{SearchBench.Recall(answers.Select(answer => answer.Shown), truth):0.00} %; in quotes {SearchBench.Recall(answers.Select(answer => answer.Quoted), truth):0.00} %");
        SearchBench.Print(
            $"  precision@{shown}",
            $"{SearchBench.Precision(answers.Select(answer => answer.Shown), truth):0.00} %; in quotes {SearchBench.Precision(answers.Select(answer => answer.Quoted), truth):0.00} %");
        long[] cold = [.. answers.Select(answer => answer.Cold).Order()];
        SearchBench.Print(
            "  cold, to ten results",
            $"median {cold[cold.Length / 2] / 1024.0:0.0} KB, mean {cold.Average() / 1024:0.0} KB, p95 {cold[(int)(cold.Length * 0.95)] / 1024.0:0.0} KB; of these {answers[0].Once / 1024.0:0.0} KB whatever is asked; script {SearchBench.Gzip(File.ReadAllBytes(script)) / 1024.0:0.0} KB more");
        double[] warm = [.. answers.Select(answer => answer.Warm).Order()];
        SearchBench.Print("  warm query", $"median {warm[warm.Length / 2]:0.0} ms, p95 {warm[(int)(warm.Length * 0.95)]:0.0} ms, in node");
    }

    /// <summary>The program; null when it cannot be had, and that is said.</summary>
    private static string? Install(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        try
        {
            Child.Run(OperatingSystem.IsWindows()
                ? "npm.cmd" : "npm", ["install", Package, "--no-audit", "--no-fund", "--prefix", folder], out _);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.WriteLine($"Pagefind is left out: npm cannot install it here ({exception.Message.Split('\n')[0]})");
            return null;
        }
        // The extended one: the other does not part Chinese text into words.
        var found = Directory.GetFiles(Path.Combine(folder, "node_modules", "@pagefind"), "pagefind_extended*", SearchOption.AllDirectories)
            .FirstOrDefault(file => Path.GetExtension(file) is "" or ".exe");
        if (found is null) Console.WriteLine("Pagefind is left out: its package has no program for this machine");
        return found;
    }

    // What our own index has of a page: its heading with the year, and the parts that are marked as searched.
    private static string Marked(byte[] html) =>
        Heading().Replace(Encoding.UTF8.GetString(html), "<h1 data-pagefind-body", 1)
            .Replace(" data-searched", " data-pagefind-body", StringComparison.Ordinal);

    [GeneratedRegex("<h1\\b")]
    private static partial Regex Heading();
}
