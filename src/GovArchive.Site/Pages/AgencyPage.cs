using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>One agency over the years.</summary>
/// <param name="Facts">The pinyin of a name that is given in English, level, field and the newest report in a line.</param>
/// <param name="OtherNames">Aliases and former names with their years.</param>
/// <param name="Lead">The finding, in sentences; "" where there is none.</param>
/// <param name="Figures">The four numbers it begins with.</param>
/// <param name="Flow">The newest year that adds up; null for none.</param>
/// <param name="Peers">The newest report beside its peers; null where they are too few.</param>
public sealed record AgencyModel(
    ImmutableArray<Html> Facts, ImmutableArray<string> OtherNames, string? Homepage, string Lead, ImmutableArray<KeyFigure> Figures,
    ChartView? Flow, Grounds? Grounds, ImmutableArray<ChartView> Charts, ChartView? Peers,
    ImmutableArray<LedgerRow> Ledger, YearTable Years, ImmutableArray<CellKeyEntry> Key,
    ImmutableArray<ReportSummary> Reports, ImmutableArray<AgencyFinding> Findings) : PageModel
{
    public string Id { get; init; } = "";

    /// <summary>The body above it and the one that has its work now, as the register says.</summary>
    public ImmutableArray<AgencyRelation> Relations { get; init; } = [];
}

/// <summary>Another body that the register names in an agency's entry.</summary>
/// <param name="Label">What it is to the agency.</param>
/// <param name="Address">Its page; null where it has none, for want of reports.</param>
public sealed record AgencyRelation(string Label, string Name, string? Address);

/// <summary>A finding and the year it is about.</summary>
public sealed record AgencyFinding(string Year, string Address, FindingView Finding);

internal static class AgencyPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        site.Reporting.Select(history => new PlannedPage(Urls.Agency(history.Agency.Id), history.Agency.Id) { Unit = history.Agency.Id });

    public static Page Make(Site site, PlannedPage planned)
    {
        var history = site.History(planned.Of);
        var (agency, last) = (history.Agency, history.Reports[^1]);
        ImmutableArray<ChartView> charts = [.. AgencyCharts.Of(site, history)];
        var (flow, years) = (OutcomeCharts.Flow(site, history), YearTable.Of(site, history));
        return new Page("agency", new AgencyModel(
            [.. Spelled(site, agency), .. Facts(site, agency, last).Select(fact => new Html(Html.Escape(fact)))],
            [.. OtherNames(site, agency)], agency.Homepage, AgencyLead.Of(charts, site.Words),
            KeyFigures.Of(site, history), flow, Grounds.Of(site, history), charts,
            AgencyPeers.Of(site, history),
            [.. Ledger.Of(site, history).Reverse()], years, CellKey.Of(site.Words, years.Kinds),
            [.. history.Reports.Select(report => ReportSummary.Of(site, report)).Reverse()], [.. Findings(site, history)])
        {
            Relations = [.. Relation(site, "agency.parent", agency.Parent), .. Relation(site, "agency.successor", agency.Successor)],
            Id = agency.Id,
            Path = Urls.Agency(agency.Id),
            Title = site.Named(agency),
            Description =
                site.Words["agency.description", site.Named(agency), CellText.Year(history.Reports[0].Key.Year),
                    CellText.Year(last.Key.Year), CellText.Number(history.Reports.Length)],
            Site = Frames.Of(site),
            Crumbs = Frames.ToAgency(site, agency),
            Files = Frames.FilesOf(site, agency.Id),
            Feed = site.Home + Urls.AgencyFeed(agency.Id),
            Embeds = site.Config.BaseUrl is not null && charts.Any(chart => chart.Svg is not null) ? "#charts" : null,
            Dataset = new DatasetNote(
                agency.Name,
                last.Key.Year == history.Reports[0].Key.Year
                    ? CellText.Year(last.Key.Year) : $"{CellText.Year(history.Reports[0].Key.Year)}/{CellText.Year(last.Key.Year)}",
                [.. Site.RegionsOf(agency).Select(region => region.Name)]),
        })
        {
            Files = [.. charts.SelectMany(chart => chart.Files), .. flow?.Files ?? []],
        };
    }

    // As it is read aloud; where there is no English the title has it.
    private static IEnumerable<Html> Spelled(Site site, Agency agency) =>
        site.Words.IsEnglish && site.Names.Of(agency) is not null && Romanised.Of(agency.Name) is { Length: > 0 } pinyin
            ? [new Html($"<span lang=\"zh-Latn-pinyin\">{Html.Escape(pinyin)}</span>")] : [];

    private static IEnumerable<string> Facts(Site site, Agency agency, Report last)
    {
        var words = site.Words;
        if (agency.Level is { } level) yield return words["level." + level.Id()];
        if (Sectors.Find(agency.Sector) is { } sector) yield return sector.In(words.Language);
        yield return words["agency.latest", CellText.Year(last.Key.Year)];
        yield return last.Source.PublishedAt is { } day
            ? words["agency.published", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : words["agency.published_unknown"];
    }

    private static IEnumerable<AgencyRelation> Relation(Site site, string label, string? id)
    {
        if (id is null || site.EntryOf(id) is not { } other) yield break;
        yield return new AgencyRelation(
            site.Words[label], site.Named(other.Agency), other.Reports.IsEmpty ? null : Urls.Agency(id));
    }

    private static IEnumerable<string> OtherNames(Site site, Agency agency) =>
        agency.Aliases.Concat(agency.FormerNames.Select(former => (former.From, former.Until) switch
    {
        (null, null) => former.Name,
        (null, { } until) => site.Words["agency.name_until", former.Name, CellText.Year(until)],
        ({ } from, null) => site.Words["agency.name_from", former.Name, CellText.Year(from)],
        ({ } from, { } until) => site.Words["agency.name_between", former.Name, CellText.Year(from), CellText.Year(until)],
    }));

    private static IEnumerable<AgencyFinding> Findings(Site site, AgencyHistory history) =>
        from report in history.Reports.Reverse()
        from finding in site.EntriesOf(report.Key)
            .Select((entry, i) => FindingView.Of(site, entry, i + 1, report.Form, cell => Urls.Cell(report.Key, cell)))
        select new AgencyFinding(CellText.Year(report.Key.Year), $"{Urls.Report(report.Key)}#{finding.Anchor}", finding);
}
