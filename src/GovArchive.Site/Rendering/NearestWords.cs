using System.Collections.Immutable;

namespace GovArchive.Rendering;

/// <summary>What pages say in a language whose file lacks words: those of the nearest language that has them.</summary>
internal static class NearestWords
{
    private const string English = "en";

    /// <summary>Every language with the words of all, each key in its own words where it has them.</summary>
    /// <param name="own">Language to key to text, as the files have them.</param>
    /// <param name="borrowed">Keys by the language that lacks them, in ordinal order; a language that lacks none is left out.</param>
    public static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Complete(
        IReadOnlyDictionary<string, SortedDictionary<string, string>> own,
        out ImmutableSortedDictionary<string, ImmutableArray<string>> borrowed)
    {
        var (complete, lacking) = (
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal),
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal));
        foreach (var (language, texts) in own)
        {
            var words = texts.ToImmutableSortedDictionary(StringComparer.Ordinal).ToBuilder();
            foreach (var other in own.Keys.OrderBy(other => Distance(language, other)).ThenBy(other => other, StringComparer.Ordinal))
                foreach (var (key, text) in own[other]) words.TryAdd(key, text);
            complete[language] = words.ToImmutable();
            if (words.Count > texts.Count) lacking[language] = [.. words.Keys.Where(key => !texts.ContainsKey(key))];
        }
        borrowed = lacking.ToImmutable();
        return complete.ToImmutable();
    }

    // As with the words of findings and forms: a kind of Chinese is read as another one, and all else as English.
    private static int Distance(string language, string other) => Root(language) == Root(other) ? 0 : other == English ? 1 : 2;

    private static string Root(string language) => language.Split('-')[0];
}
