using System.Collections.Immutable;
using System.Text;
using GovArchive.Diagnostics;
using GovArchive.Rendering.Assets;
using GovArchive.Text.Formats;

namespace GovArchive.Rendering;

/// <summary>A theme with everything it extends laid under it, file by file; the words key by key.</summary>
/// <param name="Name">The folder's name: a-z, 0-9, '-'.</param>
/// <param name="Version">As in theme.yml; null when it says none.</param>
/// <param name="Description">As in theme.yml; null when it says none.</param>
/// <param name="Layouts">Name without folder and ending (<c>home</c>) to file.</param>
/// <param name="Partials">Name without folder and ending (<c>table/row</c>) to file.</param>
/// <param name="Assets">Path below <c>assets/</c> to file.</param>
/// <param name="Words">
/// Language (<c>zh-CN</c>) to key (<c>nav.home</c>) to text, in which {0}, {1} … stand for values. A key that any language has is there in
/// all.
/// </param>
public sealed record Theme(
    string Name,
    string? Version,
    string? Description,
    ImmutableSortedDictionary<string, ThemeFile> Layouts,
    ImmutableSortedDictionary<string, ThemeFile> Partials,
    ImmutableSortedDictionary<string, ThemeFile> Assets,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Words)
{
    /// <summary>Keys by the language that has no words of its own for them; a language that has all is left out.</summary>
    public ImmutableSortedDictionary<string,
        ImmutableArray<string>> Borrowed
    { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Where each key of the words is first, in the theme that is extended most.</summary>
    public ImmutableSortedDictionary<string, Place> WordPlaces { get; init; } = ImmutableSortedDictionary<string, Place>.Empty;

    /// <summary>What the file of a layout or a partial ends with.</summary>
    public const string TemplateEnding = ".sbn-html";

    /// <summary>The file that says what a theme is and what it extends.</summary>
    public const string AboutName = "theme.yml";

    private const string NameRule = "one or more of a-z, 0-9 and '-'";

    private static readonly string[] ReadByPeople = ["README.md", "LICENSE"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a theme and what it extends.</summary>
    /// <param name="name">The theme the site names.</param>
    /// <param name="find">The files of a theme by name; null when there is no such folder.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>Null, with findings, when the theme or one it extends is not there, or they extend each other in a circle.</returns>
    public static Theme? Load(string name, Func<string, ThemeSource?> find, ICollection<Finding> findings)
    {
        if (Chain(name, find, findings) is not { } chain) return null;
        var files = new SortedDictionary<string, ThemeFile>(StringComparer.Ordinal);
        var words = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (source, _) in Enumerable.Reverse(chain))
        {
            foreach (var (path, bytes) in source.Files)
            {
                var file = new ThemeFile($"{source.DisplayRoot}/{path}", bytes);
                if (LanguageOf(path) is { } language) ThemeWords.Read(file, words.GetOrAdd(language), places, findings);
                else if (IsPart(path)) files[path] = file;
                else if (path != AboutName && !ReadByPeople.Contains(path))
                    findings.Add(FindingCodes.ThemeStrayFile.At(new Place(file.Path)));
            }
        }
        var (styles, scripts) = (chain.Select(entry => entry.About.Styles).FirstOrDefault(own => !own.Names.IsEmpty),
            chain.Select(entry => entry.About.Scripts).FirstOrDefault(own => !own.Names.IsEmpty));
        return new Theme(name, chain[0].About.Version, chain[0].About.Description,
            Below(files, "layouts/", TemplateEnding), Below(files, "partials/", TemplateEnding),
            JoinedScripts.In(
                JoinedStyles.In(Below(files, "assets/", ""), styles ?? new JoinedStyles([], new Place("")), findings),
                scripts ?? new JoinedScripts([], new Place("")), findings),
            NearestWords.Complete(words, out var borrowed))
        {
            Borrowed = borrowed,
            WordPlaces = places.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>The text of a file of the theme without a byte order mark; null, with a finding, when it is not UTF-8.</summary>
    internal static string? TextOf(ThemeFile file, ICollection<Finding> findings)
    {
        try
        {
            return StrictUtf8.GetString(file.Bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            findings.Add(FindingCodes.ThemeNotUtf8.At(new Place(file.Path)));
            return null;
        }
    }

    private sealed record About(
        string? Extends, Place ExtendsPlace, string? Version, string? Description, JoinedStyles Styles, JoinedScripts Scripts);

    // The theme first, then its parent, then the parent's parent.
    private static List<(ThemeSource Source, About About)>? Chain(
        string name, Func<string, ThemeSource?> find, ICollection<Finding> findings)
    {
        var chain = new List<(ThemeSource Source, About About)>();
        var place = new Place($"themes/{name}");
        for (var next = name; next is not null; place = chain[^1].About.ExtendsPlace, next = chain[^1].About.Extends)
        {
            if (!IsName(next)) return Refuse(FindingCodes.ThemeName.At(place, next, NameRule));
            if (chain.Any(c => c.Source.Name == next))
                return Refuse(FindingCodes.ThemeCycle.At(place, string.Join(" → ", [.. chain.Select(c => c.Source.Name), next])));
            if (find(next) is not { } source) return Refuse(FindingCodes.ThemeUnknown.At(place, next, $"themes/{next}"));
            if (ReadAbout(source, findings) is not { } about) return null;
            chain.Add((source, about));
        }
        return chain;

        List<(ThemeSource, About)>? Refuse(Finding finding)
        {
            findings.Add(finding);
            return null;
        }
    }

    private static About? ReadAbout(ThemeSource source, ICollection<Finding> findings)
    {
        var path = $"{source.DisplayRoot}/{AboutName}";
        if (!source.Files.TryGetValue(AboutName, out var bytes))
        {
            findings.Add(FindingCodes.ThemeUnknown.At(new Place(path), source.Name, source.DisplayRoot));
            return null;
        }
        if (TextOf(new ThemeFile(path, bytes), findings) is not { } text || Yaml.ReadMap(path, text, findings) is not { } map) return null;
        var name = map.Required("name");
        if (name.Length > 0 && name != source.Name)
            findings.Add(FindingCodes.ThemeName.At(map.PlaceOf("name"), name, $"that of its folder, '{source.Name}'"));
        var about = new About(map.Text("extends"), map.PlaceOf("extends"), map.Text("version"), map.Text("description"),
            new JoinedStyles([.. map.Texts("styles")], map.PlaceOf("styles")),
            new JoinedScripts([.. map.Texts("scripts")], map.PlaceOf("scripts")));
        map.Close();
        return about;
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static bool IsPart(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal)
        || (path.EndsWith(TemplateEnding, StringComparison.Ordinal)
            && (path.StartsWith("layouts/", StringComparison.Ordinal) || path.StartsWith("partials/", StringComparison.Ordinal)));

    private static string? LanguageOf(string path)
    {
        if (!path.StartsWith("i18n/", StringComparison.Ordinal) || !path.EndsWith(".yml", StringComparison.Ordinal)) return null;
        var language = path["i18n/".Length..^".yml".Length];
        return language.Length > 0 && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null;
    }

    private static ImmutableSortedDictionary<string, ThemeFile> Below(
        IEnumerable<KeyValuePair<string, ThemeFile>> files, string folder, string ending) => files
        .Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(f => f.Key[folder.Length..^ending.Length], f => f.Value, StringComparer.Ordinal);
}
