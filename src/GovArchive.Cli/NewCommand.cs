using GovArchive.Diagnostics;
using GovArchive.Starting;
using Spectre.Console;

namespace GovArchive.Cli;

/// <summary>As typed; null where an option was not given.</summary>
internal sealed record NewOptions(
    string? Title, string? Publisher, string? Place, string? Languages, string? Licence, string? Repository, string? BaseUrl, string? AsOf,
    bool Sample, bool Yes);

internal static class NewCommand
{
    public static int Run(DirectoryInfo folder, NewOptions options, Terminal terminal)
    {
        if (Mistake(options, terminal) is { } mistake) return Terminal.Misused(mistake);
        var findings = new List<Finding>();
        var asks = !options.Yes && !Console.IsInputRedirected && !Console.IsErrorRedirected;
        var settings = Settings(options, new Questions(terminal, asks));
        if (NewArchive.Write(folder.FullName, folder.ToString(), settings, findings)) Say(folder, settings, terminal);
        return terminal.End(findings);
    }

    private static NewArchiveSettings Settings(NewOptions options, Questions ask)
    {
        var place = ask.For(options.Place, "Whose reports (a place, such as 松石市; empty for any)", "收录哪里的报告（地名，如 松石市；可留空）", "");
        var title = ask.For(options.Title, "Title", "标题", place + "政府信息公开年报档案");
        return new NewArchiveSettings(
            title, ask.For(options.Publisher, "Publisher", "编制者", title), place,
            [.. ask.For(options.Languages, "Languages, the main one first", "语言，主要语言在前", "zh-Hans, en")
                .Split([',', ' ', '，'], StringSplitOptions.RemoveEmptyEntries).Distinct()],
            ask.For(options.Licence, "Licence of the data", "数据许可", NewArchiveSettings.Licences[0].Name),
            ask.Optional(options.Repository, "Repository (https://github.com/you/archive; empty for none yet)", "代码库地址（可留空）"),
            ask.Optional(options.BaseUrl, "Address the site will be at (empty while it is not known)", "网站地址（可留空）"),
            Typed.Day(options.AsOf) ?? DateOnly.FromDateTime(DateTime.Today), options.Sample);
    }

    private static void Say(DirectoryInfo folder, NewArchiveSettings settings, Terminal terminal)
    {
        terminal.Say(
            $"Made {folder}: {(settings.HasSample ? "with three invented reports" : "without reports yet")}. Next:",
            $"已建立 {folder}：{(settings.HasSample ? "含三份虚构的报告" : "尚无报告")}。接下来：");
        Terminal.Say($"  cd {folder}");
        if (!settings.HasSample) Terminal.Say("  govarchive add REPORT");
        Terminal.Say("  govarchive serve --open");
    }

    private static string? Mistake(NewOptions options, Terminal terminal)
    {
        foreach (var (name, text) in new[] { ("title", options.Title), ("publisher", options.Publisher), ("place", options.Place) })
            if (text is not null && text.Any(char.IsControl))
                return terminal.Words($"--{name}: one line of text", $"--{name}：须为一行文字");
        if (options.Languages is { } languages && languages.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(language => language is not ("zh-Hans" or "en")) is { } unknown)
            return terminal.Words(
                $"--languages: the built-in theme speaks zh-Hans and en, not '{unknown}'",
                $"--languages：内置主题只有 zh-Hans 和 en，没有“{unknown}”");
        return Typed.NoBase("--base-url", options.BaseUrl, terminal) ?? Typed.NoAddress("--repository", options.Repository, terminal)
            ?? Typed.NoDay("--as-of", options.AsOf, terminal);
    }

    /// <summary>Asks for what no option says.</summary>
    private sealed record Questions(Terminal Terminal, bool Asks)
    {
        private static readonly IAnsiConsole Screen =
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

        public string For(string? given, string english, string chinese, string usual) => given ?? (!Asks ? usual : Screen.Prompt(
            new TextPrompt<string>(Markup.Escape(Terminal.Words(english, chinese))).DefaultValue(usual).ShowDefaultValue(usual.Length > 0)
                .AllowEmpty()));

        public string? Optional(string? given, string english, string chinese) =>
            For(given, english, chinese, "") is { Length: > 0 } text ? text : null;
    }
}
