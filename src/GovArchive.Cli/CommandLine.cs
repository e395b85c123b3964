using System.CommandLine;
using System.CommandLine.Invocation;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Sources;

namespace GovArchive.Cli;

/// <summary>The commands, their options and their help.</summary>
internal static partial class CommandLine
{
    private const string About = """
        GovArchive turns the yearly disclosure reports (政府信息公开工作年度报告) of Chinese agencies
        into checked data files and a static site.

        The usual way: 'govarchive add REPORT', then 'govarchive build'.
        """;

    private static readonly Option<DirectoryInfo> Archive = new("--archive", "-a")
    {
        Description = "The archive's folder: the one that holds site.yml",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("."),
        Recursive = true,
    };

    private static readonly Option<string> Language = new("--lang")
    {
        Description = "Language of the messages: en or zh",
        HelpName = "LANG",
        DefaultValueFactory = _ =>
            Environment.GetEnvironmentVariable("LANG")?.StartsWith("zh", StringComparison.Ordinal) == true ? "zh" : "en",
        Recursive = true,
    };

    public static int Run(string[] arguments)
    {
        var root = new RootCommand(About)
        {
            Archive, Language.AcceptOnlyFromAmong("en", "zh"), New(), Add(), Import(), Check(), Build(), Serve(), Merge(), Parse(), Proof(),
            Difference(), Release(), Rename(), MergeAgency(), Remove(), Transcribe(), Theme(),
        };
        HelpWithExamples.For(root);
        UsageErrors.RefuseEmptyNames(root);
        // A file may be called @2023.txt: no argument stands for others.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Action is not ParseErrorAction error)
                return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens.Count == 0)
            {
                root.Parse(["--help"]).Invoke();
                return ExitCode.WrongUsage;
            }
            error.ShowHelp = false;
            if (UsageErrors.Of(parsed) is { Length: > 0 } lines) foreach (var line in lines) Console.Error.WriteLine(line);
            else error.Invoke(parsed);
            Console.Error.WriteLine("Try 'govarchive --help', or 'govarchive COMMAND --help' for one command.");
            return ExitCode.WrongUsage;
        }
        catch (OutputFailedException failed)
        {
            return Tell(Cli.Terminal.Printable(
                FindingCodes.StreamNotWritten.At(new Place("standard output"), failed.Message)
                    .ToString(parsed.GetValue(Language) ?? "en")));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Tell($"Unhandled exception: {fault}");
        }
    }

    // Where standard error cannot be written either, the exit code has to say it.
    private static int Tell(string line)
    {
        try
        {
            Console.Error.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
        return ExitCode.Errors;
    }

    private static Command Import()
    {
        var shard = new Option<string?>("--shard")
        {
            Description = "Only the agencies of one part of the archive, for work on several machines: 3/16",
            HelpName = "K/N"
        };
        var output =
            new Option<DirectoryInfo?>("--output",
                "-o")
            {
                Description = "With --shard: leave the part's data files here too, for 'govarchive merge' on another machine",
                HelpName = "DIR"
            };
        var format =
            new Option<string>("--format")
            {
                Description = "How findings are printed: text, github (workflow annotations)",
                HelpName = "FORMAT",
                DefaultValueFactory = _ => "text"
            };
        format.AcceptOnlyFromAmong("text", "github");
        var prune = new Option<bool>("--prune") { Description = "Remove the data of reports whose sources were deleted" };
        var command = new Command("import", "Read the sources that changed into content/data") { shard, output, format, prune };
        command.SetAction(parsed => ImportCommand.Run(
            Layout(parsed), Terminal(parsed), new ImportChoices(
                parsed.GetValue(shard), parsed.GetValue(output)?.FullName, parsed.GetRequiredValue(format), parsed.GetValue(prune))));
        return command;
    }

    private static Command Check()
    {
        var format =
            new Option<string>("--format")
            {
                Description = "How findings are printed: text, json, github (workflow annotations), sarif",
                HelpName = "FORMAT",
                DefaultValueFactory = _ => "text"
            };
        format.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        var strict = new Option<string?>("--strict")
        {
            Description = "End with exit code 1 on new and open findings of this severity and above: "
                + "error, warning (if none is named), note",
            HelpName = "SEVERITY",
            Arity = ArgumentArity.ZeroOrOne,
        };
        strict.AcceptOnlyFromAmong("error", "warning", "note");
        var since = new Option<string?>("--since")
        {
            Description = "Tell what is new against a list that 'check --format json' wrote, or against a revision of git",
            HelpName = "FILE-OR-REVISION",
        };
        var command = new Command("check", "Check the archive's data against every rule") { format, strict, since };
        command.SetAction(
            parsed => CheckCommand.Run(Layout(parsed), Terminal(parsed), new CheckOptions(
                parsed.GetRequiredValue(format), Strictness(parsed.GetResult(strict) is not null, parsed.GetValue(strict)),
                parsed.GetValue(since))));
        return command;
    }

    private static Command Build()
    {
        var output =
            new Option<DirectoryInfo?>("--output",
                "-o")
            { Description = "Where the site is written; default: _site in the archive's folder", HelpName = "DIR" };
        var baseUrl =
            new Option<string?>("--base-url")
            {
                Description = "Address the site will stand at, in place of site.yml's base_url",
                HelpName = "URL"
            };
        var noImport = new Option<bool>("--no-import") { Description = "Build from content/data as it is; do not look at the sources" };
        var clean = new Option<bool>("--clean") { Description = "Write every file anew, not only those that changed" };
        var links = new Option<bool>("--check-links") { Description = "Walk every link of the built site; broken ones are errors" };
        var shard = new Option<string?>("--shard")
        {
            Description = "Make one part of the site into _site-part-K-of-N, for work on several machines: 3/16",
            HelpName = "K/N"
        };
        var command = new Command(
            "build", "Import, check, and build the site into _site") { output, baseUrl, noImport, clean, links, shard };
        command.SetAction(parsed => BuildCommand.Run(Layout(parsed), Terminal(parsed), new BuildOptions(
            parsed.GetValue(output)?.FullName, parsed.GetValue(baseUrl), parsed.GetValue(noImport), parsed.GetValue(clean),
            parsed.GetValue(links), parsed.GetValue(shard))));
        return command;
    }

    private static Command Merge()
    {
        var parts = new Argument<string[]>("PART")
        {
            Description = "The folders of all parts, in any order",
            Arity = ArgumentArity.OneOrMore
        };
        var output =
            new Option<DirectoryInfo?>("--output",
                "-o")
            { Description = "Where the site is written; default: _site in the archive's folder", HelpName = "DIR" };
        var links = new Option<bool>("--check-links") { Description = "Walk every link of the joined site; broken ones are errors" };
        var command = new Command("merge", "Join parts that several machines made to what one would have made") { parts, output, links };
        command.SetAction(parsed => MergeCommand.Run(Layout(parsed), Terminal(parsed), new MergeOptions(
            parsed.GetRequiredValue(parts), parsed.GetValue(output)?.FullName, parsed.GetValue(links))));
        return command;
    }

    private static Command Parse()
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = $"Reports or figures typed in ({Readers.Extensions})",
            Arity = ArgumentArity.OneOrMore
        };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON, one object a source" };
        var command = new Command("parse", "Print what each source says; needs no archive and writes nothing") { files, json };
        command.SetAction(
            parsed => ParseCommand.Run(
                [.. parsed.GetRequiredValue(files).Select(file => file.ToString())], parsed.GetValue(json), Terminal(parsed)));
        return command;
    }

    private static Severity Strictness(bool isStrict, string? severity) => (isStrict, severity) switch
    {
        (false, _) or (_, "error") => Severity.Error,
        (_, "note") => Severity.Note,
        _ => Severity.Warning,
    };

    private static ArchiveLayout Layout(ParseResult parsed) => new(parsed.GetRequiredValue(Archive).FullName);

    private static Terminal Terminal(ParseResult parsed) => new(parsed.GetRequiredValue(Language));
}
