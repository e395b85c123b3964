using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>
/// Takes the links to what site.yml leaves out off a page, whoever wrote them: layouts, Markdown, charts. Of a link to a page its words
/// stay; a link to a file goes with its words, which only named the file.
/// </summary>
internal static partial class LeftOutLinks
{
    private static readonly Uri Root = new("site:///");

    /// <param name="site">What is published.</param>
    /// <param name="address">Of the page, below the site's root.</param>
    /// <param name="root">What leads from the page to the site's root.</param>
    /// <param name="html">The page, in UTF-8.</param>
    /// <returns>The page itself where nothing of the site is left out.</returns>
    public static ReadOnlyMemory<byte> Remove(Site site, string address, string root, ReadOnlyMemory<byte> html)
    {
        if (!site.Config.LeavesOutParts) return html;
        var here = new Uri(Root, address);
        return Encoding.UTF8.GetBytes(Links().Replace(Encoding.UTF8.GetString(html.Span), match =>
        {
            var link = WebUtility.HtmlDecode(match.Groups[1].Value);
            if (Target(here, root, link) is not { } target || !site.LeavesOut(target)) return match.Value;
            return SiteParts.DownloadOf(target) is null ? match.Groups[2].Value : "";
        }));
    }

    // Null for what leads elsewhere. The page that is shown for missing ones is at no known depth: its root is no way up but a path or
    // an address.
    private static string? Target(Uri here, string root, string link)
    {
        if (link.StartsWith('#')) return null;
        var isFromRoot = root.Length > 0 && !root.StartsWith('.') && link.StartsWith(root, StringComparison.Ordinal);
        return Uri.TryCreate(isFromRoot ? Root : here, isFromRoot ? link[root.Length..] : link, out var target)
            && target.Scheme == Root.Scheme
            ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/')
            : null;
    }

    [GeneratedRegex("<a\\b[^>]*?\\shref=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
