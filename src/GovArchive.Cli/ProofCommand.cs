using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Proofs;

namespace GovArchive.Cli;

/// <summary>As typed.</summary>
/// <param name="LastYear">The report on the year before; null to look for it in the archive.</param>
/// <param name="Format">text, html or json.</param>
/// <param name="Output">Where it is written; null for standard output.</param>
/// <param name="Archive">Where last year's report may be; null where the program stands in none and none was named.</param>
internal sealed record ProofOptions(string File, string? LastYear, string Format, string? Output, ArchiveLayout? Archive);

/// <summary>What an office wants to know of its report before it publishes it.</summary>
internal static class ProofCommand
{
    public static int Run(ProofOptions options, Terminal terminal)
    {
        if (options.Output is { } target && new[] { options.File, options.LastYear }.OfType<string>().Any(file => IsSame(file, target)))
            return terminal.Misused("--output: that is the report itself; name another file", "--output：这是报告本身，请另取文件名");
        var findings = new List<Finding>();
        var sources = ParseCommand.Read(options.File);
        findings.AddRange(sources.SelectMany(source => source.Findings));
        var lastYear = LastYear.Of(options, findings);
        ProofSubject[] subjects =
            [.. sources.Where(source => source.Content is not null).Select(source => lastYear.Subject(source, findings))];
        if (lastYear.IsOfAnotherYear(subjects) is { } years)
            return terminal.Misused(
                Terminal.Printable($"--last-year: {options.LastYear} has a report on {years.Has}, but {years.Due} is needed"),
                Terminal.Printable($"--last-year：{options.LastYear} 是 {years.Has} 年的报告，需要 {years.Due} 年的"));
        if (subjects.Length > 0 || options.Format == "json") Print(options, sources, subjects, terminal, findings);
        terminal.Report(findings);
        return subjects.Any(subject => subject.Proof.Rules.Any(rule => rule.Failed > 0)) ? ExitCode.Errors : ExitCode.Of(findings);
    }

    private static void Print(
        ProofOptions options, IReadOnlyList<ParsedSource> sources, ProofSubject[] subjects, Terminal terminal, List<Finding> findings)
    {
        var page = subjects.Length == 0 ? null : ProofPages.Of(subjects, terminal.Language);
        PrintedLine[] lines = options.Format == "text" && page is not null ? [.. ProofText.Lines(page, subjects)] : [];
        if (options.Output is null && options.Format == "text") foreach (var line in lines) Terminal.Say(line.Text, line.IsHeading);
        else if (options.Output is null) Console.Out.Write(Whole());
        else if (Write(options.Output, Whole(), terminal, findings) && page is not null)
            foreach (var report in page.Reports)
                Terminal.Say($"{report.Title}{terminal.Words(": ", "：")}{report.Verdict} → {options.Output}");

        string Whole() => options.Format switch
        {
            "json" => ProofJson.Text(sources, subjects, terminal.Language),
            "html" => ProofPages.Render(page!),
            _ => string.Concat(lines.Select(line => Terminal.Printable(line.Text) + "\n")),
        };
    }

    private static bool Write(string path, string text, Terminal terminal, List<Finding> findings) =>
        WriteAttempt.Run(path.Replace('\\', '/'), () =>
        {
            if (Directory.Exists(path)) throw new IOException(terminal.Words("it is a folder", "这是一个文件夹"));
            AtomicFile.Write(Path.GetFullPath(path), Encoding.UTF8.GetBytes(text));
        }, findings);

    private static bool IsSame(string file, string other) => Path.GetFullPath(file) == Path.GetFullPath(other);
}
