using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Rendering.Prose;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>The files of content/pages: pages in Markdown, and the pictures that they show.</summary>
/// <param name="Pages">In the order of the navigation.</param>
/// <param name="Pictures">Each once for each language, whose pages lead to their own.</param>
internal sealed partial record WrittenFiles(ImmutableArray<WrittenPage> Pages, ImmutableArray<CopiedFile> Pictures)
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
        string[] others = [.. spoken.Except(config.Languages)];
        foreach (var path in files.Where(path => IsPage(path, config, others)))
            if (ReadPage(layout, config, path, links, findings) is { } page) pages.Add(page);
        foreach (var path in files)
            if (!IsPage(path, config, others) && !PageLinks.IsPicture(path) && !links.Refused.Contains(path))
                findings.Add(FindingCodes.PageNotMade.At(
                    new Place($"{ArchiveLayout.PagesName}/{path}"), string.Join(", ", config.Languages)));
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

    private static bool IsPage(string path, SiteConfig config, string[] others) =>
        path.EndsWith(".md", StringComparison.Ordinal)
        && (Language().Match(path) is not { Success: true, Groups: var groups } || config.Languages.Contains(groups[1].Value)
            || !others.Contains(groups[1].Value) && !IsLanguage(groups[1].Value));

    // As language files of themes are called: two letters, and what kind of it.
    private static bool IsLanguage(string name) =>
        name.Length >= 2 && char.IsAsciiLetterLower(name[0]) && char.IsAsciiLetterLower(name[1]) && (name.Length == 2 || name[2] == '-');

    [GeneratedRegex(@"\.([A-Za-z0-9-]+)\.md$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    // about.en.md is about.md in English.
    private static (string Language, string Path) LanguageOf(string path, SiteConfig config) =>
        config.Languages.FirstOrDefault(language => path.EndsWith($".{language}.md", StringComparison.Ordinal)) is { } found
            ? (found, path[..^(found.Length + 4)] + ".md")
            : (config.Language, path);
}
