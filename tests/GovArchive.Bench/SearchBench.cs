using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Search;

namespace GovArchive.Bench;

/// <summary>The search index of a seeded corpus: what it takes to make, and what the search page's own scripts find with it.</summary>
internal static class SearchBench
{
    private const int Queries = 200;
    private const int Shown = 50;

    public static void Run(int reports, bool pagefind, bool costsAlone)
    {
        var folder = Directory.CreateTempSubdirectory("govarchive-bench-").FullName;
        try
        {
            var layout = new ArchiveLayout(ReportMix.Repository());
            var findings = new List<Finding>();
            var corpus = new SyntheticReports(ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings), reports);
            var (files, bytes) = Build(corpus, Path.Combine(folder, "site"));
            Print($"index of {reports} reports",
                $"{bytes / 1024.0 / 1024:0.00} MB in {files} files, {bytes / 1024.0 / reports:0.000} KB a report");
            var queries = SearchTruth.Draw(corpus, Queries);
            var truth = costsAlone ? null : SearchTruth.Of(corpus, queries);
            using var server = new SearchServer(layout, corpus, Path.Combine(folder, "site"));
            if (Ask(folder, server, queries) is not { } answers)
            {
                Console.WriteLine("node is not on this machine: the queries were not run, and Pagefind is left out");
                return;
            }
            if (truth is not null)
            {
                Report(answers, truth);
                Misses(queries, answers, truth);
            }
            Costs(answers);
            if (pagefind && truth is not null) PagefindBench.Run(folder, server, queries, truth, Shown);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Files, long Bytes) Build(SyntheticReports corpus, string folder)
    {
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var (files, bytes) = (0, 0L);
        foreach (var file in SearchIndex.Write(corpus.Documents()))
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.Span);
            files++;
            bytes += file.Bytes.Length;
        }
        Print("build",
            $"{clock.Elapsed.TotalSeconds:0.0} s wall, {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:0.0} s cpu, the texts' making and the files' writing with it; peak memory of the process {Peak()} MB");
        return (files, bytes);
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1024 / 1024;
    }

    /// <summary>What one query gave.</summary>
    /// <param name="Candidates">Addresses the index gave, before any page was read.</param>
    /// <param name="Shown">Addresses of the first results.</param>
    /// <param name="Index">Bytes of index files that the first results took with nothing in store: as many as are seen at once.</param>
    /// <param name="Pages">Bytes of texts and pages for that, compressed.</param>
    /// <param name="More">Bytes that the others of the first ten took.</param>
    /// <param name="Warm">Milliseconds of the same with all in store.</param>
    private sealed record Answer(string[] Candidates, string[] Shown, long Index, long Pages, int PageCount, long More, double Warm);

    private static Answer[]? Ask(string folder, SearchServer server, string[] queries)
    {
        var scripts = Path.Combine(folder, "scripts");
        Directory.CreateDirectory(scripts);
        foreach (var file in Directory.GetFiles(Path.Combine(ReportMix.Repository(), "themes", "default", "assets", "search"), "*.js"))
            File.Copy(file, Path.Combine(scripts, Path.GetFileName(file)));
        File.Copy(Path.Combine(ReportMix.Repository(), "tests", "GovArchive.Bench", "search-runner.mjs"),
            Path.Combine(scripts, "runner.mjs"));
        File.WriteAllText(Path.Combine(scripts, "package.json"), """{"type":"module"}""");
        File.WriteAllText(Path.Combine(scripts, "queries.json"), JsonSerializer.Serialize(queries));
        if (Node(scripts, "runner.mjs", server.Address.AbsoluteUri, Shown.ToString(CultureInfo.InvariantCulture)) is not { } output)
            return null;
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!)];
    }

    /// <summary>What a script prints; null when there is no node.</summary>
    public static string? Node(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{arguments[0]} failed");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static void Report(Answer[] answers, string[][] truth)
    {
        Print($"recall@{Shown}", $"{Recall(answers.Select(answer => answer.Shown), truth):0.00} %");
        Print($"precision@{Shown}", $"{Precision(answers.Select(answer => answer.Shown), truth):0.00} %");
        var (found, all) = (answers.Zip(truth, (answer, right) => right.Intersect(answer.Candidates).Count()).Sum(),
            truth.Sum(right => right.Length));
        Print("recall of candidates",
            $"{100.0 * found / all:0.000} % of {all}; {answers.Sum(answer => answer.Candidates.Length)} candidates");
    }

    private static void Costs(Answer[] answers)
    {
        var cold = answers.Select(answer => answer.Index + answer.Pages).ToArray();
        Print("cold, first in view",
            $"median {Kilobytes(Median(cold))}, mean {Kilobytes(cold.Average())}, p95 {Kilobytes(At(cold, 0.95))}");
        Print("  index",
            $"median {Kilobytes(Median([.. answers.Select(answer => answer.Index)]))}, mean {Kilobytes(answers.Average(answer => answer.Index))}");
        var each = answers.Sum(answer => (double)answer.Pages) / Math.Max(1, answers.Sum(answer => answer.PageCount));
        Print("  texts",
            $"median {Kilobytes(Median([.. answers.Select(answer => answer.Pages)]))}, mean {Kilobytes(answers.Average(answer => answer.Pages))}: "
            + $"{answers.Average(answer => answer.PageCount):0.0} texts of {Kilobytes(each)}");
        var ten = answers.Select(answer => answer.Index + answer.Pages + answer.More).ToArray();
        Print("cold, to ten results",
            $"median {Kilobytes(Median(ten))}, mean {Kilobytes(ten.Average())}, p95 {Kilobytes(At(ten, 0.95))}");
        Print("  scripts, once", ScriptBytes());
        Print("warm query",
            $"median {answers.Select(answer => answer.Warm).Order().ElementAt(answers.Length / 2):0.0} ms, p95 {answers.Select(answer => answer.Warm).Order().ElementAt((int)(answers.Length * 0.95)):0.0} ms");
    }

    // The queries that were not answered as going through all texts does.
    private static void Misses(string[] queries, Answer[] answers, string[][] truth)
    {
        foreach (var (query, answer, right) in queries.Zip(answers, truth))
        {
            var wrong = answer.Shown.Except(right).ToArray();
            if (wrong.Length > 0 || answer.Shown.Length < Math.Min(Shown, right.Length))
                Print("  " + query, $"{answer.Shown.Length} shown, {right.Length} right; wrong: {string.Join(' ', wrong.Take(3))}");
        }
    }

    /// <summary>Percent of what is right among the first, at most as many as are shown.</summary>
    public static double Recall(IEnumerable<string[]> shown, string[][] truth) =>
        100 * shown.Zip(truth, (list, right) => (double)list.Intersect(right).Count() / Math.Min(Shown, right.Length)).Average();

    /// <summary>Percent of what is shown that is right.</summary>
    public static double Precision(IEnumerable<string[]> shown, string[][] truth) =>
        100 * shown.Zip(truth, (list, right) => list.Length == 0 ? 1 : (double)list.Intersect(right).Count() / list.Length).Average();

    private static string ScriptBytes() =>
        Kilobytes(Directory.GetFiles(Path.Combine(ReportMix.Repository(), "themes", "default", "assets", "search"), "*.js")
            .Sum(file => (double)Gzip(File.ReadAllBytes(file))));

    /// <summary>Bytes as a static host sends them.</summary>
    public static int Gzip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return (int)target.Length;
    }

    private static double Median(long[] values) => At(values, 0.5);

    private static double At(long[] values, double share) => values.Order().ElementAt((int)(share * values.Length));

    private static string Kilobytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024:0.0} KB");

    /// <summary>One line.</summary>
    public static void Print(string name, FormattableString value) =>
        Console.WriteLine($"{name,-24} {value.ToString(CultureInfo.InvariantCulture)}");

    private static void Print(string name, string value) => Console.WriteLine($"{name,-24} {value}");
}
