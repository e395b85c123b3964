using System.CommandLine;
using GovArchive.Cli.Transcribing;

namespace GovArchive.Cli;

internal static partial class CommandLine
{
    private static Command Rename()
    {
        var (old, now, dryRun) = (Id("OLD", "The agency's id"), Id("NEW", "The id it gets"), DryRun());
        var command = new Command("rename", "Give an agency another id; its old addresses lead to the new ones") { old, now, dryRun };
        command.SetAction(parsed => UpkeepCommand.Rename(
            Layout(parsed), parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetValue(dryRun), Terminal(parsed)));
        return command;
    }

    private static Command MergeAgency()
    {
        var (from, into, dryRun) = (Id("FROM", "Id of the entry that goes"), Id("INTO", "Id of the entry that stays"), DryRun());
        var command = new Command("merge-agency", "Join two entries of the register that are one body") { from, into, dryRun };
        command.SetAction(parsed => UpkeepCommand.Merge(
            Layout(parsed), parsed.GetRequiredValue(from), parsed.GetRequiredValue(into), parsed.GetValue(dryRun), Terminal(parsed)));
        return command;
    }

    private static Command Remove()
    {
        var (agency, dryRun) = (Id("AGENCY", "The agency's id"), DryRun());
        var year = new Argument<string?>("YEAR")
        {
            Description = "Only the report on this year; without it the agency and all its reports",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("remove", "Take an agency or one of its reports out of the archive") { agency, year, dryRun };
        command.SetAction(parsed => UpkeepCommand.Remove(
            Layout(parsed), parsed.GetRequiredValue(agency), parsed.GetValue(year), parsed.GetValue(dryRun), Terminal(parsed)));
        return command;
    }

    private static Command Transcribe()
    {
        var agency = Id("AGENCY", "The agency's id");
        var year = new Argument<string>("YEAR") { Description = "The year that the report is on" };
        var port = Port();
        var open = new Option<bool>("--open") { Description = "Open the page in the browser" };
        var (by, date) = (
            Text("--by", "Who types, as it is published with the report", "NAME"),
            Text("--date", "The day, as 2026-01-31; default: today", "DAY"));
        var command = new Command(
            "transcribe", "Type in or confirm, on a page on this machine, the cells that were not read")
        { agency, year, port, open, by, date };
        command.SetAction(parsed => TranscribeCommand.Run(Layout(parsed), new TranscribeOptions(
            parsed.GetRequiredValue(agency), parsed.GetRequiredValue(year), parsed.GetValue(port), parsed.GetValue(open),
            parsed.GetValue(by), parsed.GetValue(date)), Terminal(parsed)));
        return command;
    }

    private static Argument<string> Id(string name, string description) => new(name) { Description = description };

    private static Option<bool> DryRun() => new("--dry-run", "-n") { Description = "Only list what would be changed" };
}
