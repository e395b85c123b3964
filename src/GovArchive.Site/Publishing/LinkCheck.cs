using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>Walks every link, anchor and asset of a built site that leads to the site itself.</summary>
public static partial class LinkCheck
{
    /// <summary>How many links were followed; each that leads nowhere is a finding at its page and line.</summary>
    /// <param name="folder">The built site.</param>
    /// <param name="basePath">
    /// Path the site is under, such as "/" or "/archive/": links that begin with a slash are taken from there.
    /// </param>
    /// <param name="findings">Takes the broken links.</param>
    /// <param name="written">
    /// The page written by hand that a file of the site was made of, so that a link is found where it is to be mended; null for others.
    /// Asked for pages with broken links alone.
    /// </param>
    public static int Run(string folder, string basePath, ICollection<Finding> findings, Func<string, WrittenPage?>? written = null)
    {
        var files = SourceFile.AllBelow(folder).Files;
        var known = files.ToHashSet(StringComparer.Ordinal);
        var pages = files.Where(file => file.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(file => file, file => ReadPage(folder, file), StringComparer.Ordinal);
        var anchors = pages.ToDictionary(
            page => page.Key,
            page => Ids().Matches(page.Value).Select(id => WebUtility.HtmlDecode(id.Groups[1].Value + id.Groups[2].Value))
                .ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var (followed, told) = (0, new HashSet<(Place, string)>());
        foreach (var (page, html) in pages)
        {
            foreach (Match match in Links().Matches(html))
            {
                var link = WebUtility.HtmlDecode(match.Groups[1].Value);
                if (External().IsMatch(link)) continue;
                followed++;
                if (Problem(page, link, basePath, known, anchors) is not { } problem) continue;
                var place = written?.Invoke(page) is { } source ? PlaceIn(source, link) : null;
                // A page that is not translated is in the site once a language.
                if (place is { } own && !told.Add((own, link))) continue;
                findings.Add(FindingCodes.LinkBroken.At(
                    place ?? new Place(page, 1 + html.AsSpan(0, match.Index).Count('\n')), link, problem));
            }
        }
        return followed;
    }

    // Null for a link of the frame around what was written.
    private static Place? PlaceIn(WrittenPage page, string link) => page.Links.FirstOrDefault(own => IsSame(own.Url, link))?.Place;

    // The page was written with what an address may not hold escaped.
    private static bool IsSame(string url, string link) =>
        url == link || Uri.UnescapeDataString(url) == Uri.UnescapeDataString(link);

    private static string? Problem(
        string page, string link, string basePath, HashSet<string> known, Dictionary<string, HashSet<string>> anchors)
    {
        var (path, anchor) = link.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? (link[..hash], Uri.UnescapeDataString(link[(hash + 1)..])) : (link, "");
        path = path.Split('?')[0];
        if (path.StartsWith('/') && !path.StartsWith(basePath, StringComparison.Ordinal))
            return string.Create(CultureInfo.InvariantCulture, $"it leaves {basePath}");
        var root = new Uri("site:///");
        var target = path.Length == 0
            ? page : new Uri(
                new Uri(root, page),
                path.StartsWith('/')
                    ? path[basePath.Length..] is "" ? "./" : "/" + path[basePath.Length..] : path).AbsolutePath.TrimStart('/');
        target = Uri.UnescapeDataString(target);
        if (target.Length == 0 || target.EndsWith('/')) target += "index.html";
        if (!known.Contains(target)) return $"there is no {target}";
        if (anchor.Length > 0 && (!anchors.TryGetValue(target, out var ids) || !ids.Contains(anchor)))
            return $"{target} has no anchor '{anchor}'";
        return null;
    }

    private static string ReadPage(string folder, string file) =>
        SourceFile.Read(System.IO.Path.Combine(folder, file), file, []) is { } read ? Encoding.UTF8.GetString(read.Bytes) : "";

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex("\\sid=(?:\"([^\"]*)\"|([^\\s\">]+))", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();

    [GeneratedRegex("^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex External();
}
