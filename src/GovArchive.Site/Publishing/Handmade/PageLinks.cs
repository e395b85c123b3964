using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>What the links of the files of content/pages become on the site: to each other, and to pictures beside them.</summary>
/// <param name="files">All files below the folder, as paths with forward slashes.</param>
/// <param name="addressOf">The address of a page's file below its language's home.</param>
internal sealed class PageLinks(IReadOnlyCollection<string> files, Func<string, string> addressOf)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    private readonly HashSet<string> _files = new(files, StringComparer.Ordinal);
    private readonly SortedSet<string> _pictures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <summary>The files that pages led to so far and that are not published.</summary>
    public IReadOnlyCollection<string> Refused => _refused;

    /// <summary>Whether a file is a picture, by its name.</summary>
    public static bool IsPicture(string path) => Pictures.Contains(Path.GetExtension(path).ToLowerInvariant());

    /// <summary>The pictures that pages led to so far.</summary>
    public IReadOnlyCollection<string> Shown => _pictures;

    /// <summary>
    /// A relative link as it must be on the page: to another page's file as to that page, to a picture beside it as to where that is
    /// published. What leads to no page, or to a file that is not published, is a finding.
    /// </summary>
    /// <param name="path">The page's file.</param>
    /// <param name="url">As written, without a scheme.</param>
    /// <param name="place">Of the link.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public string On(string path, string url, Place place, ICollection<Finding> findings)
    {
        var end = url.AsSpan().IndexOfAny('?', '#') is var at and >= 0 ? at : url.Length;
        if (end == 0 || url[0] == '/' || Target(path, Uri.UnescapeDataString(url[..end])) is not { } target) return url;
        var isThere = _files.Contains(target);
        if (target.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            if (isThere) return Urls.RootFrom(addressOf(path)) + addressOf(target) + url[end..];
            findings.Add(FindingCodes.PageLinkNowhere.At(place, url, $"{ArchiveLayout.PagesName}/{target}"));
        }
        else if (isThere && IsPicture(target))
        {
            _pictures.Add(target);
            return Urls.RootFrom(addressOf(path)) + string.Join('/', target.Split('/').Select(Uri.EscapeDataString)) + url[end..];
        }
        else if (isThere)
        {
            _refused.Add(target);
            findings.Add(FindingCodes.PageFileNotPublished.At(place, url));
        }
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
