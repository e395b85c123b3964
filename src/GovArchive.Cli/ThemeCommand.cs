using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Starting;

namespace GovArchive.Cli;

internal static class ThemeCommand
{
    /// <summary>What a theme of one's own is called where site.yml names none.</summary>
    private const string Own = "ours";

    public static int List()
    {
        foreach (var file in ThemeCopy.Files) Terminal.Say(file);
        return ExitCode.Done;
    }

    public static int Copy(ArchiveLayout layout, string file, Terminal terminal)
    {
        var findings = new List<Finding>();
        if (SitePreparation.LoadConfig(layout, findings) is { } config)
        {
            var theme = config.Theme == BuiltInTheme.Name ? Own : config.Theme;
            if (ThemeCopy.Write(layout, theme, file, findings) is { } copied) Say(copied, config.Theme, terminal);
        }
        return terminal.End(findings);
    }

    private static void Say(ThemeCopy copied, string named, Terminal terminal)
    {
        terminal.Say($"Copied {copied.Path}", $"已复制 {copied.Path}");
        if (named != copied.Theme)
            terminal.Say(
                $"The theme '{copied.Theme}' extends the built-in one; to use it, write in site.yml: theme: {copied.Theme}",
                $"主题“{copied.Theme}”以内置主题为基础；要使用它，请在 site.yml 中写：theme: {copied.Theme}");
    }
}
