using System.Text;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Publishing;

/// <summary>What crawlers read. A sitemap names absolute addresses, so there is none without a base_url.</summary>
internal static class RobotFiles
{
    public static IEnumerable<OutputFile> Write(Site site, IEnumerable<string> pages)
    {
        if (site.Config.BaseUrl is not { } root)
        {
            yield return new OutputFile(Urls.Robots, "User-agent: *\nAllow: /\n"u8.ToArray());
            yield break;
        }
        yield return new OutputFile(
            Urls.Robots, Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\nSitemap: {root.AbsoluteUri}{Urls.Sitemap}\n"));
        var sitemap = new StringBuilder(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach (var page in pages)
            sitemap.Append("<url><loc>").Append(Html.Escape(new Uri(root, page).AbsoluteUri)).Append("</loc></url>\n");
        yield return new OutputFile(Urls.Sitemap, Encoding.UTF8.GetBytes(sitemap.Append("</urlset>\n").ToString()));
    }
}
