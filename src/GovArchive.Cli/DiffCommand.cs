using GovArchive.Archives;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>What changed between two states of an archive.</summary>
internal static class DiffCommand
{
    /// <param name="before">A folder or a revision.</param>
    /// <param name="now">Another one.</param>
    /// <param name="format">text, md, json or csv.</param>
    /// <param name="layout">The archive whose revisions may be meant.</param>
    /// <param name="terminal">Its words.</param>
    public static int Run(string before, string now, string format, ArchiveLayout layout, Terminal terminal)
    {
        if (DiffSide.Read(before, layout, terminal) is not { } old || DiffSide.Read(now, layout, terminal) is not { } own)
            return ExitCode.WrongUsage;
        var diff = Diff.Between(old, own);
        if (format == "json") DiffJson.Write(diff, terminal.Language);
        else if (format == "csv") DiffCsv.Write(diff, terminal.Language);
        else
            foreach (var line in format == "md" ? DiffMarkdown.Lines(diff, terminal) : DiffText.Lines(diff, terminal)) Terminal.Say(line);
        return ExitCode.Done;
    }
}
