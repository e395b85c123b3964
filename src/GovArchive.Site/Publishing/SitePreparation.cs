using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Checks;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Publishing.Handmade;
using GovArchive.Releases;
using GovArchive.Rendering;
using GovArchive.Rendering.Assets;
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
            if (theme.Borrowed.TryGetValue(language, out var keys)) findings.Add(Borrowed(layout, theme, language, keys));
        foreach (var unused in ArchiveCheck.UnusedExplanations(archive, checks.Findings)) findings.Add(unused);
        var written = WrittenFiles.Read(layout, config, theme.Words.Keys, findings);
        var site = new Site(config, archive, checks.Findings, languages[0], written.Pages)
        {
            Languages = languages.ToImmutable(),
            Tallies = checks.Tallies,
            Releases = LoadReleases(layout, archive, findings, stamps),
            Original = path => OriginalOf(layout, path),
            Copied = [.. written.Pictures, .. CopiedFiles.Static(layout, findings)],
        };
        LookCheck.Run(layout, site, findings);
        foreach (var finding in ArchiveDay.Check(config, archive, site.Releases.Newest)) findings.Add(finding);
        return TakenAddresses.Free(site, findings);
    }

    private static Released LoadReleases(ArchiveLayout layout, Archive archive, ICollection<Finding> findings, FileStamps? stamps)
    {
        var history = ReleaseHistory.Load(layout, findings);
        return history.Newest is { } newest
            ? new Released(history, DataHash.Of(layout, stamps ?? FileStamps.None()) == newest.DataSha256, FormerIds.Of(archive))
            : Released.None;
    }

    // What the data say of their source's path is not believed: it stays below sources or data, and is no link.
    private static SourceFile? OriginalOf(ArchiveLayout layout, string path) =>
        (path.StartsWith(ArchiveLayout.SourcesName + "/", StringComparison.Ordinal)
            || path.StartsWith(ArchiveLayout.DataName + "/", StringComparison.Ordinal)) && !path.Split('/').Contains("..")
        && !path.Contains('\\', StringComparison.Ordinal) && SourceFile.FirstLink(layout.Root, path) is null
        && SourceFile.Exists(System.IO.Path.Combine(layout.Root, path))
            ? SourceFile.Read(System.IO.Path.Combine(layout.Root, path), path, []) : null;

    /// <summary>
    /// Knows the page written by hand that a file of the site is made of; null for others. The pages are read when it is first asked.
    /// </summary>
    public static Func<string, WrittenPage?> WrittenAt(ArchiveLayout layout, SiteConfig config)
    {
        Dictionary<string, WrittenPage>? pages = null;
        return file => (pages ??= Read()).GetValueOrDefault(file);

        Dictionary<string, WrittenPage> Read()
        {
            var written = WrittenFiles.Read(layout, config, LoadTheme(layout, config, [])?.Words.Keys ?? [], []).Pages;
            var files = new Dictionary<string, WrittenPage>(StringComparer.Ordinal);
            foreach (var language in config.Languages)
                foreach (var page in written.OrderBy(page => page.Language != language))
                    if (page.Language == language || page.Language == config.Language)
                        files.TryAdd(Urls.FileOf(Urls.HomeOf(language, config.Language) + page.Address), page);
            return files;
        }
    }

    // At the language's own file where the theme has one; else where the first of the words is, which may be misspelt there.
    private static Finding Borrowed(ArchiveLayout layout, Theme theme, string language, ImmutableArray<string> keys)
    {
        var (file, first) = ($"{ArchiveLayout.ThemesName}/{theme.Name}/i18n/{language}.yml", theme.WordPlaces[keys[0]]);
        return FindingCodes.WordsBorrowed.At(
            SourceFile.Exists(System.IO.Path.Combine(layout.Root, file)) ? new Place(file) : first, language,
            keys.Length.ToString(CultureInfo.InvariantCulture),
            string.Join(", ", keys.Take(MostNamed)) + (keys.Length > MostNamed ? " …" : ""),
            string.Join(", ", keys.Select(key => theme.WordPlaces[key].File).Distinct()));
    }

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
}
