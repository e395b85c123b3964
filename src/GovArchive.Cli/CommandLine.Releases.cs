using System.CommandLine;

namespace GovArchive.Cli;

internal static partial class CommandLine
{
    private static Command Difference()
    {
        var before = new Argument<string>("OLD") { Description = "An archive's folder, a folder of data files, or a revision of git" };
        var now = new Argument<string>("NEW") { Description = "Another one, to compare with it" };
        var format = new Option<string>("--format")
        {
            Description = "text, md (for a pull request), json, csv",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text"
        };
        format.AcceptOnlyFromAmong("text", "md", "json", "csv");
        var command = new Command("diff", "Tell what changed between two states of an archive, and why") { before, now, format };
        command.SetAction(parsed => DiffCommand.Run(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(now), parsed.GetRequiredValue(format), Layout(parsed), Terminal(parsed)));
        return command;
    }
}
