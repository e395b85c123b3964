using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Files;
using GovArchive.Incremental;
using GovArchive.Pages.Releases;
using GovArchive.Pages.Words;
using GovArchive.Releases;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Publishing;

/// <summary>Something new, for a feed.</summary>
/// <param name="Address">Of the page that shows it, below the site's root.</param>
/// <param name="Date">When it was published, filed or corrected; the archive's own day where that is not known.</param>
internal sealed record FeedEntry(string Address, string Title, string Text, DateOnly Date)
{
    /// <summary>Of those of one day, the greatest is the newest; 0 where addresses decide.</summary>
    public int Rank { get; init; }
}

/// <summary>
/// Atom feeds: the site's newest reports, those of each agency, the corrections, and the releases. Their dates are the data's.
/// </summary>
internal static class Feeds
{
    /// <summary>The most entries of a feed of what is new.</summary>
    private const int Most = 50;

    /// <summary>The most entries of the feed of corrections, which has all; where there are more, some 3 MB, it says so.</summary>
    private const int MostCorrections = 5_000;

    /// <param name="site">In one language.</param>
    /// <param name="part">The part of the site that is made; null for all.</param>
    /// <param name="memory">What is there already.</param>
    public static IEnumerable<OutputFile> Write(Site site, Shard? part, OutputCache memory)
    {
        var names = site.Reporting
            .ToDictionary(history => history.Agency.Id, history => site.Named(history.Agency), StringComparer.Ordinal);
        if (Shard.Holds(part, Urls.Feed))
            yield return Feed(
                site, Urls.Feed, site.Config.Title, Urls.Home,
                site.Archive.Reports.Where(report => site.HasPage(report.Key))
                    .Select(report => Entry(site, names[report.Key.AgencyId], report)));
        if (Shard.Holds(part, Urls.CorrectionsFeed))
            yield return Feed(
                site, Urls.CorrectionsFeed, site.Words["feed.corrections", site.Config.Title], Urls.Home,
                site.Reporting.SelectMany(history => CorrectionEntries.Of(site, history)), MostCorrections);
        if (!site.Releases.All.IsEmpty && Shard.Holds(part, Urls.ReleasesFeed))
            yield return Feed(
                site, Urls.ReleasesFeed, site.Words["feed.releases", site.Config.Title], Urls.Releases,
                site.Releases.All.Select((release, rank) => Entry(site, release) with { Rank = rank }));
        foreach (var history in site.Reporting.Where(history => Shard.Holds(part, history.Agency.Id)))
            foreach (var file in memory.Files(
                site.Home + Urls.AgencyFeed(history.Agency.Id),
                () => Forwards.With(site, history.Agency.Id, [Feed(site, site.History(history.Agency.Id))]))) yield return file;
    }

    private static OutputFile Feed(Site site, AgencyHistory history) => Feed(
        site, Urls.AgencyFeed(history.Agency.Id), site.Words["feed.agency", site.Named(history.Agency), site.Config.Title],
        Urls.Agency(history.Agency.Id),
        [.. history.Reports.Where(report => site.HasPage(report.Key)).Select(report => Entry(site, site.Named(history.Agency), report)),
            .. CorrectionEntries.Of(site, history)]);

    private static FeedEntry Entry(Site site, Release release) => new(
        Urls.Release(release.Version), site.Words["releases.one", release.Version.Text],
        $"{ReleaseFacts.Held(site, release)} {ReleaseFacts.Changed(site, release)}", release.Date);

    private static FeedEntry Entry(Site site, string agency, Report report)
    {
        var title = site.Words["report.title", agency, report.Key.Year.ToString(CultureInfo.InvariantCulture)];
        return new FeedEntry(
            Urls.Report(report.Key), title, TableWords.Of(site.Words, report),
            report.Source.PublishedAt ?? report.Source.FetchedAt ?? site.Config.AsOf);
    }

    private static OutputFile Feed(Site site, string path, string title, string page, IEnumerable<FeedEntry> all, int most = Most)
    {
        FeedEntry[] sorted = [.. all.OrderByDescending(entry => entry.Date).ThenByDescending(entry => entry.Rank)
            .ThenBy(entry => entry.Address, StringComparer.Ordinal)];
        ImmutableArray<FeedEntry> entries = [.. sorted.Take(most)];
        var (file, root) = (site.Home + path, site.Config.BaseUrl?.AbsoluteUri ?? Urls.RootFrom(site.Home + path));
        var atom = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .Append(CultureInfo.InvariantCulture,
                $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{site.Words.Language}\">\n<title>{Html.Escape(title)}</title>\n<id>{Id(site, file)}</id>\n")
            .Append(CultureInfo.InvariantCulture,
                $"<link href=\"{Html.Escape(root + site.Home + page)}\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{Html.Escape(root + file)}\"/>\n")
            .Append(CultureInfo.InvariantCulture,
                $"<updated>{Day(entries.IsEmpty ? site.Config.AsOf : entries[0].Date)}</updated>\n<author><name>{Html.Escape(site.Config.Publisher)}</name></author>\n<rights>{Html.Escape(site.Config.Licence)}</rights>\n");
        if (most == MostCorrections && sorted.Length > most)
            atom.Append(CultureInfo.InvariantCulture,
                $"<subtitle>{Html.Escape(site.Words["feed.cut", Csv.Number(most), Csv.Number(sorted.Length), Urls.Dataset("corrections.csv")])}</subtitle>\n");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            // Several entries may be about one cell.
            var times = seen[entry.Address] = seen.GetValueOrDefault(entry.Address) + 1;
            var id = times == 1 ? entry.Address : string.Create(CultureInfo.InvariantCulture, $"{entry.Address};{times}");
            atom.Append(CultureInfo.InvariantCulture,
                $"<entry>\n<title>{Html.Escape(entry.Title)}</title>\n<id>{Id(site, site.Home + id)}</id>\n<link href=\"{Html.Escape(root + site.Home + entry.Address)}\"/>\n")
                .Append(CultureInfo.InvariantCulture,
                    $"<updated>{Day(entry.Date)}</updated>\n<summary>{Html.Escape(entry.Text)}</summary>\n</entry>\n");
        }
        return new OutputFile(file, Encoding.UTF8.GetBytes(atom.Append("</feed>\n").ToString()));
    }

    // An address where the site has one; else a name made of what it stands for, the same in every build.
    private static string Id(Site site, string address) => site.Config.BaseUrl is { } root
        ? Html.Escape(root.AbsoluteUri + address)
        : "urn:sha256:" + ContentHash.Of(Encoding.UTF8.GetBytes($"{site.Config.Title}\n{address}")).ToString();

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
