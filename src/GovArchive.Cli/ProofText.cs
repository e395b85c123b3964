using System.Collections.Immutable;
using GovArchive.Forms.Cells;
using GovArchive.Proofs;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Cli;

/// <summary>Prints a proof: the tables as read, and below them, where a terminal stands still, what is to be said of them.</summary>
internal static class ProofText
{
    private const int FactWidth = 20;

    public static IEnumerable<PrintedLine> Lines(ProofPage page, IReadOnlyList<ProofSubject> subjects)
    {
        var words = ProofPages.Words(page.Language);
        return page.Reports.Zip(subjects).SelectMany(entry => Lines(entry.First, entry.Second.Proof.Report, entry.Second, words));
    }

    private static IEnumerable<PrintedLine> Lines(ProvenReport told, Report report, ProofSubject subject, SiteWords words) =>
    [
        .. Wrapped(told.Title, 0).Select(line => line with { IsHeading = true }),
        .. told.Facts.SelectMany(fact => Named(TerminalText.Left(fact.Name, FactWidth), FactWidth, fact.Text, 2)),
        .. Tables(told, report, subject, words),
        new(""), .. Wrapped(told.Verdict, 0).Select(line => line with { IsHeading = true }),
        .. told.Rest.Length > 0 ? Wrapped(told.Rest, 2) : [], .. Wrapped(words["verdict.caution"], 2),
        .. Findings(told.Failures, "failures", words), .. Findings(told.Notes, "notes", words),
        .. Findings(told.Reading, "reading", words), .. NotMade(told, words), .. Held(told, words), new(""),
    ];

    private static IEnumerable<PrintedLine> Tables(ProvenReport told, Report report, ProofSubject subject, SiteWords words)
    {
        if (told.Tables.IsEmpty) yield break;
        yield return new PrintedLine("");
        yield return new PrintedLine("  " + words["key.terminal"]);
        HashSet<CellId> touched =
        [
            .. subject.Proof.Rules.SelectMany(rule => rule.Failures).Concat(subject.Proof.Reading).SelectMany(finding => finding.Cells),
        ];
        foreach (var (table, form) in told.Tables.Zip(report.Form.Tables))
        {
            yield return new PrintedLine("");
            yield return new PrintedLine(table.State.Length == 0 ? table.Title : $"{table.Title}  {table.State}", IsHeading: true);
            if (table.Body.IsEmpty) continue;
            foreach (var line in new ParseTable(form, report.Figures, touched).Lines()) yield return new PrintedLine(line);
        }
    }

    private static IEnumerable<PrintedLine> Findings(ImmutableArray<ProofFinding> findings, string list, SiteWords words)
    {
        if (findings.IsEmpty) yield break;
        yield return new PrintedLine("");
        yield return new PrintedLine(words["list." + list, $"{findings.Length}"], IsHeading: true);
        foreach (var line in words.Texts.ContainsKey($"list.{list}_about") ? Wrapped(words[$"list.{list}_about"], 2) : [])
            yield return line;
        foreach (var finding in findings)
            foreach (var line in Lines(finding, words)) yield return line;
    }

    private static IEnumerable<PrintedLine> Lines(ProofFinding finding, SiteWords words) =>
    [
        .. Named($"{finding.Number}. ", 4, $"{finding.Title}  [{finding.Where}]", 2), .. Wrapped(finding.Message, 6),
        .. finding.Sentence is { } sentence ? Said("sentence", $"“{sentence}”", words) : [],
        .. finding.Cells.Length > 0 ? Said("cells", finding.Cells, words) : [],
        .. finding.Hint.Length > 0 ? Said("hint", finding.Hint, words) : [],
    ];

    private static IEnumerable<PrintedLine> Said(string what, string text, SiteWords words) =>
        Wrapped($"{words["finding." + what]}{words["colon"]}{text}", 6);

    private static IEnumerable<PrintedLine> NotMade(ProvenReport told, SiteWords words)
    {
        if (!told.NotMade.IsEmpty) yield return new PrintedLine("");
        if (!told.NotMade.IsEmpty) yield return new PrintedLine(words["list.not_made", $"{told.NotMadeCount}"], IsHeading: true);
        foreach (var reason in told.NotMade)
            foreach (var line in Wrapped(reason.Text, 2).Concat(Wrapped(reason.Rules, 6))) yield return line;
    }

    private static IEnumerable<PrintedLine> Held(ProvenReport told, SiteWords words)
    {
        yield return new PrintedLine("");
        if (!told.Held.IsEmpty) yield return new PrintedLine(words["list.held", $"{told.HeldCount}"], IsHeading: true);
        var rules = told.Held.Select(held => words["rule.times", held.Rule, $"{held.Count}"]);
        foreach (var line in told.Held.IsEmpty ? [] : Wrapped(string.Join(words["list.comma"], rules), 2)) yield return line;
        foreach (var line in told.NotAsked.Length == 0 ? [] : Wrapped(words["list.not_asked", told.NotAsked], 2)) yield return line;
    }

    private static IEnumerable<PrintedLine> Named(string name, int width, string text, int indent) =>
        Wrapped(text, indent + width).Select((line, i) => i > 0 ? line
            : new PrintedLine(new string(' ', indent) + TerminalText.Left(name, width) + line.Text.TrimStart()));

    private static IEnumerable<PrintedLine> Wrapped(string text, int indent) =>
        TerminalText.Wrap(Terminal.Printable(text), ParseTable.LineWidth - indent)
            .Select(line => new PrintedLine(new string(' ', indent) + line));
}
