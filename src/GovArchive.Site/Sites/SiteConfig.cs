using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Sites;

/// <summary>What a site is called in another language; null where it is called the same.</summary>
public sealed record SiteTranslation(string? Title, string? Description, string? Publisher, string? Licence);

/// <summary>What site.yml says.</summary>
public sealed record SiteConfig
{
    private const string Here = "here";
    private const string Elsewhere = "elsewhere";
    private const int DefaultHeavyUpTo = 2000;

    public required string Title { get; init; }

    /// <summary>The title in the site's main language.</summary>
    public string OwnTitle { get => field ?? Title; private init; }

    /// <summary>One sentence for search engines and previews; "" when not given.</summary>
    public required string Description { get; init; }

    /// <summary>Where the site will be, with a slash at its end; null when not known: then pages name no canonical address.</summary>
    public required Uri? BaseUrl { get; init; }

    /// <summary>BCP 47 tag of the interface: zh-Hans.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// All languages the site is made in, the first of them <see cref="Language"/>; each of the others below an address of its own: en/.
    /// </summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>What is called otherwise in other languages, by language.</summary>
    public ImmutableDictionary<string, SiteTranslation> Translations { get; init; } = ImmutableDictionary<string, SiteTranslation>.Empty;

    /// <summary>Folder below themes/.</summary>
    public required string Theme { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Licence of the data, and where it can be read; the address may be null.</summary>
    public required string Licence { get; init; }

    public required string? LicenceUrl { get; init; }

    /// <summary>The day the archive speaks of; nothing reads the clock.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where that is written.</summary>
    public Place AsOfPlace { get; init; }

    /// <summary>Where faults are reported; null when there is no such place.</summary>
    public required string? Repository { get; init; }

    /// <summary>Which of <see cref="SiteParts.Downloads"/> are published.</summary>
    public ImmutableArray<string> Downloads { get; init; } = [.. SiteParts.Downloads];

    /// <summary>Whether site.yml lists them.</summary>
    public bool ListsDownloads { get; init; }

    /// <summary>
    /// Of how many reports at most the <see cref="SiteParts.Heavy"/> files are made where site.yml does not list downloads.
    /// </summary>
    public int HeavyUpTo { get; init; } = DefaultHeavyUpTo;

    /// <summary>
    /// Whether the site is made to be looked at on this machine alone, where it stands at the server's root unless it has an address; the
    /// <see cref="SiteParts.Heavy"/> files of the whole archive take longer than all pages, and are not made.
    /// </summary>
    public bool IsServed { get; init; }

    /// <summary>What the site's addresses begin with on its server, escaped: <c>/archive/</c>; null where that is not known.</summary>
    public string? PathOnServer => BaseUrl?.AbsolutePath ?? (IsServed ? "/" : null);

    /// <summary>Whether the site can be searched.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>
    /// How many years, counted back from the newest report of the archive, have pages of their own for reports; null for all of them.
    /// </summary>
    public int? History { get; init; }

    /// <summary>Whether the sources are kept elsewhere than in the archive, so that none of them is missed.</summary>
    public bool SourcesElsewhere { get; init; }

    /// <summary>The version of the program that the archive is made for, and where that is written; null for any.</summary>
    public (Version Version, Place Place)? Program { get; init; }

    /// <summary>What it changes of the theme's look.</summary>
    public SiteLook Look { get; init; } = new();

    /// <summary>Whether the sources are published as they came.</summary>
    public bool HasOriginals { get; init; }

    /// <summary>Whether something is left out that pages could link to.</summary>
    public bool LeavesOutParts => !HasSearch || History is not null || Downloads.Length < SiteParts.Downloads.Length;

    /// <summary>Null, with findings, when something is missing or wrong.</summary>
    public static SiteConfig? Read(string file, string text, ICollection<Finding> findings)
    {
        var problems = new List<Finding>();
        var config = Yaml.ReadMap(file, text, problems) is { } map ? Read(map) : null;
        foreach (var problem in problems) findings.Add(problem);
        return problems.Count == 0 ? config : null;
    }

    private static SiteConfig Read(YamlMap map)
    {
        var config = new SiteConfig
        {
            Title = map.Required("title"),
            Description = map.Text("description") ?? "",
            BaseUrl = ReadBase(map, "base_url"),
            Language = map.Text("language") ?? "zh-Hans",
            Languages = [.. map.Texts("languages").Prepend(map.Text("language") ?? "zh-Hans").Distinct()],
            Translations = ReadTranslations(map),
            Theme = map.Text("theme") ?? "default",
            Publisher = map.Required("publisher"),
            Licence = map.Required("licence"),
            LicenceUrl = ReadAddress(map, "licence_url")?.AbsoluteUri,
            AsOf = map.Date("as_of") ?? Missing(map, "as_of"),
            AsOfPlace = map.PlaceOf("as_of"),
            Repository = ReadAddress(map, "repository")?.AbsoluteUri.TrimEnd('/'),
            Downloads = ReadDownloads(map),
            ListsDownloads = map.Keys.Contains("downloads"),
            HeavyUpTo = ReadHeavyUpTo(map),
            HasSearch = map.Flag("search") || !map.Keys.Contains("search"),
            History = ReadHistory(map),
            SourcesElsewhere = ReadSources(map),
            Program = ReadProgram(map),
            Look = SiteLook.Read(map.Map("look"), map.Text("language") ?? "zh-Hans"),
            HasOriginals = map.Flag("originals"),
        };
        map.Close();
        return config;
    }

    private static ImmutableDictionary<string, SiteTranslation> ReadTranslations(YamlMap map)
    {
        if (map.Map("translations") is not { } languages) return ImmutableDictionary<string, SiteTranslation>.Empty;
        var translations = ImmutableDictionary.CreateBuilder<string, SiteTranslation>();
        foreach (var language in languages.Keys.ToArray())
        {
            if (languages.Map(language) is not { } texts) continue;
            translations[language] = new SiteTranslation(
                texts.Text("title"), texts.Text("description"), texts.Text("publisher"), texts.Text("licence"));
            texts.Close();
        }
        languages.Close();
        return translations.ToImmutable();
    }

    // Without the key, everything; an empty list, nothing.
    private static ImmutableArray<string> ReadDownloads(YamlMap map)
    {
        var listed = map.Texts("downloads");
        if (!map.Keys.Contains("downloads")) return [.. SiteParts.Downloads];
        if (listed.Any(kind => !SiteParts.Downloads.Contains(kind)))
            map.Report("downloads", $"a list of what is published, of these: {string.Join(", ", SiteParts.Downloads)}");
        return [.. SiteParts.Downloads.Where(listed.Contains)];
    }

    private static int ReadHeavyUpTo(YamlMap map)
    {
        if (map.WholeNumber("heavy_downloads_up_to") is not { } reports) return DefaultHeavyUpTo;
        if (reports < 0)
            map.Report(
                "heavy_downloads_up_to",
                $"of how many reports at most {string.Join(", ", SiteParts.Heavy)} of the whole archive are made: 0 or more");
        return reports;
    }

    private static (Version, Place)? ReadProgram(YamlMap map)
    {
        if (map.Text("govarchive") is not { } text) return null;
        if (Version.TryParse(text, out var version)) return (version, map.PlaceOf("govarchive"));
        map.Report("govarchive", "a version of the program, between quotation marks: \"0.2\"");
        return null;
    }

    private static int? ReadHistory(YamlMap map)
    {
        if (map.WholeNumber("history") is not { } years) return null;
        if (years < 1) map.Report("history", "how many years back reports have pages of their own: 1 or more");
        return years;
    }

    private static bool ReadSources(YamlMap map)
    {
        var where = map.Text("sources") ?? Here;
        if (where is not (Here or Elsewhere))
            map.Report("sources", $"where sources are kept: {Here} (in content/sources, as without the key) or {Elsewhere}");
        return where == Elsewhere;
    }

    /// <summary>The settings as a reader of another language sees them.</summary>
    public SiteConfig In(string language) => Translations.TryGetValue(language, out var texts)
        ? this with
        {
            OwnTitle = OwnTitle,
            Title = texts.Title ?? Title,
            Description = texts.Description ?? Description,
            Publisher = texts.Publisher
            ?? Publisher,
            Licence = texts.Licence ?? Licence
        }
        : this;

    private static DateOnly Missing(YamlMap map, string key)
    {
        if (map.Text(key) is null) map.Required(key);
        return default;
    }

    private static Uri? ReadAddress(YamlMap map, string key) => map.WebAddress(key) is { } text ? Address(text) : null;

    private static Uri? ReadBase(YamlMap map, string key)
    {
        if (map.Text(key) is not { } text) return null;
        if (Base(text) is { } address) return address;
        map.Report(key, "an address that begins with https:// or http://, without ? and #");
        return null;
    }

    /// <summary>
    /// The address of a folder, as a base for others: a slash at its end that was left out is added. Null when it is no http or https
    /// address, or has a query or fragment.
    /// </summary>
    public static Uri? Base(string text)
    {
        if (Address(text) is not { } address || text.AsSpan().ContainsAny('?', '#')) return null;
        return address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
    }

    /// <summary>An absolute http or https address. Null when it is none.</summary>
    public static Uri? Address(string text) => WebAddress.Read(text);

    /// <summary>The day of <see cref="AsOf"/> as 2024-01-31.</summary>
    public string AsOfText => AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
