using System.CommandLine;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Sources;

namespace GovArchive.Cli;

internal static partial class CommandLine
{
    private static Command Proof()
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"The report, as it is to be published ({Readers.Extensions})" };
        var lastYear = new Option<FileInfo?>("--last-year")
        {
            Description = "The report on the year before; without it, the archive's where there is one",
            HelpName = "FILE"
        };
        var format = new Option<string>("--format")
        {
            Description = "text, html (one page to print on A4), json",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text"
        };
        format.AcceptOnlyFromAmong("text", "html", "json");
        var output = new Option<FileInfo?>("--output", "-o")
        {
            Description = "Where it is written; default: standard output",
            HelpName = "FILE"
        };
        var command = new Command(
            "proof", "Check a report before it is published, in plain words; needs no archive") { file, lastYear, format, output };
        command.SetAction(parsed => ProofCommand.Run(
            new ProofOptions(
                parsed.GetRequiredValue(file).ToString(), parsed.GetValue(lastYear)?.ToString(), parsed.GetRequiredValue(format),
                parsed.GetValue(output)?.ToString(), ArchiveAt(parsed)),
            Terminal(parsed)));
        return command;
    }

    // One that was named, or the one that the program stands in.
    private static ArchiveLayout? ArchiveAt(ParseResult parsed)
    {
        var layout = Layout(parsed);
        return parsed.GetResult(Archive) is { Implicit: false } || SourceFile.Exists(layout.Register) ? layout : null;
    }
}
