using System.CommandLine;
using GovArchive.Cli.Serving;

namespace GovArchive.Cli;

internal static partial class CommandLine
{
    private static Command New()
    {
        var folder = new Argument<DirectoryInfo>("DIR")
        {
            Description = "The archive's folder; made when it is not there, and empty when it is",
        };
        var (title, publisher, place) = (
            Text("--title", "What the site is called", "TEXT"), Text("--publisher", "Who keeps the archive", "TEXT"),
            Text("--place", "Whose reports it holds, such as 松石市", "TEXT"));
        var (languages, licence) = (
            Text("--languages", "Of the pages, the main one first: zh-Hans,en", "LIST"),
            Text("--licence", "Of the data: CC BY 4.0", "TEXT"));
        var (repository, baseUrl) = (
            Text("--repository", "Where the archive is kept and faults are reported", "URL"),
            Text("--base-url", "Address the site will be at", "URL"));
        var asOf = Text("--as-of", "The day the archive speaks of, as 2024-01-31; default: today", "DATE");
        var sample = new Option<bool>("--sample") { Description = "With three invented reports, so that the first build shows something" };
        var yes = new Option<bool>("--yes", "-y") { Description = "Ask nothing; take what is usual for what no option says" };
        var command = new Command(
            "new", "Make an archive of one's own, ready to build and to publish")
        { folder, title, publisher, place, languages, licence, repository, baseUrl, asOf, sample, yes };
        command.SetAction(parsed => NewCommand.Run(parsed.GetRequiredValue(folder), new NewOptions(
            parsed.GetValue(title), parsed.GetValue(publisher), parsed.GetValue(place), parsed.GetValue(languages),
            parsed.GetValue(licence), parsed.GetValue(repository), parsed.GetValue(baseUrl), parsed.GetValue(asOf),
            parsed.GetValue(sample), parsed.GetValue(yes)), Terminal(parsed)));
        return command;
    }

    private static Command Theme()
    {
        var file = new Argument<string>("FILE") { Description = "A file of the built-in theme, such as layouts/home.sbn-html" };
        var copy = new Command("copy", "Copy one file of the built-in theme into one's own, to be changed there") { file };
        copy.SetAction(parsed => ThemeCommand.Copy(Layout(parsed), parsed.GetRequiredValue(file), Terminal(parsed)));
        var list = new Command("list", "List the files of the built-in theme");
        list.SetAction(_ => ThemeCommand.List());
        return new Command("theme", "Change the site's look by a theme of one's own") { copy, list };
    }

    private static Command Serve()
    {
        var port = Port();
        var open = new Option<bool>("--open") { Description = "Open the site in the browser" };
        var command = new Command("serve", "Show the site on this machine, and again whenever something of it changes") { port, open };
        command.SetAction(parsed => ServeCommand.Run(Layout(parsed), parsed.GetValue(port), parsed.GetValue(open), Terminal(parsed)));
        return command;
    }

    private static Option<string?> Port() => new("--port", "-p")
    {
        Description = $"Port on 127.0.0.1; default: {LocalPort.Usual}, or the next that is free",
        HelpName = "PORT",
    };

    private static Option<string?> Text(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };
}
