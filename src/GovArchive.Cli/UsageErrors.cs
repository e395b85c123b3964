using System.CommandLine;
using System.CommandLine.Parsing;

namespace GovArchive.Cli;

/// <summary>What is said of names of files and folders that are empty, as an unset variable of a script makes them.</summary>
internal static class UsageErrors
{
    private static readonly Type[] Paths = [typeof(FileInfo), typeof(DirectoryInfo), typeof(FileInfo[]), typeof(string[])];

    /// <summary>Makes an empty name an error of every argument and option that takes one.</summary>
    public static void RefuseEmptyNames(Command command)
    {
        foreach (var argument in command.Arguments.Where(argument => Paths.Contains(argument.ValueType)))
            argument.Validators.Add(result => Refuse(result, argument.Name));
        foreach (var option in command.Options.Where(option => Paths.Contains(option.ValueType)))
            option.Validators.Add(result => Refuse(result, option.Name));
        foreach (var below in command.Subcommands) RefuseEmptyNames(below);
    }

    /// <summary>The lines about empty names; none where something else is wrong.</summary>
    public static string[] Of(ParseResult parsed) => [.. parsed.Errors
        .Select(error => error.SymbolResult).Where(IsEmptyName).Select(result => Line(NameOf(result!))).Distinct()];

    private static void Refuse(SymbolResult result, string name)
    {
        if (IsEmptyName(result)) result.AddError(Line(name));
    }

    private static bool IsEmptyName(SymbolResult? result) => result switch
    {
        ArgumentResult { Parent: OptionResult option } => IsEmptyName(option),
        ArgumentResult argument => Paths.Contains(argument.Argument.ValueType) && argument.Tokens.Any(token => token.Value.Length == 0),
        OptionResult option => Paths.Contains(option.Option.ValueType) && option.Tokens.Any(token => token.Value.Length == 0),
        _ => false,
    };

    private static string NameOf(SymbolResult result) => result switch
    {
        ArgumentResult { Parent: OptionResult option } => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => ((OptionResult)result).Option.Name,
    };

    private static string Line(string name) => $"{name}: the name is empty";
}
