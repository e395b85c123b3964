using System.Collections.Immutable;
using GovArchive.Checks;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Proofs;

/// <summary>Puts what came of a proof into words.</summary>
internal static class ProvenReports
{
    public static ProvenReport Of(ProofSubject subject, int place, SiteWords words)
    {
        var (proof, told) = (subject.Proof, new ProofWords(words, subject));
        (CheckRule? Rule, Finding Finding)[] found =
            [.. proof.Rules.SelectMany(rule => rule.Failures.Select(finding => ((CheckRule?)rule.Rule, finding)))];
        (CheckRule? Rule, Finding Finding)[] all =
        [
            .. found.Where(entry => entry.Finding.Severity != Severity.Note),
            .. found.Where(entry => entry.Finding.Severity == Severity.Note),
            .. proof.Reading.Select(finding => ((CheckRule?)null, finding)),
        ];
        var (failed, noted) = (proof.Rules.Sum(rule => rule.Failed), proof.Rules.Sum(rule => rule.Noted));
        ImmutableArray<ProofFinding> findings = [.. all.Select((entry, i) => told.Finding(i + 1, entry.Rule, entry.Finding))];
        var marks = all.SelectMany((entry, i) => entry.Finding.Cells.Distinct().Select(cell => (Cell: cell, Number: i + 1)))
            .ToLookup(entry => entry.Cell, entry => entry.Number);
        var content = proof.Report.Content;
        return new ProvenReport(
            $"report-{place}", Name(content, words), [.. Facts(subject, told, words)],
            Verdict(proof.Rules.Sum(rule => rule.Held), failed, noted, words),
            failed > 0 ? "bad" : proof.Rules.Any(rule => rule.Held + rule.Noted > 0) ? "good" : "none", Rest(proof, words),
            findings[..failed], findings.Slice(failed, noted), findings[(failed + noted)..], [.. NotMade(proof, told, words)],
            [
                .. proof.Rules.Where(rule => rule.Held > 0)
                    .Select(rule => new ProofHeld(Title(rule, words), rule.Held, rule.Rule.Compares.In(words.Language))),
            ],
            string.Join(words["list.comma"], proof.Rules.Where(rule => rule.Results.IsEmpty).Select(rule => Title(rule, words))),
            [.. proof.Report.Form.Tables.Select(table => new ProofLayout(table, proof.Report.Figures, marks, words).Table())]);
    }

    // Whose it is, where the title is printed in a way that is not known for one.
    private static string Name(ReportContent content, SiteWords words) =>
        content.Title.Length > 0 ? content.Title
        : content is { AgencyName: { } name, Year: { } year } ? words["report.named", name, ProofWords.Year(year)]
        : words["report.untitled"];

    private static IEnumerable<ProofFact> Facts(ProofSubject subject, ProofWords told, SiteWords words)
    {
        var report = subject.Proof.Report;
        yield return new ProofFact(words["fact.file"], report.Source.File);
        yield return new ProofFact(words["fact.agency"], report.Content.AgencyName ?? words["fact.no_agency"]);
        yield return new ProofFact(
            words["fact.year"], report.Content.Year is { } year ? ProofWords.Year(year) : words["fact.no_year"]);
        yield return new ProofFact(
            words["fact.form"], report.Form.Tables.IsEmpty ? words["edition.local"] : words["fact.edition", report.Form.Edition]);
        yield return new ProofFact(
            words["fact.before"], subject.Before is { } before ? Before(report, before, words) : told.Why(subject.WhyNot!.Value));
    }

    // Whoever named the wrong file sees it here.
    private static string Before(Report report, Report before, SiteWords words)
    {
        var name = before.Content.AgencyName ?? words["fact.no_agency"];
        var said = words["before.compared", before.Source.File, name, ProofWords.Year(before.Key.Year)];
        return report.Content.AgencyName is { } own && own != before.Content.AgencyName ? said + words["before.other_name"] : said;
    }

    private static string Verdict(int held, int failed, int noted, SiteWords words)
    {
        string[] counts = [$"{held + failed + noted}", $"{held}", $"{failed}", $"{noted}"];
        return words[(held, failed, noted) switch
        {
            (0, 0, 0) => "verdict.none",
            (_, 0, 0) => "verdict.all",
            (_, 0, _) => "verdict.noted",
            (_, _, 0) => "verdict.failed",
            _ => "verdict.failed_and_noted",
        }, counts];
    }

    private static string Rest(ReportProof proof, SiteWords words)
    {
        var count = proof.Rules.Sum(rule => rule.NotMade.Sum(entry => entry.Count));
        return count == 0 ? "" : words["verdict.not_made", $"{count}"];
    }

    private static IEnumerable<ProofReason> NotMade(ReportProof proof, ProofWords told, SiteWords words) =>
        from why in Enum.GetValues<WhyNot>()
        let rules = proof.Rules.SelectMany(rule => rule.NotMade.Where(entry => entry.Why == why)
            .Select(entry => (entry.Count, Text: words["rule.times", Title(rule, words), $"{entry.Count}"]))).ToArray()
        where rules.Length > 0
        select new ProofReason(
            told.Why(why), rules.Sum(rule => rule.Count), string.Join(words["list.comma"], rules.Select(rule => rule.Text)));

    private static string Title(RuleProof rule, SiteWords words) => rule.Rule.Title.In(words.Language);
}
