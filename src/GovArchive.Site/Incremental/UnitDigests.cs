using System.Text;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Pages.Metadata;
using GovArchive.Reports;
using GovArchive.Search;
using GovArchive.Sites;

namespace GovArchive.Incremental;

/// <summary>
/// Of what the parts of a site are made, as digests: of an agency its entry in the register, its reports' data files, their corrections and findings; of
/// every page, too, the program, the settings, the theme and the pages written by hand, since all of them show these.
/// </summary>
internal sealed class UnitDigests
{
    private readonly string _frame;
    private readonly Dictionary<string, string> _entries;
    private readonly Dictionary<string, string> _agencies;
    private readonly Dictionary<ReportKey, string> _reports;
    private readonly Lazy<string> _texts;
    private readonly Lazy<string> _register;

    private UnitDigests(Site site, SiteInputs inputs)
    {
        // Which reports have a page follows from the newest year.
        _frame = $"{inputs.Frame} {site.Newest}";
        _entries = site.Archive.Agencies.ToDictionary(history => history.Agency.Id, history => Digest(JsonSerializer.Serialize(history.Agency, PlainJson.Default.Agency)), StringComparer.Ordinal);
        _reports = site.Archive.Reports.ToDictionary(report => report.Key, report => Digest(ReportText(site, inputs, report.Key)));
        _texts = new(() => Digest(string.Join('\n', site.Reporting.Select(history => $"{_entries[history.Agency.Id]} {string.Join(' ', history.Reports.Select(report => inputs.Files.Sha256Of(ArchiveLayout.FilesOf(report.Key).First())))}"))));
        _register = new(() => Digest(string.Join('\n', site.Archive.Agencies.Select(history => $"{_entries[history.Agency.Id]} {string.Join(' ', history.Reports.Select(ReportName))}"))));
        _agencies = site.Archive.Agencies.ToDictionary(history => history.Agency.Id, history => Digest(AgencyText(history)), StringComparer.Ordinal);
    }

    /// <summary>Null where nothing is known of the inputs.</summary>
    public static UnitDigests? Of(Site site, SiteInputs? inputs) => inputs is null ? null : new(site, inputs);

    /// <summary>Of a page; null when it may be made of anything.</summary>
    public string? Of(PlannedPage page) => page.Agencies is null && !page.ShowsRegister ? null : Of(page.Agencies ?? [], $"{(page.ShowsRegister ? _register.Value : "")}\n{page.Beside?.Invoke()}");

    /// <summary>Of records of reports. An indicator may ask for the year before.</summary>
    public string Of(IEnumerable<(AgencyHistory History, Report Report)> reports) => Digest(string.Join('\n', reports
        .Select(entry => $"{_entries[entry.History.Agency.Id]} {_reports[entry.Report.Key]} {_reports.GetValueOrDefault(entry.Report.Key with { Year = entry.Report.Key.Year - 1 })}").Prepend(_frame)));

    /// <summary>Of the search index: of all names and texts, whatever the figures.</summary>
    /// <param name="pages">What is searched of pages that are made of something else than reports.</param>
    public string OfTexts(IEnumerable<SearchDocument> pages) => Digest(string.Join('\n', pages.Select(page => $"{page.Language} {page.Address} {page.Title} {string.Join(' ', page.OtherNames)}\n{page.Text()}").Prepend(_texts.Value).Prepend(_frame)));

    /// <summary>Of files about one agency alone.</summary>
    public string Of(AgencyHistory history) => Of([history.Agency.Id], null);

    private string Of(IEnumerable<string> agencies, string? beside) => Digest(new StringBuilder(_frame).Append('\n').AppendJoin(' ', agencies.Select(id => _agencies[id])).Append('\n').Append(beside).ToString());

    private string AgencyText(AgencyHistory history) => string.Join('\n', history.Reports.Select(report => $"{report.Key.Year} {_reports[report.Key]}").Prepend(_entries[history.Agency.Id]));

    // With the cells that were not given, of which there is no address.
    private static string ReportName(Report report) =>
        $"{report.Key.Year} {report.Content.Edition} {(report.Figures.Given == report.Figures.Count ? "" : string.Join(',', Enumerable.Range(0, report.Figures.Count).Where(report.Figures.IsMissing)))}";

    private static string ReportText(Site site, SiteInputs inputs, ReportKey key)
    {
        var text = new StringBuilder();
        foreach (var path in ArchiveLayout.FilesOf(key)) text.Append(' ').Append(inputs.Files.Sha256Of(path)?.ToString() ?? "-");
        foreach (var finding in site.FindingsOf(key))
        {
            text.Append('\n').Append(finding.Code.Id).Append('\t').Append(finding.Place).Append('\t').AppendJoin(' ', finding.Cells.Select(cell => cell.ToString()));
            foreach (var value in finding.Values) text.Append('\t').Append(value);
        }
        return text.ToString();
    }

    private static string Digest(string text) => ContentHash.Of(Encoding.UTF8.GetBytes(text)).ToString();
}
