using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Runs;

namespace GovArchive.Cli;

/// <summary>
/// Findings as annotations of a GitHub workflow. A step shows ten of each severity and drops the others in silence: what is new and open
/// comes first, and how many are left out is said.
/// </summary>
internal static class Annotations
{
    private const int MostOfSeverity = 10;

    // One notice is kept for the line that says how many are left out.
    private static int MostOf(Severity severity) => severity == Severity.Note ? MostOfSeverity - 1 : MostOfSeverity;

    /// <param name="findings">In any order.</param>
    /// <param name="terminal">Its words.</param>
    /// <param name="folder">What is before the archive's paths in the repository.</param>
    public static IEnumerable<string> Lines(IEnumerable<ListedFinding> findings, Terminal terminal, string folder)
    {
        var ordered = findings
            .OrderByDescending(listed => listed.IsNew)
            .ThenByDescending(listed => listed.Told.State == FindingState.Open)
            .ThenBy(listed => listed.Finding.Severity)
            .ToArray();
        var shown = new Dictionary<Severity, int>();
        foreach (var finding in ordered.Select(listed => listed.Finding))
        {
            var count = shown[finding.Severity] = shown.GetValueOrDefault(finding.Severity) + 1;
            if (count <= MostOf(finding.Severity)) yield return Line(finding, terminal.Language, folder);
        }
        var left = shown.Sum(entry => Math.Max(0, entry.Value - MostOf(entry.Key)));
        if (left > 0) yield return "::notice title=GovArchive::" + Data(terminal.Words(
            string.Create(CultureInfo.InvariantCulture, $"{left} more findings are left out here; 'govarchive check' lists them all"),
            string.Create(CultureInfo.InvariantCulture, $"另有 {left} 条提示未在此显示，用 govarchive check 逐条列出")));
    }

    /// <summary>The same of findings that are all new: what was found while sources were read.</summary>
    public static IEnumerable<string> Lines(IEnumerable<Finding> findings, Terminal terminal, string folder) => Lines(
        findings.Distinct().Order(Finding.Order).Select(
            finding => new ListedFinding(new ToldFinding(finding, null, FindingState.Open, null), IsNew: true)),
        terminal, folder);

    private static string Line(Finding finding, string language, string folder)
    {
        var (file, line) = (Property(folder + finding.Place.File), Math.Max(1, finding.Place.Line));
        var message = Data(finding.MessageIn(language) + Terminal.Said(finding));
        return string.Create(
            CultureInfo.InvariantCulture, $"::{Level(finding.Severity)} file={file},line={line},title={finding.Code.Id}::{message}");
    }

    private static string Level(Severity severity) => severity == Severity.Note ? "notice" : severity.ToString().ToLowerInvariant();

    // The escapes of GitHub's workflow commands.
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
