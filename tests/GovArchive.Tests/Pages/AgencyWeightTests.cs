using System.Globalization;
using System.IO.Compression;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Pages;
using GovArchive.Pages.Metadata;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sites;
using GovArchive.Sources;

namespace GovArchive.Tests.Pages;

/// <summary>The page of an ordinary bureau with ten years and numbers in every table keeps within its budget.</summary>
public class AgencyWeightTests
{
    private const int Budget = 14 * 1024;
    private const string Agency = "230100-gonganju";

    private static readonly string[] Columns = ["natural_person", "business", "research", "welfare", "legal_service", "other"];

    /// <summary>
    /// Rows of outcomes with the most that a year may have of each; of the others there is never one, as in most reports.
    /// </summary>
    private static readonly (string Row, int Most)[] Most =
    [
        ("granted", 45), ("partly_granted", 12), ("refused_internal_affairs", 5), ("refused_inquiry", 3), ("unavailable_not_held", 25),
        ("rejected_petition", 6),
    ];

    private static readonly string[] Never =
    [
        "refused_state_secret", "refused_other_law", "refused_stability", "refused_third_party", "refused_deliberative",
        "refused_enforcement_files", "unavailable_not_compiled",
        "unavailable_unclear", "rejected_duplicate", "rejected_published", "rejected_excessive", "rejected_reconfirmation",
        "other_not_corrected", "other_fee_unpaid", "other_other",
    ];

    private uint _seed = 20260101;
    private int _inForce = 60;

    [Theory]
    [InlineData("zh-Hans")]
    [InlineData("en")]
    public void Ten_years_are_within_the_budget(string language)
    {
        var sample = GroupArchive.Load();
        var agency = sample.Agencies.Single(history => history.Agency.Id == Agency).Agency;
        var carried = Columns.ToDictionary(column => column, _ => 0);
        var history = new AgencyHistory(agency, [.. Enumerable.Range(2016, 10).Select(year => Report(year, carried))]);
        var archive = new Archive([.. sample.Agencies.Select(other => other.Agency.Id == Agency ? history : other)], sample.Corrections);
        SiteWords[] languages = [GroupArchive.Site(archive).Words, GroupArchive.Site(archive, language: "en").Words];
        var plain = GroupArchive.Site(archive, language: language);
        var site = plain
            with
        { Config = plain.Config with { BaseUrl = new Uri("https://example.org/archive/") }, Languages = [.. languages] };
        Assert.Empty(site.Findings.Where(entry => entry.Key.AgencyId == Agency).Select(entry => entry.Finding.Message));
        var page = PageKinds.All.Single(kind => kind.Name == "agency").All(site).Single(page => page.Model.Path == Urls.Agency(Agency));
        var html = Render(PageExtras.Add(site, page));
        Assert.Contains("<figure id=\"outcomes\"", html, StringComparison.Ordinal);
        Assert.True(Count(html, "href=\"2016/#") > 20);
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(html));
        Assert.True(memory.Length <= Budget, $"{memory.Length} bytes compressed, {html.Length} characters");
    }

    private static string Render(Page page) => Encoding.UTF8.GetString(RenderedPage.Bytes(page).Span);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private Report Report(int year, Dictionary<string, int> carried)
    {
        var text = new StringBuilder($"# 云溪县示例局 {year}; edition 2021; worked case\ncell,value\n");
        var totals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Put(string cell, int value) => text.Append(CultureInfo.InvariantCulture, $"{cell},{value}\n");
        foreach (var column in new[] { "issued", "repealed", "in_force" }) Put($"disclosure/regulations/{column}", 0);
        // Every rule holds: what is in force follows, and no count jumps.
        var (issued, repealed) = (Any(9), Any(5));
        _inForce += issued - repealed;
        foreach (var (column, value) in new[] { ("issued", issued), ("repealed", repealed), ("in_force", _inForce) })
            Put($"disclosure/normative_documents/{column}", value);
        Put("disclosure/licences/decisions", 1000 + Any(2000));
        Put("disclosure/penalties/decisions", 200 + Any(300));
        Put("disclosure/compulsory_measures/decisions", 10 + Any(30));
        Put("disclosure/fees/amount", Any(900));
        foreach (var column in Columns)
        {
            var (isMain, handled) = (column == Columns[0], 0);
            void Add(string row, int value)
            {
                Put($"requests/{row}/{column}", value);
                totals[row] = totals.GetValueOrDefault(row) + value;
            }
            foreach (var (row, most) in Most.Concat(Never.Select(row => (row, 0))))
            {
                var value = most == 0 ? 0 : isMain ? most / 2 + Any(most / 2) : row == "granted" ? Any(5) : 0;
                Add(row, value);
                handled += value;
            }
            var next = Math.Max(isMain ? Any(12) : 0, carried[column] - handled);
            Add("handled_total", handled);
            Add("carried_in", carried[column]);
            Add("carried_out", next);
            Add("received", handled + next - carried[column]);
            carried[column] = next;
        }
        foreach (var (row, value) in totals) Put($"requests/{row}/total", value);
        foreach (var row in new[] { "review", "suit_direct", "suit_after_review" })
        {
            var sum = 0;
            foreach (var column in new[] { "upheld", "corrected", "other", "pending" })
            {
                var value = Any(3);
                Put($"disputes/{row}/{column}", value);
                sum += value;
            }
            Put($"disputes/{row}/total", sum);
        }
        var findings = new List<Finding>();
        var file = new SourceFile($"content/sources/{Agency}/{year}.figures.csv", Encoding.UTF8.GetBytes(text.ToString()));
        var content = ReportParser.Parse(Readers.Read(file, findings)!, findings);
        Assert.Empty(findings);
        return new Report(new ReportKey(Agency, year), new Provenance(file.Path, ""), content!);
    }

    // The same numbers on every run and machine.
    private int Any(int most)
    {
        _seed = unchecked(_seed * 1103515245 + 12345) & 0x7FFFFFFF;
        return (int)(_seed >> 8) % most;
    }
}
