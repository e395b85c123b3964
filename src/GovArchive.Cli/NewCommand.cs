using GovArchive.Diagnostics;
using GovArchive.Starting;

namespace GovArchive.Cli;

/// <summary>As typed; null where an option was not given.</summary>
internal sealed record NewOptions(
    string? Title, string? Publisher, string? Place, string? Languages, string? Licence, string? Repository, string? BaseUrl, string? AsOf,
    bool Sample, bool Yes);

internal static class NewCommand
{
    public static int Run(DirectoryInfo folder, NewOptions options, Terminal terminal)
    {
        var asks = !options.Yes && !Console.IsInputRedirected && !Console.IsErrorRedirected;
        return Run(folder, options, terminal, asks ? Console.In : null);
    }

    /// <param name="folder">Of the archive.</param>
    /// <param name="options">As typed.</param>
    /// <param name="terminal">Takes what is said.</param>
    /// <param name="answers">To the questions, a line each; null to ask nothing.</param>
    internal static int Run(DirectoryInfo folder, NewOptions options, Terminal terminal, TextReader? answers)
    {
        if (NewMistakes.Of(options, terminal) is { } mistake) return Terminal.Misused(mistake);
        var questions = new NewQuestions(terminal, answers);
        var settings = Settings(options, questions, terminal);
        if (questions.HasEnded)
        {
            Console.Error.WriteLine(terminal.Words("The input ended; nothing was made.", "输入结束，未建立档案。"));
            return ExitCode.Errors;
        }
        var findings = new List<Finding>();
        if (NewArchive.Write(folder.FullName, folder.ToString(), settings, findings)) Say(folder, settings, terminal);
        return terminal.End(findings);
    }

    private static NewArchiveSettings Settings(NewOptions options, NewQuestions ask, Terminal terminal)
    {
        var languages = NewMistakes.LanguagesOf(ask.For(
            options.Languages, "Languages, the main one first", "语言，主要语言在前", string.Join(", ", NewArchiveSettings.Spoken),
            answer => NewMistakes.Languages(terminal.Words("Languages", "语言"), answer, terminal)));
        var place = ask.For(
            options.Place, "Whose reports (a place, such as 松石市; empty for any)", "收录哪里的报告（地名，如 松石市；可留空）", "",
            answer => NewMistakes.Line(terminal.Words("The place", "地名"), answer, terminal));
        var title = ask.For(
            options.Title, "Title", "标题", NewArchiveSettings.UsualTitle(place, languages[0]),
            answer => NewMistakes.Name(terminal.Words("The title", "标题"), answer, terminal));
        return new NewArchiveSettings(
            title,
            ask.For(
                options.Publisher, "Publisher", "编制者", title,
                answer => NewMistakes.Name(terminal.Words("The publisher", "编制者"), answer, terminal)),
            place, languages,
            ask.For(
                options.Licence, "Licence of the data", "数据许可", NewArchiveSettings.Licences[0].Name,
                answer => NewMistakes.Name(terminal.Words("The licence", "数据许可"), answer, terminal)),
            ask.Optional(
                options.Repository, "Repository (https://github.com/you/archive; empty for none yet)", "代码库地址（可留空）",
                answer => Typed.NoAddress(terminal.Words("The repository", "代码库地址"), answer, terminal)),
            ask.Optional(
                options.BaseUrl, "Address the site will be at (empty while it is not known)", "网站地址（可留空）",
                answer => Typed.NoBase(terminal.Words("The site's address", "网站地址"), answer, terminal)),
            Typed.Day(options.AsOf) ?? DateOnly.FromDateTime(DateTime.Today), options.Sample);
    }

    private static void Say(DirectoryInfo folder, NewArchiveSettings settings, Terminal terminal)
    {
        terminal.Say(
            $"Made {folder}: {(settings.HasSample ? "with three invented reports" : "without reports yet")}. Next:",
            $"已建立 {folder}：{(settings.HasSample ? "含三份虚构的报告" : "尚无报告")}。接下来：");
        Terminal.Say($"  cd {ShellWord.Of(folder.ToString())}");
        if (!settings.HasSample) Terminal.Say("  govarchive add REPORT");
        Terminal.Say("  govarchive serve --open");
    }
}
