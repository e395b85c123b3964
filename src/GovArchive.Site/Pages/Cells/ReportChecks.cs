using System.Collections.Immutable;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>All that was checked of one report, each thing told once, in the section it belongs to.</summary>
/// <param name="Text">Of the equations that can be made, how many hold: 37/37; "" where none can.</param>
/// <param name="Possible">How many of all can be made, in words; "" where all can.</param>
/// <param name="State">holds when all do, fails when one does not, unknown when none can be made.</param>
/// <param name="Findings">How many there are in all sections.</param>
/// <param name="Sections">First what concerns the report as a whole; of the others those of which anything was checked.</param>
public sealed record ReportChecks(string Text, string Possible, string State, int Findings, ImmutableArray<SectionChecks> Sections)
{
    /// <param name="site">In the page's language.</param>
    /// <param name="report">Whose figures are compared as printed.</param>
    /// <param name="text">What it says in words.</param>
    /// <param name="prose">The same with its marks.</param>
    /// <param name="titles">Ids and titles of the page's sections, in its order.</param>
    internal static ReportChecks Of(
        Site site, Report report, ReportProse text, MarkedProse prose, ImmutableArray<(string Id, string Title)> titles)
    {
        IdentityCheck[] checks =
            [.. IdentityCheck.Of(report.Figures).Where(check => report.Content.Tables[check.Table.Id] != TableState.Missing)];
        var (holds, fails) = (checks.Count(check => check.State == IdentityState.Holds),
            checks.Count(check => check.State == IdentityState.Fails));
        var findings = new SectionFindings(site, report, text, prose, checks, [.. titles.Select(section => section.Id)]);
        var (tables, agreeing) = (checks.ToLookup(check => check.Table.Id), prose.Agreeing);
        return new ReportChecks(
            holds + fails == 0 ? "" : $"{CellText.Number(holds)}/{CellText.Number(holds + fails)}",
            holds + fails == checks.Length
                ? "" : site.Words["checks.possible", CellText.Number(checks.Length), CellText.Number(holds + fails)],
            fails > 0 ? "fails" : holds > 0 ? "holds" : "unknown", findings.Count,
            [
                .. titles.Select(section => (Id: (string?)section.Id, section.Title)).Prepend((null, site.Words["checks.whole"]))
                    .Select(section => SectionChecks.Of(
                        site.Words, section.Title, findings.In(section.Id), [.. agreeing[section.Id]],
                        [.. CheckGroup.Of(site, report, tables[section.Id ?? ""], findings)], [.. tables[section.Id ?? ""]]))
                    .Where(section => section.Counts.Length > 0),
            ]);
    }
}

/// <summary>What was checked of one section, or of the report as a whole.</summary>
/// <param name="Title">As the page has it.</param>
/// <param name="Counts">How many checks hold, how many findings there are, how many checks cannot be made, in words where not 0.</param>
/// <param name="IsOpen">It has a finding; one in which all holds is folded.</param>
/// <param name="Findings">Open ones first; those of equations are at their lines.</param>
/// <param name="Agreeing">Numbers of its prose that the tables have too.</param>
/// <param name="Groups">The equations of its table.</param>
public sealed record SectionChecks(
    string Title, string Counts, bool IsOpen, ImmutableArray<FindingView> Findings, ImmutableArray<StatementView> Agreeing,
    ImmutableArray<CheckGroup> Groups)
{
    internal static SectionChecks Of(
        SiteWords words, string title, ImmutableArray<FindingView> findings, ImmutableArray<StatementView> agreeing,
        ImmutableArray<CheckGroup> groups, ImmutableArray<IdentityCheck> checks)
    {
        var wrong = findings.Length + Number(IdentityState.Fails);
        string[] counts =
        [
            Counted("checks.held", agreeing.Length + Number(IdentityState.Holds)),
            Counted("checks.findings", wrong),
            Counted("checks.unmade", Number(IdentityState.Unknown)),
        ];
        return new SectionChecks(
            title, string.Join(" · ", counts.Where(count => count.Length > 0)), wrong > 0, findings, agreeing, groups);

        int Number(IdentityState state) => checks.Count(check => check.State == state);

        string Counted(string word, int number) => number == 0 ? "" : words[word, CellText.Number(number)];
    }
}
