using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Indicators;
using GovArchive.Pages.Cells;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Pages.Lists;

/// <summary>An agency in a list.</summary>
/// <param name="Address">Null when there is no report of it, and so no page.</param>
/// <param name="Place">From the province down; "" when not known.</param>
/// <param name="Reports">One link a year, oldest first.</param>
/// <param name="Year">Of the newest report; "" for none.</param>
/// <param name="Received">Of the newest report.</param>
/// <param name="Handled">Of the newest report.</param>
/// <param name="Granted">Of the newest report.</param>
public sealed record AgencyRow(
    string Name, string? Address, string Place, string? PlaceAddress, Choice Level, Choice Kind, Choice Sector, string SectorAddress,
    ImmutableArray<ReportLink> Reports, string Year, ListNumber Received, ListNumber Handled, ListNumber Granted);

/// <summary>A report in a list of one year.</summary>
/// <param name="Address">Of the report; null when the archive has none.</param>
/// <param name="State">complete, partial or missing as its tables are; none when the archive has no report.</param>
/// <param name="Counts">One for each summed indicator.</param>
public sealed record ReportRow(
    string Name, string? Address, string Place, string? PlaceAddress, Choice Level, Choice Kind, Choice Sector, string State,
    string StateText, ImmutableArray<ListNumber> Counts, ListNumber Granted, string Published);

internal static class AgencyList
{
    public static AgencyRow Row(Site site, Holding holding)
    {
        var (agency, last) = (holding.Agency, holding.Lines.IsEmpty ? null : holding.Lines[^1]);
        return new AgencyRow(
            site.Named(agency), last is null ? null : Urls.Agency(agency.Id), Place(site, agency), PlaceAddress(agency),
            LevelOf(site, agency.Level), KindOf(site, holding.Kind),
            SectorOf(site, agency), Urls.Sector(agency.Sector),
            [.. holding.Lines.Select(line => ReportLink.To(site, agency, line.Report))],
            last?.Year.ToString(CultureInfo.InvariantCulture) ?? "",
            Count(site, last, SummedIndicators.Applications), Count(site, last, SummedIndicators.Handled),
            GrantedShare.Of(site, last));
    }

    public static ReportRow Row(Site site, Holding holding, int year)
    {
        var (agency, line) = (holding.Agency, holding.On(year));
        var state = line is null ? "none" : ReportState.Word(line.State);
        return new ReportRow(
            site.Named(agency), line is null ? null : Urls.Report(line.Report.Key), Place(site, agency), PlaceAddress(agency),
            LevelOf(site, agency.Level), KindOf(site, holding.Kind), SectorOf(site, agency),
            state, line is null ? site.Words["missing.no_report"] : site.Words["tables." + state],
            [.. SummedIndicators.All.Select((_, i) => Count(site, line, i))], GrantedShare.Of(site, line),
            line?.Report.Source.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }

    public static Choice LevelOf(Site site, Level? level) => Choose(site, "level", level?.Id() ?? "unknown");

    public static Choice KindOf(Site site, BodyKind kind) => Choose(site, "kind", kind.Id());

    private static Choice Choose(Site site, string kind, string id) => new(id, site.Words[$"{kind}.{id}"]);

    private static Choice SectorOf(Site site, Agency agency) =>
        new(agency.Sector, Sectors.Find(agency.Sector)?.In(site.Words.Language) ?? agency.Sector);

    private static string Place(Site site, Agency agency) =>
        site.Named(Site.RegionsOf(agency));

    private static string? PlaceAddress(Agency agency) => Regions.Find(agency.RegionCode) is { } region ? Urls.Region(region.Code) : null;

    private static ListNumber Count(Site site, ReportLine? line, int measure) => line is null
        ? new ListNumber("", "")
        : ListNumber.Of(line.Counts[measure], line.Report.Key, site.Words) with
        {
            Address = line.Counts[measure].Value is null
                ? null : NumberEvidence.Address(SummedIndicators.All[measure].Numerator, line.Report)
        };
}
