using System.Text;
using GovArchive.Agencies;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Publishing;

/// <summary>
/// What stands at the addresses that an agency had under an id it has no more: for a page a small one that leads to where it is now, for
/// a file the same file, because nothing can lead a program on without a server.
/// </summary>
internal static class Forwards
{
    // A link may have named a place of the page, which only a script can take along.
    private const string Leading =
        "const link = document.querySelector(\"a\");\nlocation.replace(link.href + location.search + location.hash);\n";

    /// <summary>The script of such pages; none where no agency had another id.</summary>
    public static IEnumerable<OutputFile> Script(Site site) =>
        site.Archive.Agencies.Any(history => !history.Agency.FormerIds.IsEmpty)
            ? [new OutputFile(Urls.ForwardScript, Encoding.UTF8.GetBytes(Leading))] : [];

    /// <summary>The files of one agency, and behind them those at its former addresses.</summary>
    /// <param name="site">In the language of the pages.</param>
    /// <param name="id">Whose they are.</param>
    /// <param name="files">As they were made.</param>
    public static IEnumerable<OutputFile> With(Site site, string id, IEnumerable<OutputFile> files)
    {
        var agency = site.History(id).Agency;
        var former = agency.FormerIds;
        if (former.IsEmpty) return files;
        OutputFile[] all = [.. files];
        return
        [
            .. all, .. from old in former
                       from file in all
                       let path = Former(file.Path, site.Home, id, old)
                       where path is not null
                       let isPage = path.EndsWith(".html", StringComparison.Ordinal)
                       select new OutputFile(path, isPage ? Page(site, agency, file.Path, path) : file.Bytes),
        ];
    }

    // en/agencies/new/2023/index.html, agencies/new.csv; null for what is not below the agency's own addresses.
    private static string? Former(string path, string home, string id, string old)
    {
        foreach (var start in (string[])[home + Urls.Agencies + id, Urls.Agencies + id])
            if (path.StartsWith(start, StringComparison.Ordinal) && path.Length > start.Length && path[start.Length] is '/' or '.')
                return start[..^id.Length] + old + path[start.Length..];
        return null;
    }

    private static byte[] Page(Site site, Agency agency, string now, string old)
    {
        var address = now[..^"index.html".Length];
        var link = Html.Escape(Urls.RootFrom(old) + address);
        var text = Html.Escape(site.Named(agency));
        var canonical = site.Config.BaseUrl is { } root ? Html.Escape(root.AbsoluteUri + address) : link;
        var title = Html.Escape(site.Words["forward.title"] + site.Words["colon"]);
        return Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html>\n<html lang=\"{site.Words.Language}\">\n<meta charset=\"utf-8\">\n<title>{title}{text}</title>\n"
            + $"<noscript><meta http-equiv=\"refresh\" content=\"0; url={link}\"></noscript>\n"
            + "<meta name=\"robots\" content=\"noindex\">\n"
            + $"<link rel=\"canonical\" href=\"{canonical}\">\n"
            + $"<p>{title}<a href=\"{link}\">{text}</a></p>\n"
            + $"<script src=\"{Html.Escape(Urls.RootFrom(old) + Urls.ForwardScript)}\"></script>\n</html>\n");
    }
}
