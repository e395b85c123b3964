using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Rendering.Prose;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>The files of content/pages: pages in Markdown, and the pictures that they show.</summary>
/// <param name="Pages">In the order of the navigation.</param>
/// <param name="Pictures">Each once for each language, whose pages lead to their own.</param>
internal sealed record WrittenFiles(ImmutableArray<WrittenPage> Pages, ImmutableArray<CopiedFile> Pictures)
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">The site's languages.</param>
    /// <param name="spoken">The languages of its theme.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static WrittenFiles Read(
        ArchiveLayout layout, SiteConfig config, IEnumerable<string> spoken, ICollection<Finding> findings)
    {
        var pages = new List<WrittenPage>();
        string[] files = [.. FileNames.Good(ArchiveLayout.PagesName, SourceFile.FilesBelow(layout.Pages), findings)];
        var links = new PageLinks(files, path => Urls.MarkdownPage(LanguageOf(path, config).Path));
        // A translation into a language that the site is not made in is no page of its own.
        string[] others = [.. spoken.Except(config.Languages).Select(language => $".{language}.md")];
        foreach (var path in files.Where(path => path.EndsWith(".md", StringComparison.Ordinal)))
            if (!others.Any(other => path.EndsWith(other, StringComparison.Ordinal))
                && ReadPage(layout, config, path, links, findings) is { } page) pages.Add(page);
        return new WrittenFiles(
            [.. pages.OrderBy(page => page.Order).ThenBy(page => page.Address, StringComparer.Ordinal)],
            [.. from language in config.Languages
                from path in links.Shown
                select new CopiedFile(
                    Urls.HomeOf(language, config.Language) + path, $"{ArchiveLayout.PagesName}/{path}", Path.Combine(layout.Pages, path))]);
    }

    private static WrittenPage? ReadPage(
        ArchiveLayout layout, SiteConfig config, string path, PageLinks links, ICollection<Finding> findings)
    {
        var (display, own) = ($"{ArchiveLayout.PagesName}/{path}", ImmutableArray.CreateBuilder<WrittenLink>());
        if (SourceFile.ReadText(Path.Combine(layout.Pages, path), display, findings) is not { } text
            || MarkdownText.Read(display, text, findings, Link) is not { } page) return null;
        var (language, address) = LanguageOf(path, config);
        return new WrittenPage(
            Urls.MarkdownPage(address), language, page.Title, page.Description ?? "", page.Order ?? int.MaxValue, page.InNavigation,
            page.Layout, ProgramParts.Fill(page.Body, language), ProgramParts.Fill(page.PlainText, language),
            [.. page.Headings.Where(heading => heading.Level == 2).Select(heading => new Link(heading.Text, "#" + heading.Id))])
        { File = display, Links = own.ToImmutable() };

        string Link(string url, Place place)
        {
            own.Add(new WrittenLink(links.On(path, url, place, findings), place));
            return own[^1].Url;
        }
    }

    // about.en.md is about.md in English.
    private static (string Language, string Path) LanguageOf(string path, SiteConfig config) =>
        config.Languages.FirstOrDefault(language => path.EndsWith($".{language}.md", StringComparison.Ordinal)) is { } found
            ? (found, path[..^(found.Length + 4)] + ".md")
            : (config.Language, path);
}
