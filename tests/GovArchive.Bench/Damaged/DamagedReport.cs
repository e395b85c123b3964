using System.Collections.Immutable;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Bench.Damaged;

/// <summary>A report that was made and damaged, and what was read of it.</summary>
/// <param name="Second">A light damage beside its own; null for most.</param>
/// <param name="Content">Null when no report was found in it.</param>
internal sealed record DamagedReport(
    int Number, DamageKind Kind, DamageKind? Second, Draft Draft, byte[] Bytes, ReportContent? Content, ImmutableArray<Finding> Findings)
{
    private const int Tries = 20;

    // One in so many has a second damage.
    private const int OneSecondIn = 8;

    public string FileName => $"{Number:00000}-{Kind.Name}-{Draft.Container.Name}{Draft.Container.Extension}";

    /// <summary>Null when nothing that is drawn can be damaged in this way.</summary>
    public static DamagedReport? Make(DamageKind kind, Container container, int seed, int number)
    {
        var lot = new Lot(seed, number);
        for (var i = 0; i < Tries; i++)
        {
            var draft = new Draft(lot.Of(kind.Editions), container, lot);
            if (kind.Plan?.Invoke(draft) == false) continue;
            draft.LayOut();
            if (kind.Grid?.Invoke(draft) == false) continue;
            var second = kind.Name != "none" && container != Containers.Pdf && lot.OneIn(OneSecondIn) ? lot.Of(DamageKinds.Second) : null;
            if (second?.Grid!(draft) == false) second = null;
            var bytes = container.Write(draft, text => kind.Text?.Invoke(draft, text) ?? text);
            return Read(number, kind, second, draft, bytes);
        }
        return null;
    }

    /// <summary>Every cell that is printed or that something was read of, with what became of it.</summary>
    public IEnumerable<(CellId Cell, Expectation Expected, Figure? Figure, bool IsNamed, Verdict Verdict)> Cells()
    {
        var named = Findings.SelectMany(finding => finding.Cells.Concat(InWords(finding))).ToHashSet();
        var figures = Content?.Figures;
        foreach (var cell in Draft.Truth.Keys.Concat(figures?.Keys ?? []).Distinct())
        {
            var expected = Draft.Truth.GetValueOrDefault(cell) ?? Expectation.NotPrinted;
            if (Content is null && Draft.MayBeRefused) expected = expected.Withhold();
            var figure = figures?.GetValueOrDefault(cell);
            yield return (cell, expected, figure, named.Contains(cell), expected.Judge(figure, named.Contains(cell)));
        }
    }

    // Errors in a figures file say the cell's id; with an error nothing is imported.
    private static IEnumerable<CellId> InWords(Finding finding)
    {
        if (finding.Severity != Severity.Error) yield break;
        foreach (var value in finding.Values) if (CellId.TryParse(value, out var cell)) yield return cell;
    }

    // As the command parse does.
    private static DamagedReport Read(int number, DamageKind kind, DamageKind? second, Draft draft, byte[] bytes)
    {
        var findings = new List<Finding>();
        var file = new SourceFile("report" + draft.Container.Extension, bytes);
        var contents = Readers.Read(file, findings) is { } document ? ReportParser.ParseAll(document, findings) : [];
        var content = contents.FirstOrDefault(report => report.Year == draft.Year) ?? contents.FirstOrDefault();
        if (content is not null) findings.AddRange(ArchiveCheck.Alone(content));
        return new DamagedReport(number, kind, second, draft, bytes, content, [.. findings]);
    }
}
