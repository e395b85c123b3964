using System.Collections.Immutable;
using GovArchive.Datasets.Files;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Strips;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>The source of one report as it was read, what was read of each line marked.</summary>
/// <param name="Source">Its file, hash, address and dates.</param>
/// <param name="Lead">What the lines are.</param>
/// <param name="Listing">Null where the archive does not have its lines.</param>
/// <param name="Left">That it goes on behind what is shown; "" where it does not.</param>
public sealed record SourceModel(string ReportAddress, ImmutableArray<Term> Source, string Lead, Html? Listing, string Left) : PageModel
{
    public override string CitedOn => ReportAddress;
}

internal static class SourcePage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from history in site.Reporting
        from report in history.Reports
        where site.HasPage(report.Key)
        select new PlannedPage(Urls.Source(report.Key), report.Key.ToString()) { Unit = history.Agency.Id, IsListed = false };

    public static Page Make(Site site, PlannedPage planned)
    {
        var key = ReportKey.Parse(planned.Of);
        var history = site.History(key.AgencyId);
        var report = history.ReportOn(key.Year)!;
        var (text, rows) = (report.Content.Prose.Read(), report.Content.Lines.Read());
        var (name, year) = (site.Named(history.Agency), CellText.Year(key.Year));
        var strips = ReportStrips.Of(site, report);
        var listing = rows.IsEmpty ? null : new SourceListing(site, report, text, new MarkedProse(site, report, text), rows, strips);
        var left = listing?.Left ?? 0;
        return new Page("source", new SourceModel(
            Urls.Report(key), [.. SourceTerms.Of(site, report)],
            site.Words[rows is [var first, ..] && first.Cells[0].Place.File == report.Source.Figures ? "source.lead_typed" : "source.lead"],
            listing?.Markup(),
            left > 0 ? site.Words["source.left", CellText.Number(left)] : "")
        {
            Path = planned.Path,
            Title = site.Words["source.page_title", name, year],
            Description = site.Words["source.page_description", name, year],
            Site = Frames.Of(site),
            Crumbs = [.. Frames.ToReports(site, history), new Link(year, Urls.Report(key))],
            Files = [new Link(site.Words["download.txt"], Urls.ReportText(key)), .. Frames.OriginalsOf(site, report)],
        })
        {
            Files = site.Home.Length > 0 ? [] :
            [
                new OutputFile(Urls.ReportText(key), ReportText.Write(history.Agency, report, text)), .. OriginalFiles.Of(site, report),
                .. strips is null ? [] : new[] { strips.File },
            ],
        };
    }
}
