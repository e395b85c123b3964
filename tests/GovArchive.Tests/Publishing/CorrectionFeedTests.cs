using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Diagnostics;
using GovArchive.Incremental;
using GovArchive.Publishing;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Tests.Pages;

namespace GovArchive.Tests.Publishing;

/// <summary>The feed and the dataset of all that people corrected or explained.</summary>
public class CorrectionFeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Both_list_every_entry_of_the_corrections()
    {
        var site = Site(120);
        var entries = Feed(site).Root!.Elements(Atom + "entry").ToArray();
        var all = site.Archive.Corrections.Values.Sum(own => own.Length) + site.Archive.Explanations.Values.Sum(own => own.Length);
        Assert.InRange(all, 122, int.MaxValue);
        Assert.Equal(all, entries.Length);
        Assert.Equal(all, CorrectionsDataset.Rows(site).Count());
        Assert.Equal(all, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        var days = entries.Select(entry => entry.Element(Atom + "updated")!.Value).ToArray();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        Assert.Null(Feed(site).Root!.Element(Atom + "subtitle"));
    }

    [Fact]
    public void A_feed_that_leaves_some_out_says_how_many_there_are_and_where()
    {
        var feed = Feed(Site(5_010)).Root!;
        Assert.Equal(5_000, feed.Elements(Atom + "entry").Count());
        var said = feed.Element(Atom + "subtitle")!.Value;
        Assert.Contains("5000", said, StringComparison.Ordinal);
        Assert.Contains("data/corrections.csv", said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_explains_a_finding_leads_to_it_and_what_explains_none_to_the_report()
    {
        var site = Site(1);
        var links = Feed(site).Root!.Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value).ToArray();
        var finding = site.Findings[0];
        Assert.Contains($"./{Urls.Report(finding.Key)}#{finding.Id}", links);
        Assert.Contains($"./{Urls.Report(finding.Key)}", links);
        var rows = CorrectionsDataset.Rows(site).ToArray();
        Assert.Contains(rows, row => row[2] == "explanation" && row[4] == finding.Id && row[^1] == "true");
        Assert.Contains(rows, row => row[2] == "explanation" && row[4] == "GA3022-0" && row[^1] == "false");
        Assert.Contains(rows, row => row[2] == "correction" && row[3].Length > 0 && row[5] != row[6]);
    }

    // The corrections of the archive of groups, one finding that is explained so often, and an explanation of nothing.
    private static Site Site(int times)
    {
        var archive = GroupArchive.Load();
        var first = GroupArchive.Site(archive).Findings[0];
        Explanation[] said =
        [
            .. Enumerable.Range(0, times).Select(i => new Explanation(
                first.Id, $"<理由 {i}>", null, new DateOnly(2024, 1, 1).AddDays(i % 28), new Place("c.yml"))),
            new Explanation("GA3022-0", "无", null, null, new Place("c.yml")),
        ];
        return GroupArchive.Site(archive with
        {
            Explanations = ImmutableSortedDictionary<ReportKey, ImmutableArray<Explanation>>.Empty.Add(first.Key, [.. said]),
        });
    }

    private static XDocument Feed(Site site) => XDocument.Parse(Encoding.UTF8.GetString(
        Feeds.Write(site, null, OutputCache.None).Single(file => file.Path == Urls.CorrectionsFeed).Bytes.Span));
}
