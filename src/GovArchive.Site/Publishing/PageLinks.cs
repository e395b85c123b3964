using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>What the files of content/pages are called, and what their links to each other become on the site.</summary>
/// <param name="files">All files below the folder, as paths with forward slashes.</param>
/// <param name="addressOf">The address of a page's file below its language's home.</param>
internal sealed class PageLinks(IReadOnlyCollection<string> files, Func<string, string> addressOf)
{
    // In an address they mean something else, or no file system of some publisher takes them.
    private const string Refused = "#?%\\:*\"<>|";

    private readonly HashSet<string> _files = new(files, StringComparer.Ordinal);

    /// <summary>Whether a page can be at the address that its name gives; else a finding.</summary>
    public static bool IsGood(string path, ICollection<Finding> findings)
    {
        var refused = path.FirstOrDefault(c => char.IsControl(c) || Refused.Contains(c, StringComparison.Ordinal));
        if (refused != default)
            findings.Add(FindingCodes.PageNameRefused.At(new Place($"{ArchiveLayout.PagesName}/{path}"), refused.ToString()));
        return refused == default;
    }

    /// <summary>
    /// A relative link as it must be on the page: to another page's file as to that page. What leads to no page, or to a file that is
    /// not published, is a finding.
    /// </summary>
    /// <param name="path">The page's file.</param>
    /// <param name="url">As written, without a scheme.</param>
    /// <param name="place">Of the link.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public string On(string path, string url, Place place, ICollection<Finding> findings)
    {
        var end = url.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : url.Length;
        if (end == 0 || url[0] == '/' || Target(path, Uri.UnescapeDataString(url[..end])) is not { } target) return url;
        if (target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            if (_files.Contains(target)) return Urls.RootFrom(addressOf(path)) + addressOf(target) + url[end..];
            findings.Add(FindingCodes.PageLinkNowhere.At(place, url));
        }
        else if (_files.Contains(target)) findings.Add(FindingCodes.PageFileNotPublished.At(place, url));
        return url;
    }

    // Below the folder of pages; null for what lies outside of it.
    private static string? Target(string path, string link)
    {
        var parts = new List<string>(path.Split('/')[..^1]);
        foreach (var part in link.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0) return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or "")) parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
