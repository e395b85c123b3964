using GovArchive.Diagnostics;
using GovArchive.Rendering.Assets;
using GovArchive.Text.Formats;

namespace GovArchive.Rendering;

/// <summary>The words of a theme in one language: <c>key: text</c>, where nested mappings become dotted keys.</summary>
internal static class ThemeWords
{
    /// <summary>Lays a file's words over those already there, key by key.</summary>
    /// <param name="file">Of one language.</param>
    /// <param name="words">Of that language.</param>
    /// <param name="places">Takes where a key is that no other file had before.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Read(
        ThemeFile file, SortedDictionary<string, string> words, Dictionary<string, Place> places, ICollection<Finding> findings)
    {
        if (Theme.TextOf(file, findings) is not { } text) return;
        var own = new List<Finding>();
        if (Yaml.ReadMap(file.Path, text, own) is { } map) Read(map, "", words, places, own);
        foreach (var finding in own) findings.Add(finding);
    }

    /// <summary>The words of a language, made empty when there are none yet.</summary>
    public static SortedDictionary<string, string> GetOrAdd(
        this SortedDictionary<string, SortedDictionary<string, string>> languages, string language)
    {
        if (!languages.TryGetValue(language, out var words))
            languages[language] = words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        return words;
    }

    private static void Read(
        YamlMap map, string prefix, SortedDictionary<string, string> words, Dictionary<string, Place> places, List<Finding> findings)
    {
        foreach (var key in map.Keys.ToArray())
        {
            var before = findings.Count;
            if (map.Map(key) is { } nested)
            {
                Read(nested, $"{prefix}{key}.", words, places, findings);
                continue;
            }
            // That it is no mapping is as it should be: the text is what is asked for.
            findings.RemoveRange(before, findings.Count - before);
            places.TryAdd(prefix + key, map.PlaceOf(key));
            words[prefix + key] = map.Required(key);
        }
        map.Close();
    }
}
