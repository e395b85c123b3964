using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GovArchive.Naming;

/// <summary>
/// The English of what a department works on and of the department itself: 文化广电和旅游局 is Culture, Broadcasting and Tourism Bureau. Where
/// a word of the name is not known there is none.
/// </summary>
internal static class EnglishFields
{
    private const string Department = "Department of {0}";

    // 和, 与, 及 and the comma of lists part two fields.
    private const string And = "和与及、";

    private const int MostWords = 5;

    private sealed record Field(string[] Parts, string[] Behind);

    private static readonly FrozenDictionary<string, Field> Known = NameTable.Of("fields")
        .ToFrozenDictionary(
            fields => fields[0],
            fields => new Field(Split(fields[1]), Split(fields[2].Length == 0 ? fields[1] : fields[2])), StringComparer.Ordinal);

    private static readonly int Longest = Known.Keys.Max(word => word.Length);

    private static readonly (string Chinese, string English)[] Endings = NameTable.ByLength("endings");

    private static readonly FrozenDictionary<string, (string English, bool IsPlain)> Bodies = NameTable.Of("bodies").ToFrozenDictionary(
        fields => fields[0], fields => (fields[1], fields[2] == "plain"), StringComparer.Ordinal);

    /// <summary>A department without its place; null where a word is not known.</summary>
    /// <param name="name">财政局.</param>
    public static (string English, bool IsPlain)? Of(string name)
    {
        if (Bodies.TryGetValue(name, out var body)) return body;
        foreach (var (chinese, english) in Endings)
        {
            if (!name.EndsWith(chinese, StringComparison.Ordinal) || Words(name[..^chinese.Length], MostWords) is not { } words) continue;
            var parts = words.SelectMany(word => english == Department ? word.Behind : word.Parts).Distinct().ToArray();
            return (english.Replace("{0}", Joined(parts), StringComparison.Ordinal), false);
        }
        return null;
    }

    /// <summary>Whether a word of the table is in a text.</summary>
    public static bool IsIn(string text)
    {
        for (var start = 0; start < text.Length; start++)
            for (var length = Math.Min(Longest, text.Length - start); length > 1; length--)
                if (Known.ContainsKey(text.Substring(start, length))) return true;
        return false;
    }

    // As few words as can be: the longest first.
    private static ImmutableList<Field>? Words(string text, int most)
    {
        if (text.Length == 0 || most == 0) return null;
        ImmutableList<Field>? best = null;
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (!Known.TryGetValue(text[..length], out var field)) continue;
            if (length == text.Length) return [field];
            var rest = text[length..];
            if (And.Contains(rest[0], StringComparison.Ordinal)) rest = rest[1..];
            if (Words(rest, (best?.Count ?? most + 1) - 2) is { } words) best = words.Insert(0, field);
        }
        return best;
    }

    /// <summary>One after the other: A, B and C; "" for none.</summary>
    public static string Joined(IReadOnlyCollection<string> parts) => parts.Count < 2
        ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts.Last()}";

    private static string[] Split(string parts) => parts.Split(" | ");
}
