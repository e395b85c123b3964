using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Runs;
using Spectre.Console;

namespace GovArchive.Cli;

/// <summary>What people see: problems on standard error, results on standard output, progress on a terminal only.</summary>
/// <param name="language">"en" or "zh".</param>
internal sealed class Terminal(string language)
{
    /// <summary>Work that is done sooner shows no progress: a bar that flashes by is noise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Warnings and notes of one code that a build tells of those that a check lists.</summary>
    public const int MostOfOneCode = 20;

    public string Language => language;

    /// <summary>The words in the terminal's language.</summary>
    public string Words(string english, string chinese) => language == "zh" ? chinese : english;

    public void Say(string english, string chinese) => Say(Words(english, chinese));

    /// <param name="line">Printed as it is, but for what could steer the terminal.</param>
    /// <param name="isHeading">Bold where there is a terminal that can show it; to a file or pipe, plain text.</param>
    public static void Say(string line, bool isHeading = false)
    {
        if (!isHeading || Console.IsOutputRedirected) Console.Out.WriteLine(Printable(line));
        else AnsiConsole.MarkupLine($"[bold]{Markup.Escape(Printable(line))}[/]");
    }

    /// <summary>Prints findings as <c>path(line,col): error CODE: text</c>, each once.</summary>
    /// <param name="findings">In any order.</param>
    /// <param name="listed">
    /// Those of them that a check lists: of their warnings and notes only <see cref="MostOfOneCode"/> are reported, and how many more there
    /// are. A large archive has a hundred thousand.
    /// </param>
    public void Report(IEnumerable<Finding> findings, IEnumerable<Finding>? listed = null)
    {
        foreach (var line in Lines(findings, listed)) Console.Error.WriteLine(line);
    }

    /// <summary>The same, and the exit code that follows.</summary>
    public int End(IReadOnlyCollection<Finding> findings, IEnumerable<Finding>? listed = null)
    {
        Report(findings, listed);
        return ExitCode.Of(findings);
    }

    /// <summary>The same as lines.</summary>
    internal IEnumerable<string> Lines(IEnumerable<Finding> findings, IEnumerable<Finding>? listed = null)
    {
        var bounded = new HashSet<Finding>(listed ?? [], ReferenceEqualityComparer.Instance);
        var (counts, last) = (new SortedDictionary<string, int>(StringComparer.Ordinal), "");
        foreach (var finding in findings.Order(Finding.Order))
        {
            var line = Printable(finding.ToString(language) + Said(finding));
            // The same again is right behind it.
            if (line == last) continue;
            last = line;
            if (finding.Severity == Severity.Error || !bounded.Contains(finding) || Count(finding.Code.Id) <= MostOfOneCode)
                yield return line;
        }
        foreach (var (code, count) in counts.Where(code => code.Value > MostOfOneCode))
            yield return Words(
                $"{code}: {count - MostOfOneCode} more; 'govarchive check' lists them all",
                $"{code}：另有 {count - MostOfOneCode} 条，用 govarchive check 逐条列出");

        int Count(string code) => counts[code] = counts.GetValueOrDefault(code) + 1;
    }

    /// <summary>The words of the report that a finding speaks of, in quotes behind a space; "" where it speaks of none.</summary>
    public static string Said(Finding finding) => finding.Sentence is { } sentence ? $" “{sentence}”" : "";

    /// <summary>A number of things in English: "1 report", "2 reports".</summary>
    public static string Counted(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    /// <summary>Errors and warnings in words: "2 errors, 1 warning".</summary>
    public string Count(IReadOnlyCollection<Finding> findings) => Count(BuiltFindings.Of(findings));

    /// <summary>The same of findings that were counted before.</summary>
    public string Count(BuiltFindings counted) => Words(
        $"{Counted(counted.Errors, "error")}, {Counted(counted.Warnings, "warning")}, {Counted(counted.Notes, "note")}",
        $"错误 {counted.Errors}，警告 {counted.Warnings}，提示 {counted.Notes}");

    /// <summary>Does work that reports how far it is, with a progress bar once it has taken a second.</summary>
    public T WithProgress<T>(Func<RunProgress?, T> work)
    {
        if (Console.IsErrorRedirected) return work(null);
        var at = (Step: RunStep.Importing, Done: 0, All: 0);
        var task = Task.Run(() => work((step, done, all) => at = (step, done, all)));
        if (task.Wait(Patience)) return task.Result;
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true)
            .Start(context =>
        {
            var bar = context.AddTask(Markup.Escape(Words(at.Step)));
            while (!task.Wait(100))
            {
                bar.Description(Markup.Escape(Words(at.Step)));
                bar.MaxValue(Math.Max(1, at.All));
                bar.Value(at.Done);
            }
        });
        return task.Result;
    }

    /// <summary>Says on standard error what is wrong with the options that were given.</summary>
    public int Misused(string english, string chinese) => Misused(Words(english, chinese));

    /// <param name="mistake">In the terminal's language.</param>
    public static int Misused(string mistake)
    {
        Console.Error.WriteLine(Printable(mistake));
        return ExitCode.WrongUsage;
    }

    private string Words(RunStep step) => step == RunStep.Importing ? Words("Reading sources", "读取来源") : Words("Building pages", "生成页面");

    /// <summary>
    /// Text of a source or a file's name with U+FFFD for what could steer the terminal, hide a line or turn its direction.
    /// </summary>
    public static string Printable(string text) =>
        text.Any(IsSteering) ? string.Concat(text.Select(c => IsSteering(c) ? '\ufffd' : c)) : text;

    private static bool IsSteering(char c) => char.IsControl(c) || IsDirection(c);

    private static bool IsDirection(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
