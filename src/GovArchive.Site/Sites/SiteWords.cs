using System.Collections.Immutable;
using GovArchive.Text;

namespace GovArchive.Sites;

/// <summary>The interface's words in one language, from the theme's language file.</summary>
/// <param name="Language">BCP 47 tag.</param>
public sealed record SiteWords(string Language, ImmutableDictionary<string, string> Texts)
{
    private readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>Whether the language is that of the reports.</summary>
    public bool IsChinese { get; } = Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a kind of English.</summary>
    public bool IsEnglish { get; } = Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands behind the number of a percentage: English writes no space before the sign.</summary>
    public string Percent => IsEnglish ? "%" : " %";

    /// <summary>
    /// The words of a key with <c>{0}</c> … filled in; the key itself when the language file lacks it, which is then in
    /// <see cref="Missing"/>.
    /// </summary>
    public string this[string key, params ReadOnlySpan<string> values]
    {
        get
        {
            if (Texts.TryGetValue(key, out var text)) return values.IsEmpty ? text : WordValues.Fill(text, values);
            lock (_missing) _missing.Add(key);
            return key;
        }
    }

    /// <summary>Keys that were asked for and are not there, sorted.</summary>
    public IReadOnlyList<string> Missing
    {
        get
        {
            lock (_missing) return [.. _missing];
        }
    }
}
