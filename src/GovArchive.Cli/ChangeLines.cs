using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;

namespace GovArchive.Cli;

/// <summary>What an import changed in data that were there, for people to review before they commit it.</summary>
internal static class ChangeLines
{
    /// <summary>A reason in words.</summary>
    public static string Why(ChangeReason reason, Terminal terminal) => reason.Words().In(terminal.Language);

    /// <summary>Nothing where nothing changed.</summary>
    public static void Say(ImmutableArray<Change> changes, Terminal terminal)
    {
        if (changes.IsEmpty) return;
        var reports = changes.DistinctBy(change => change.Key).Count();
        terminal.Say(
            $"{Terminal.Counted(changes.Length, "cell")} of {Terminal.Counted(reports, "report")} changed; review them:",
            $"{reports} 份报告的 {changes.Length} 个单元格与此前不同，请复核：");
        foreach (var reason in changes.GroupBy(change => change.Reason).OrderBy(reason => reason.Key))
        {
            Terminal.Say($"  {Why(reason.Key, terminal)}{terminal.Words(": ", "：")}{reason.Count()}");
            foreach (var change in reason.Take(Terminal.MostOfOneCode))
                Terminal.Say($"    {ArchiveLayout.DataName}/{change.Key}.csv: {change.Cell}: {Shown(change)}");
            if (reason.Count() - Terminal.MostOfOneCode is > 0 and var left) terminal.Say($"    and {left} more", $"    另有 {left} 格");
        }
        terminal.Say(
            "'govarchive diff HEAD .' shows all of them and what it does to the findings",
            "govarchive diff HEAD . 列出全部变动及其对校验提示的影响");
    }

    /// <summary>What a cell was and is.</summary>
    public static string Shown(Change change) => $"{change.Before.Shown} -> {change.Now.Shown}";
}
