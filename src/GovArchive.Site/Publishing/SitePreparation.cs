using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Releases;
using GovArchive.Rendering;
using GovArchive.Rendering.Prose;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>Reads what a site is made of beside the archive's data: its settings, its theme, its hand-written pages.</summary>
public static class SitePreparation
{
    // Of the words that a language lacks, those that a message names.
    private const int MostNamed = 5;

    /// <summary>What site.yml says; null, with findings, when it cannot be read or something in it is wrong.</summary>
    public static SiteConfig? LoadConfig(ArchiveLayout layout, ICollection<Finding> findings)
    {
        if (!SourceFile.Exists(layout.Site))
        {
            findings.Add(FindingCodes.NoArchive.At(new Place(ArchiveLayout.SiteName), System.IO.Path.GetFullPath(layout.Root)));
            return null;
        }
        var config = SourceFile.ReadText(layout.Site, ArchiveLayout.SiteName, findings) is { } text
            ? SiteConfig.Read(ArchiveLayout.SiteName, text, findings) : null;
        return config is not null && IsForThisProgram(config, findings) ? config : null;
    }

    // An older program may know less than the archive holds. A newer one may read otherwise, which a person should look at once.
    private static bool IsForThisProgram(SiteConfig config, ICollection<Finding> findings)
    {
        if (config.Program is not var (wanted, place)) return true;
        var own = DataReader.Own.Program;
        if (wanted > own) findings.Add(FindingCodes.ProgramOlder.At(place, wanted.ToString(), own.ToString()));
        else if ((wanted.Major, wanted.Minor) != (own.Major, own.Minor))
            findings.Add(FindingCodes.ProgramNewer.At(place, wanted.ToString(), own.ToString()));
        return wanted <= own;
    }

    /// <summary>The site's theme; null, with findings, when it or one it extends cannot be read.</summary>
    public static Theme? LoadTheme(ArchiveLayout layout, SiteConfig config, ICollection<Finding> findings) =>
        Theme.Load(config.Theme, name => FilesOf(layout, name, findings), findings);

    /// <summary>The site, ready to be built; null, with findings, when the theme does not speak one of its languages.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="theme">The look.</param>
    /// <param name="archive">What it holds.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="read">What was made of the reports while they were loaded; null to read their prose for it now.</param>
    /// <param name="stamps">What is known of the data's files; null to read them where they are compared with a release.</param>
    public static Site? Prepare(
        ArchiveLayout layout, SiteConfig config, Theme theme, Archive archive, ICollection<Finding> findings, CheckedReports? read = null,
        FileStamps? stamps = null)
    {
        if (read is null) (archive, read) = CheckedReports.Of(archive);
        return Prepare(layout, config, theme, archive, ArchiveCheck.Run(archive, read), findings, stamps);
    }

    /// <summary>The same of an archive that is checked already.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">Its settings.</param>
    /// <param name="theme">The look.</param>
    /// <param name="archive">What it holds.</param>
    /// <param name="checks">What all rules made of it.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="stamps">What is known of the data's files; null to read them where they are compared with a release.</param>
    public static Site? Prepare(
        ArchiveLayout layout, SiteConfig config, Theme theme, Archive archive, CheckedArchive checks, ICollection<Finding> findings,
        FileStamps? stamps = null)
    {
        var languages = ImmutableArray.CreateBuilder<SiteWords>();
        foreach (var language in config.Languages)
        {
            if (theme.Words.TryGetValue(language, out var texts)) languages.Add(
                new SiteWords(language, texts.ToImmutableDictionary(StringComparer.Ordinal)));
            else findings.Add(
                FindingCodes.LanguageUnknown.At(
                    new Place(ArchiveLayout.SiteName), language, theme.Name, string.Join(", ", theme.Words.Keys)));
        }
        if (languages.Count < config.Languages.Length) return null;
        foreach (var language in config.Languages)
            if (theme.Borrowed.TryGetValue(language, out var keys)) findings.Add(Borrowed(theme, language, keys));
        foreach (var unused in ArchiveCheck.UnusedExplanations(archive, checks.Findings)) findings.Add(unused);
        var site = new Site(
            config, archive, checks.Findings, languages[0],
            LoadPages(layout, config, theme, findings))
        { Languages = languages.ToImmutable(), Tallies = checks.Tallies, Releases = LoadReleases(layout, findings, stamps) };
        LookCheck.Run(layout, site, findings);
        return site;
    }

    private static Released LoadReleases(ArchiveLayout layout, ICollection<Finding> findings, FileStamps? stamps)
    {
        var history = ReleaseHistory.Load(layout, findings);
        return history.Newest is { } newest
            ? new Released(history, DataHash.Of(layout, stamps ?? FileStamps.None()) == newest.DataSha256) : Released.None;
    }

    private static Finding Borrowed(Theme theme, string language, ImmutableArray<string> keys) => FindingCodes.WordsBorrowed.At(
        new Place($"{ArchiveLayout.ThemesName}/{theme.Name}/i18n/{language}.yml"), language,
        keys.Length.ToString(CultureInfo.InvariantCulture),
        string.Join(", ", keys.Take(MostNamed)) + (keys.Length > MostNamed ? " …" : ""));

    private static ThemeSource? FilesOf(ArchiveLayout layout, string name, ICollection<Finding> findings)
    {
        var (folder, display) = (System.IO.Path.Combine(layout.Themes, name), $"{ArchiveLayout.ThemesName}/{name}");
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var path in SourceFile.FilesBelow(folder))
            if (SourceFile.Read(System.IO.Path.Combine(folder, path), $"{display}/{path}", findings) is { } file)
                files[path] = file.IsText ? file.WithPlainLineEnds().Bytes : file.Bytes;
        if (files.Count > 0) return new ThemeSource(name, display, files.ToImmutable());
        return name == BuiltInTheme.Name ? BuiltInTheme.Source : null;
    }

    private static ImmutableArray<WrittenPage> LoadPages(
        ArchiveLayout layout, SiteConfig config, Theme theme, ICollection<Finding> findings)
    {
        var pages = new List<WrittenPage>();
        var files = SourceFile.FilesBelow(layout.Pages);
        var links = new PageLinks(files, path => Urls.MarkdownPage(LanguageOf(path, config).Path));
        foreach (var path in files.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && PageLinks.IsGood(path, findings)))
        {
            // A translation into a language that the site is not made in is no page of its own.
            if (theme.Words.Keys
                .Any(language => !config.Languages.Contains(language) && path.EndsWith($".{language}.md", StringComparison.Ordinal)))
                continue;
            var display = $"{ArchiveLayout.PagesName}/{path}";
            if (SourceFile.ReadText(System.IO.Path.Combine(layout.Pages, path), display, findings) is not { } text
                || MarkdownText.Read(display, text, findings, (url, place) => links.On(path, url, place, findings)) is not { } page)
                continue;
            var (language, address) = LanguageOf(path, config);
            pages.Add(new WrittenPage(
                Urls.MarkdownPage(address), language, page.Title, page.Description ?? "", page.Order ?? int.MaxValue, page.InNavigation,
                page.Layout, ProgramParts.Fill(page.Body, language), ProgramParts.Fill(page.PlainText, language),
                [.. page.Headings.Where(heading => heading.Level == 2).Select(heading => new Link(heading.Text, "#" + heading.Id))]));
        }
        return [.. pages.OrderBy(page => page.Order).ThenBy(page => page.Address, StringComparer.Ordinal)];
    }

    // about.en.md is about.md in English.
    private static (string Language, string Path) LanguageOf(string path, SiteConfig config) =>
        config.Languages.FirstOrDefault(language => path.EndsWith($".{language}.md", StringComparison.Ordinal)) is { } found
            ? (found, path[..^(found.Length + 4)] + ".md")
            : (config.Language, path);
}
