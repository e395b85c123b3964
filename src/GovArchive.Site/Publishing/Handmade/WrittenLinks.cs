using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>
/// Whether the links of pages written by hand lead to pages of the site, told before it is built. Files that the program makes are not
/// known then, nor anchors: those are looked at where every link of the built site is walked.
/// </summary>
internal static partial class WrittenLinks
{
    private static readonly Uri Root = new("site:///");

    // What is below them is made while the site is built.
    private static readonly string[] Folders = [Urls.Data, Urls.Agencies, Urls.Search, Urls.Compare, "assets/"];
    private static readonly string[] Files =
        [Urls.Feed, Urls.CorrectionsFeed, Urls.ReleasesFeed, Urls.Sitemap, Urls.Robots, Urls.NotFound];

    /// <param name="site">Ready to be built.</param>
    /// <param name="made">The files of all pages that are made of data.</param>
    /// <param name="findings">Takes the links that lead nowhere.</param>
    public static void Check(Site site, IReadOnlyCollection<string> made, ICollection<Finding> findings)
    {
        var known = made.Concat(site.Copied.Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var own in site.Languages.Select(site.In))
            known.UnionWith(own.WrittenHere.Select(page => Urls.FileOf(own.Home + page.Address)));
        var ids = FormerIds.Of(site.Archive);
        // What was told while the pages were read.
        var told = findings
            .Where(finding => finding.Code == FindingCodes.PageLinkNowhere || finding.Code == FindingCodes.PageFileNotPublished)
            .Select(finding => finding.Place).ToHashSet();
        foreach (var page in site.Written)
            foreach (var link in page.Links)
                if (!told.Contains(link.Place) && Target(site, page, link.Url) is { } target && !IsThere(target))
                    findings.Add(FindingCodes.PageLinkNowhere.At(link.Place, link.Url, $"/{target}"));

        // A page at an agency's former address leads on to the one that is made.
        bool IsThere(string target) =>
            known.Contains(Urls.FileOf(target)) || site.LeavesOut(target) || IsMade(target)
            || known.Contains(Urls.FileOf(ids.NowIn(target)));

        bool IsMade(string target)
        {
            var path = site.Languages.Skip(1).Select(words => words.Language + "/")
                .FirstOrDefault(home => target.StartsWith(home, StringComparison.Ordinal)) is { } home ? target[home.Length..] : target;
            return Files.Contains(path)
                || !Urls.FileOf(path).EndsWith("index.html", StringComparison.Ordinal)
                    && Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
        }
    }

    // Below the site's root, unescaped; null for what leads elsewhere, to a place of the same page, or from an address that is not known.
    private static string? Target(Site site, WrittenPage page, string link)
    {
        var path = link.Split('#', '?')[0];
        if (path.Length == 0 || External().IsMatch(link)) return null;
        if (path[0] == '/')
        {
            if (site.Config.PathOnServer is not { } server || !path.StartsWith(server, StringComparison.Ordinal)) return null;
            path = "/" + path[server.Length..];
        }
        var home = Urls.HomeOf(page.Language, site.Languages[0].Language);
        return Uri.TryCreate(new Uri(Root, home + page.Address), path, out var target)
            ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/') : null;
    }

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex External();
}
