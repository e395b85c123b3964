using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovArchive.Agencies;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Search;

/// <summary>One JSON file with the words of every agency, report and written page, which the search page's script looks through.</summary>
public static class SearchIndex
{
    /// <summary>A list of {u: address, t: title, k: kind, n: other names, x: text}, newest reports first.</summary>
    public static byte[] Write(Site site)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartArray();
            foreach (var history in site.Reporting) Add(json, Urls.Agency(history.Agency.Id), history.Agency.Name, "agency", OtherNames(history.Agency), "");
            foreach (var (agency, report) in NewestFirst(site))
                Add(json, Urls.Report(report.Key), site.Words["report.title", agency.Name, report.Key.Year.ToString(CultureInfo.InvariantCulture)], "report", "", Text(report));
            foreach (var page in site.Written) Add(json, page.Address, page.Title, "page", "", page.PlainText);
            json.WriteEndArray();
        }
        memory.WriteByte((byte)'\n');
        return memory.ToArray();
    }

    private static void Add(Utf8JsonWriter json, string address, string title, string kind, string names, string text)
    {
        json.WriteStartObject();
        json.WriteString("u", address);
        json.WriteString("t", title);
        json.WriteString("k", kind);
        if (names.Length > 0) json.WriteString("n", names);
        if (text.Length > 0) json.WriteString("x", text);
        json.WriteEndObject();
    }

    private static IEnumerable<(Agency Agency, Report Report)> NewestFirst(Site site) => site.Reporting
        .SelectMany(history => history.Reports.Select(report => (history.Agency, report)))
        .OrderByDescending(entry => entry.report.Key.Year)
        .ThenBy(entry => entry.report.Key);

    // A name is also found by its other names, its pinyin and its initials.
    private static string OtherNames(Agency agency) => string.Join(' ',
        agency.Aliases.Concat(agency.FormerNames.Select(former => former.Name)).Append(HanText.Pinyin(agency.Name)).Append(HanText.PinyinInitials(agency.Name)));

    private static string Text(Report report) =>
        string.Join('\n', report.Content.Sections.SelectMany(section => new[] { section.Title, section.Text }).Prepend(report.Content.Preamble).Where(text => text.Length > 0));
}
