using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <param name="Format">text, json, github or sarif.</param>
/// <param name="Strict">The least severity of a new and open finding that ends the run with exit code 1.</param>
/// <param name="Since">A list that an earlier check wrote as JSON, or a revision of git; null to take every finding for new.</param>
internal sealed record CheckOptions(string Format, Severity Strict, string? Since);

/// <summary>A finding, and whether it was there before.</summary>
internal sealed record ListedFinding(ToldFinding Told, bool IsNew)
{
    public Finding Finding => Told.Finding;
}

internal static class CheckCommand
{
    public static int Run(ArchiveLayout layout, Terminal terminal, CheckOptions options)
    {
        if (!EarlierFindings.Read(options.Since, layout, terminal, out var earlier)) return ExitCode.WrongUsage;
        var run = Check.Run(layout, Environment.ProcessorCount);
        ImmutableArray<ListedFinding> findings = [.. run.Findings.Select(told => new ListedFinding(told, earlier?.Has(told) != true))];
        Print(findings, options.Format, terminal, earlier is not null, FolderOf(layout));
        if (options.Format == "text") Say(run.Reports, findings, terminal, earlier is not null);
        return ExitCode.Of(findings, options.Strict);
    }

    /// <summary>
    /// What is before the archive's paths where the program was started, which is the repository's folder in a workflow: "" or "sub/".
    /// </summary>
    public static string FolderOf(ArchiveLayout layout)
    {
        var folder = Path.GetRelativePath(Environment.CurrentDirectory, layout.Root).Replace('\\', '/');
        return folder == "." || folder.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(folder) ? "" : folder + "/";
    }

    // In text the findings are problems; in the other formats they are the result.
    private static void Print(
        ImmutableArray<ListedFinding> findings, string format, Terminal terminal, bool isCompared, string folder)
    {
        if (format == "text")
            terminal.Report(
                findings.Where(listed => listed is { IsNew: true, Told.State: FindingState.Open }).Select(listed => listed.Finding));
        if (format == "json") CheckJson.Write(findings, terminal.Language);
        if (format == "sarif") CheckSarif.Write(findings, terminal.Language, isCompared, folder);
        if (format == "github")
            foreach (var line in Annotations.Lines(findings, terminal, folder)) Console.Out.WriteLine(line);
    }

    private static void Say(int reports, ImmutableArray<ListedFinding> findings, Terminal terminal, bool isCompared)
    {
        Finding[] all = [.. findings.Select(listed => listed.Finding)];
        terminal.Say($"Checked {Terminal.Counted(reports, "report")}: {terminal.Count(all)}", $"校验 {reports} 份报告：{terminal.Count(all)}");
        var settled = findings.Count(listed => listed.Told.State != FindingState.Open);
        if (settled > 0)
            terminal.Say($"Explained or corrected, and not listed: {settled}", $"其中已说明或已更正 {settled} 条，未列出");
        if (!isCompared) return;
        var known = findings.Count(listed => !listed.IsNew);
        terminal.Say(
            $"New: {findings.Length - known}; {known} were there before and are not listed",
            $"新增 {findings.Length - known} 条；{known} 条此前已有，未列出");
    }
}
