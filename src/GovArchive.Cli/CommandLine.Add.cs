using System.CommandLine;
using GovArchive.Filing.Incoming;

namespace GovArchive.Cli;

internal static partial class CommandLine
{
    private static Command Add()
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = $"Reports, figures typed in, files with reports in them ({Intake.Extensions}), or folders of them",
            Arity = ArgumentArity.OneOrMore
        };
        var agency =
            new Option<string?>("--agency")
            {
                Description = "Whose report it is, where it does not say so itself: an id of content/agencies.yml or a full name",
                HelpName = "ID-OR-NAME"
            };
        var year = new Option<string?>("--year")
        {
            Description = "The year reported on, where the report does not say so itself (one file)",
            HelpName = "YYYY"
        };
        var url = new Option<string?>("--url")
        {
            Description = "Where it was published; kept in <year>.source.yml (one file)",
            HelpName = "URL"
        };
        var published =
            new Option<string?>("--published")
            {
                Description = "When it was published, as 2024-01-31; kept in <year>.source.yml (one file)",
                HelpName = "DATE"
            };
        var replace =
            new Option<bool>("--replace")
            {
                Description = "Put it in place of another file for the same report; says how to get that back"
            };
        var dryRun = new Option<bool>("--dry-run", "-n") { Description = "Only say what would be done" };
        var command = new Command(
            "add", "File reports in the archive, by agency and year") { files, agency, year, url, published, replace, dryRun };
        command.SetAction(parsed => AddCommand.Run(Layout(parsed), parsed.GetRequiredValue(files), new AddOptions(
            parsed.GetValue(agency), parsed.GetValue(year), parsed.GetValue(url), parsed.GetValue(published), parsed.GetValue(replace),
            parsed.GetValue(dryRun)), Terminal(parsed)));
        return command;
    }
}
