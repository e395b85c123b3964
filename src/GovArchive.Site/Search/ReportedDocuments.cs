using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Datasets.Files;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Search;

/// <summary>The agencies that have reports, and their reports.</summary>
internal static class ReportedDocuments
{
    public static IEnumerable<SearchDocument> Of(Site site)
    {
        foreach (var holding in Holdings.Of(site).Reporting)
        {
            var agency = holding.Agency;
            // An agency's page shows figures, which are found in its reports: it is found by its names.
            yield return Of(
                site, SearchDocuments.Agency, Urls.Agency(agency.Id), agency, Figures(holding.Lines[^1], isYearSaid: true), () => "");
            foreach (var line in holding.Lines.Where(line => site.HasPage(line.Report.Key)))
            {
                var report = line.Report;
                yield return Of(
                    site, SearchDocuments.Report, Urls.Report(report.Key), agency, Figures(line, isYearSaid: false),
                    () => Text(agency, report))
                    with
                { Year = report.Key.Year };
            }
        }
    }

    private static SearchDocument Of(
        Site site, string kind, string address, Agency agency, ImmutableArray<string> figures, Func<string> text) =>
        new(kind, address, agency.Name)
        {
            English = site.HasEnglish ? site.Names.Of(agency) ?? "" : "",
            OtherNames = [.. agency.Aliases.Concat(agency.FormerNames.Select(former => former.Name)).Distinct()],
            Level = agency.Level,
            Region = agency.RegionCode,
            Sector = agency.Sector,
            Figures = figures,
            Text = text,
        };

    // Without its first line, which is the agency's name and the year again.
    private static string Text(Agency agency, Report report)
    {
        var text = Encoding.UTF8.GetString(ReportText.Write(agency, report, report.Content.Prose.Read()));
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    // What was received, and what of all that was handled was granted: a share, or both numbers where a share would say little.
    private static ImmutableArray<string> Figures(ReportLine line, bool isYearSaid)
    {
        var (received, granted) = (line.Counts[SummedIndicators.Applications], line.Rates[0]);
        if (received.Value is null && granted.Numerator is null) return [];
        return
        [
            isYearSaid ? line.Year.ToString(CultureInfo.InvariantCulture) : "",
            received.Value is null ? "" : Written(received.Value.Value, "0.####", received),
            granted is { IsSmallBase: false, Value: { } share } ? Written(share, "0.0", granted) + "%"
                : granted is { Numerator: { } n, Denominator: { } all } ? Written(n, "0", granted) + "/" + Written(all, "0", null) : "",
        ];
    }

    // A number that another one contradicts says so here too.
    private static string Written(decimal number, string form, IndicatorValue? value) =>
        number.ToString(form, CultureInfo.InvariantCulture) + (value is { Contradicted.Length: > 0 } ? "≠" : "");
}
