using System.Collections.Immutable;

namespace GovArchive.Reports.Statements;

/// <summary>What a clause says there is none of: 未收到政府信息公开申请.</summary>
/// <param name="Nouns">Ids of what is denied; those that its verbs count where none is named.</param>
/// <param name="Verbs">Ids.</param>
/// <param name="End">Index behind its last word.</param>
internal sealed record Denial(ImmutableArray<string> Nouns, ImmutableSortedSet<string> Verbs, int End)
{
    /// <summary>
    /// Reads on from a negation; null when a word before the clause's end is not known, as what it says may not be none of the rest.
    /// </summary>
    /// <param name="text">Plain prose.</param>
    /// <param name="not">Where the negation begins.</param>
    /// <param name="at">Where it ends.</param>
    public static Denial? Read(string text, int not, int at)
    {
        // 有无 asks.
        if (not > 0 && text[not - 1] == '有') return null;
        var topics = StatementTopics.All;
        var (nouns, verbs) = (new List<string>(), ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal));
        while (at < text.Length && (text[at] == '、' || !PlainProse.IsBoundary(text[at])))
        {
            var found = text[at] == '《' ? "《" : topics.Words.LongestAt(text, at);
            if (found.Length == 0) return null;
            at += found.Length;
            if (found == "《") continue;
            var word = topics.Word(found);
            if (word.Kind is WordKind.Not or WordKind.Channel or WordKind.Hazard) return null;
            if (word.Kind == WordKind.Noun && !nouns.Contains(word.Id)) nouns.Add(word.Id);
            if (word.Kind == WordKind.Verb) verbs.Add(word.Id);
        }
        if (nouns.Count == 0) nouns.AddRange(verbs.Select(verb => topics.NounOf(verb)).OfType<string>().Distinct());
        return new Denial([.. nouns], verbs.ToImmutable(), at);
    }
}
