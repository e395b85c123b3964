using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Checks.Prose;
using GovArchive.Checks.Rules;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Reports.Statements;

namespace GovArchive.Datasets.Codebook;

/// <summary>A code and what it means.</summary>
internal sealed record Code(string Id, Words Words);

/// <summary>Codes of one kind.</summary>
/// <param name="UsedIn">The columns that hold them: figures.state.</param>
/// <param name="Codes">All of them, from the table that the program has.</param>
internal sealed record CodeKind(string Id, string UsedIn, Func<IEnumerable<Code>> Codes);

/// <summary>All kinds of codes, in the order of the file. Where a table has no words of its own they are in codes.yml.</summary>
internal static class CodeKinds
{
    private const string Share = "_share";

    public static readonly CodeKind[] All =
    [
        new("level", "agencies.level figures.level groups.level missing.level panel.level", () => Of<Level>("level", Levels.Id)),
        new("level_of_group", "groups.level", () => [Worded("level_of_group", CodeIds.UnknownLevel)]),
        new("sector", "agencies.sector figures.sector missing.sector panel.sector",
            () => Sectors.All.Select(sector => new Code(sector.Id, new(sector.English, sector.Chinese)))),
        new("body", "agencies.kind groups.kind missing.kind panel.kind", () => Of<BodyKind>("body", BodyKinds.Id)),
        new("edition",
            "figures.edition reports.edition indicator_definitions.editions panel.edition cells.edition crosswalk.edition "
                + "crosswalk.current_edition",
            () => FormCatalog.All.Select(form => new Code(form.Edition, Edition(form)))),
        new("table", "figures.table cells.table crosswalk.table", () => FormCatalog.All.SelectMany(form => form.Tables)
            .DistinctBy(table => table.Id).Select(table => new Code(table.Id, Translated(table.Title)))),
        new("section", "statements.section texts.section", Sections),
        new("unit", "figures.unit cells.unit", () => FormCatalog.All.SelectMany(form => form.Tables).SelectMany(table => table.Compiled.All)
            .Select(cell => cell.Column.Unit).Distinct().Select(unit => new Code(unit, Translated(unit)))),
        new("asked", "cells.asked", () => Of<CellAsked>("asked", CodeIds.Of)),
        new("relation", "crosswalk.relation", () => Of<CellRelation>("relation", CellRelations.Id)),
        new("state", "figures.state", () => Of<FigureState>("state", FigureWords.Word).Append(Worded("state", FigureWords.NotAsked))),
        new("origin", "figures.origin", () => Of<FigureOrigin>("origin", FigureWords.Word)),
        new("table_state", "reports.disclosure reports.requests reports.disputes reports.statistics",
            () => Of<TableState>("table_state", CodeIds.Of)),
        new("finding", "findings.code figures.findings indicators.findings panel.finding_codes",
            () => FindingCodes.AboutReports.Select(code => new Code(code.Id, code.Title))),
        new("severity", "findings.severity", () => Of<Severity>("severity", CodeIds.Of)),
        new("finding_state", "findings.state", () => Of<FindingState>("finding_state", FindingStates.Id)),
        new("rule", "findings.rule checks.rule", () => CheckRules.All.Select(rule => new Code(rule.Id, rule.Title))),
        new("why_not", "checks.why_not", () => Of<WhyNot>("why_not", WhyNots.Id)),
        new("indicator_group", "indicator_definitions.group",
            () => IndicatorCatalog.Groups.Select(group => new Code(group.Id, group.Name))),
        new("indicator_kind", "indicator_definitions.kind", () => Of<IndicatorKind>("indicator_kind", IndicatorCatalog.Word)),
        new("measure", "indicator_definitions.numerator indicator_definitions.denominator",
            () => ReportMeasures.Names.Select(name => Worded("measure", name))),
        new("why_null", "indicators.why_null", () => Of<MissingReason>("why_null", MissingReasons.Id)),
        new(PanelGaps.Kind, "panel-missing.*", () => Of<PanelGap>(PanelGaps.Kind, CodeIds.Of)),
        new("panel_source", "panel-columns.source", () => Of<PanelSource>("panel_source", CodeIds.Of)),
        new("topic", "statements.topic statements.whole", Topics),
        new("qualifier", "statements.qualifier", () => Of<StatementQualifier>("qualifier", CodeIds.Of)),
        new("agreement", "statements.agreement", () => Of<Agreement>("agreement", CodeIds.Of)),
        new("not_compared", "statements.why_not", () => Of<NotCompared>("not_compared", CodeIds.Of)),
    ];

    private static IEnumerable<Code> Of<T>(string kind, Func<T, string> id)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => Worded(kind, id(value)));

    private static Code Worded(string kind, string code) => new(code, CodeWords.Of(kind, code));

    private static Words Edition(Form form) => form.FirstYear == 0 ? Worded("edition", form.Edition).Words
        : new($"The form for reports on {form.FirstYear} and later ({form.Decree})", $"{form.FirstYear} 年度起的格式（{form.Decree}）");

    private static Words Translated(string printed) => new(FormWords.In("en", printed), printed);

    // The newest edition's title of each.
    private static IEnumerable<Code> Sections() => FormCatalog.All.Reverse().SelectMany(form => form.Sections)
        .DistinctBy(section => section.Id).Select(section => new Code(section.Id, Translated(section.Title)))
        .Prepend(Worded("section", CodeIds.Preamble));

    private static IEnumerable<Code> Topics() =>
        from topic in StatementTopics.All.Ids
        let words = CodeWords.Of("topic", topic)
        let share = new Words(words.English + ": share of the whole, per cent", words.Chinese + "占总数的百分比")
        from code in new[] { new Code(topic, words), new Code(topic + Share, share) }
        select code;
}
