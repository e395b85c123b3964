using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovArchive.Archives;
using GovArchive.Pages;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>
/// Of what the parts of a site are made, as digests: of an agency its entry in the register, its reports' data files, their corrections and findings; of
/// every page, too, the program, the settings, the theme and the pages written by hand, since all of them show these.
/// </summary>
internal sealed class UnitDigests
{
    private readonly string _frame;
    private readonly Dictionary<string, string> _agencies;

    private UnitDigests(Site site, SiteInputs inputs)
    {
        // Which reports have a page follows from the newest year.
        _frame = $"{inputs.Frame} {site.Newest}";
        _agencies = site.Archive.Agencies.ToDictionary(history => history.Agency.Id, history => Digest(AgencyText(site, inputs, history)), StringComparer.Ordinal);
    }

    /// <summary>Null where nothing is known of the inputs.</summary>
    public static UnitDigests? Of(Site site, SiteInputs? inputs) => inputs is null ? null : new(site, inputs);

    /// <summary>Of a page; null when it may be made of anything.</summary>
    public string? Of(PlannedPage page) => page.Agencies is { } agencies ? Of(agencies, page.Beside?.Invoke()) : null;

    /// <summary>Of files about one agency alone.</summary>
    public string Of(AgencyHistory history) => Of([history.Agency.Id], null);

    private string Of(IEnumerable<string> agencies, string? beside) => Digest(new StringBuilder(_frame).Append('\n').AppendJoin(' ', agencies.Select(id => _agencies[id])).Append('\n').Append(beside).ToString());

    private static string AgencyText(Site site, SiteInputs inputs, AgencyHistory history)
    {
        var text = new StringBuilder(JsonSerializer.Serialize(history.Agency));
        foreach (var key in history.Reports.Select(report => report.Key))
        {
            text.Append('\n').Append(key.Year);
            foreach (var path in ArchiveLayout.FilesOf(key)) text.Append(' ').Append(inputs.Files.Sha256Of(path) ?? "-");
            foreach (var finding in site.FindingsOf(key))
            {
                text.Append('\n').Append(finding.Code.Id).Append('\t').Append(finding.Place).Append('\t').AppendJoin(' ', finding.Cells.Select(cell => cell.ToString()));
                foreach (var value in finding.Values) text.Append('\t').Append(value);
            }
        }
        return text.ToString();
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
