using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text.Formats;

namespace GovArchive.Sites;

/// <summary>A colour that the theme names.</summary>
/// <param name="Name">Of the style sheets' variable, without the two dashes: <c>accent</c>, <c>accent-tint</c>.</param>
/// <param name="Value">As #rgb or #rrggbb.</param>
/// <param name="IsDark">For readers whose screen is dark.</param>
public sealed record LookColour(string Name, string Value, bool IsDark);

/// <summary>What site.yml changes of the theme's look, so that few archives need a theme of their own.</summary>
public sealed record SiteLook
{
    /// <summary>What ends the name of a colour for dark screens.</summary>
    private const string Dark = "_dark";

    private static readonly string[] ColourNames =
        ["paper", "ink", "soft", "line", "tint", "accent", "accent_tint", "warn", "warn_tint", "bad"];

    /// <summary>In the order of the settings; empty for those of the theme.</summary>
    public ImmutableArray<LookColour> Colours { get; init; } = [];

    /// <summary>Whether a style sheet is made of the colours.</summary>
    public bool HasColours => !Colours.IsEmpty;

    /// <summary>The picture beside the title, as a path below content/static; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The picture of the browser's tab, as a path below content/static; null for the theme's.</summary>
    public string? Favicon { get; init; }

    /// <summary>A style sheet that is read after all others, as a path below content/static; null for none.</summary>
    public string? Css { get; init; }

    /// <summary>A line at the foot of every page, by language; a language that has none takes that of the site's main language.</summary>
    public ImmutableDictionary<string, string> Footer { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// The lists and pages in the head of every page, in order: <c>agencies</c>, or the address of a page written by hand without slashes
    /// at its ends. Empty for the theme's.
    /// </summary>
    public ImmutableArray<string> Navigation { get; init; } = [];

    /// <summary>Where site.yml names them, by setting, for findings.</summary>
    public ImmutableDictionary<string, Place> Places { get; init; } = ImmutableDictionary<string, Place>.Empty;

    /// <summary>What the search page offers to try; empty for names that the archive has.</summary>
    public ImmutableArray<string> SearchExamples { get; init; } = [];

    /// <summary>The files below content/static that it names, with the setting of each.</summary>
    public IEnumerable<(string Key, string Path)> Files =>
        from file in new[] { ("logo", Logo), ("favicon", Favicon), ("css", Css) }
        where file.Item2 is not null
        select (file.Item1, file.Item2!);

    /// <param name="map">Under <c>look</c>; null where it is not there.</param>
    /// <param name="language">The site's main one.</param>
    internal static SiteLook Read(YamlMap? map, string language)
    {
        if (map is null) return new SiteLook();
        var look = new SiteLook
        {
            Colours = ReadColours(map.Map("colours")),
            Logo = ReadPath(map, "logo"),
            Favicon = ReadPath(map, "favicon"),
            Css = ReadPath(map, "css"),
            Footer = ReadFooter(map, language),
            Navigation = [.. map.Texts("navigation").Select(name => name.Trim('/')).Distinct()],
            SearchExamples = [.. map.Texts("search_examples")],
            Places = map.Keys.ToImmutableDictionary(key => key, map.PlaceOf),
        };
        map.Close();
        return look;
    }

    private static ImmutableArray<LookColour> ReadColours(YamlMap? map)
    {
        if (map is null) return [];
        var colours = ImmutableArray.CreateBuilder<LookColour>();
        foreach (var (key, isDark) in ColourNames.SelectMany(name => new[] { (name, false), (name + Dark, true) }))
        {
            if (map.Text(key) is not { } value) continue;
            if (!IsColour(value)) map.Report(key, "a colour written \"#0b5556\", between quotation marks");
            else colours.Add(new LookColour((isDark ? key[..^Dark.Length] : key).Replace('_', '-'), value, isDark));
        }
        map.Close();
        return colours.ToImmutable();
    }

    private static bool IsColour(string text) => text.Length is 4 or 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static string? ReadPath(YamlMap map, string key)
    {
        if (map.Text(key) is not { } path) return null;
        if (IsPath(path)) return path;
        var example = key switch { "css" => "own.css", "favicon" => "icon.svg", _ => "logo.svg" };
        map.Report(key, $"a file below content/static, written with forward slashes: {example}");
        return null;
    }

    private static bool IsPath(string path) => path.Split('/').All(part => part is not ("" or "." or "..")
        && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));

    // One text for all languages, or one for each.
    private static ImmutableDictionary<string, string> ReadFooter(YamlMap map, string language)
    {
        var footer = ImmutableDictionary<string, string>.Empty;
        if (map.IsMap("footer") && map.Map("footer") is { } texts)
        {
            foreach (var key in texts.Keys.ToArray()) footer = footer.SetItem(key, texts.Required(key));
            texts.Close();
            return footer;
        }
        return map.Text("footer") is { } text ? footer.SetItem(language, text) : footer;
    }
}
