using GovArchive.Starting;

namespace GovArchive.Cli;

/// <summary>What is wrong with what somebody says of a new archive: the same for options and for answers. Null for what is good.</summary>
internal static class NewMistakes
{
    private static readonly char[] Between = [',', ' ', '，', '、'];

    /// <summary>The languages of a list, the main one first, each once.</summary>
    public static string[] LanguagesOf(string list) => [.. list.Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>Of the options, the first that is wrong.</summary>
    public static string? Of(NewOptions options, Terminal terminal) =>
        Name("--title", options.Title, terminal) ?? Name("--publisher", options.Publisher, terminal)
        ?? Line("--place", options.Place, terminal) ?? Languages("--languages", options.Languages, terminal)
        ?? Name("--licence", options.Licence, terminal) ?? Typed.NoAddress("--repository", options.Repository, terminal)
        ?? Typed.NoBase("--base-url", options.BaseUrl, terminal) ?? Typed.NoDay("--as-of", options.AsOf, terminal);

    /// <summary>Of one line that must be there.</summary>
    /// <param name="what">The option, or what was asked.</param>
    public static string? Name(string what, string? text, Terminal terminal) =>
        text is not null && string.IsNullOrWhiteSpace(text)
            ? terminal.Words($"{what}: it must not be empty", $"{what}：不能为空") : Line(what, text, terminal);

    /// <summary>Of one line that may be empty.</summary>
    public static string? Line(string what, string? text, Terminal terminal) =>
        text?.Any(char.IsControl) == true ? terminal.Words($"{what}: one line of text", $"{what}：须为一行文字") : null;

    /// <summary>Of the languages of the pages.</summary>
    public static string? Languages(string what, string? list, Terminal terminal)
    {
        if (list is null) return null;
        var languages = LanguagesOf(list);
        if (languages.Length == 0)
            return terminal.Words(
                $"{what}: name one at least: {string.Join(", ", NewArchiveSettings.Spoken)}",
                $"{what}：至少写一种：{string.Join("、", NewArchiveSettings.Spoken)}");
        return languages.FirstOrDefault(language => !NewArchiveSettings.Spoken.Contains(language)) is { } unknown
            ? terminal.Words(
                $"{what}: the built-in theme speaks zh-Hans and en, not '{unknown}'",
                $"{what}：内置主题只有 zh-Hans 和 en，没有“{unknown}”")
            : null;
    }
}
