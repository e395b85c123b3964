using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Pages.Words;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text.Formats;

namespace GovArchive.Pages.Lists;

/// <summary>A body with the reports that the archive lacks.</summary>
/// <param name="Address">Of the agency's page; null where it has none.</param>
/// <param name="Place">From the province down; "" when not known.</param>
/// <param name="Years">Those that are missing: 2013–2016、2019.</param>
/// <param name="Due">Legal date of the first of them.</param>
/// <param name="Days">From then to the archive's day.</param>
/// <param name="LastYear">Of the newest report in the archive; a word for none.</param>
/// <param name="By">Why reports are expected: register, expected or both.</param>
/// <param name="Anchor">Of its letter.</param>
/// <param name="Letter">Where its letter is.</param>
public sealed record MissingRow(
    string Name, string? Address, string Place, Choice Level, Choice Kind, string Years, string Due, ListNumber Days, string LastYear,
    Choice By, string Anchor, string Letter);

/// <summary>The bodies whose reports have been missing longest.</summary>
/// <param name="Bodies">How many bodies there are in all.</param>
/// <param name="Reports">How many reports of theirs.</param>
/// <param name="Most">How many bodies the table has at most.</param>
public sealed record MissingTable(string Bodies, string Reports, string Most, ImmutableArray<MissingRow> Rows);

internal static class MissingList
{
    // All are on the page of letters and in missing.csv.
    private const int Most = 100;

    public static MissingTable Of(Site site)
    {
        var all = MissingReports.Of(site).LongestFirst;
        return new MissingTable(
            CellText.Number(all.Length), CellText.Number(all.Sum(body => body.Reports.Length)), CellText.Number(Most),
            [.. all.Take(Most).Select((body, i) => Row(site, body, i))]);
    }

    /// <summary>A body's row.</summary>
    /// <param name="at">Its place in <see cref="MissingReports.LongestFirst"/>, by which its letter is found.</param>
    public static MissingRow Row(Site site, MissingBody body, int at)
    {
        var (words, first) = (site.Words, body.Reports[0]);
        return new MissingRow(
            site.Named(body.Agency ?? new Agency { Id = body.Id, Name = body.Name, RegionCode = body.RegionCode }),
            body.Agency is { } agency && body.LastYear is not null ? Urls.Agency(agency.Id) : null,
            site.Named(Regions.Chain(body.RegionCode)), AgencyList.LevelOf(site, body.Level),
            AgencyList.KindOf(site, body.Kind), CellText.Years([.. body.Reports.Select(report => report.Year)], words),
            Csv.Date(first.Due), ListNumber.Of(first.Days),
            body.LastYear is { } year ? CellText.Year(year) : words["missing.no_report"], By(site, body), body.Id,
            $"{Urls.ListPage(Urls.Missing, at / Paging.MostRows + 1)}#{body.Id}");
    }

    private static Choice By(Site site, MissingBody body)
    {
        var id = body.Reports.All(report => report.IsByRegister) ? "register"
            : body.Reports.Any(report => report.IsByRegister) ? "both" : "expected";
        return new Choice(id, site.Words["letters.by_" + id]);
    }
}
