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
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(now), parsed.GetRequiredValue(format), Layout(parsed),
            Terminal(parsed)));
        return command;
    }

    private static Command Release()
    {
        var version = new Argument<string>("VERSION") { Description = "Numbers with dots between, greater than the last release: 2026.1" };
        var date = new Option<string?>("--date")
        {
            Description = "The day it speaks of, as 2026-01-31; default: site.yml's as_of",
            HelpName = "DAY"
        };
        var doi = new Option<string?>("--doi")
        {
            Description = "Its identifier, where one was reserved: 10.5281/zenodo.1234567",
            HelpName = "DOI"
        };
        var command = new Command("release", "Write down a citable state of the data and what changed in it") { version, date, doi };
        command.SetAction(parsed => ReleaseCommand.Run(
            Layout(parsed), Terminal(parsed), parsed.GetRequiredValue(version), parsed.GetValue(date), parsed.GetValue(doi)));
        return command;
    }
}
