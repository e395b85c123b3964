using System.Collections.Immutable;

namespace GovArchive.Reports.Statements;

/// <summary>The known words that lead to a number without a gap.</summary>
/// <param name="Start">Index of the first.</param>
/// <param name="Nouns">Ids, each once.</param>
/// <param name="Verbs">Ids in ordinal order, each once.</param>
/// <param name="Channels">Ids, each once.</param>
/// <param name="Left">Kind of the first word that is no filler; null when there is none.</param>
/// <param name="Anchored">The clause, or the list's entry, begins with it: nothing before it can say more about the number.</param>
/// <param name="AfterOthers">等原因 is before it: reasons, and all others like them.</param>
/// <param name="Negated">A negation is before it.</param>
internal sealed record Phrase(
    int Start, ImmutableArray<string> Nouns, ImmutableSortedSet<string> Verbs, ImmutableArray<string> Channels,
    StatementQualifier Qualifier, WordKind? Left, bool Anchored, bool AfterOthers, bool Negated)
{
    /// <summary>The verbs as topics name them.</summary>
    public string VerbKey => Key(Verbs);

    public static string Key(ImmutableSortedSet<string> verbs) => verbs.IsEmpty ? StatementTopics.None : string.Join('+', verbs);

    /// <summary>Reads the words before a place back to <paramref name="floor"/>, up to the first unknown one.</summary>
    public static Phrase Before(string text, int end, int floor)
    {
        var topics = StatementTopics.All;
        var (nouns, channels) = (new List<string>(), new List<string>());
        var verbs = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var (qualifier, left, negated, others, joined, at) = (StatementQualifier.Exact, (WordKind?)null, false, false, false, end);
        while (at > floor)
        {
            if (YearBefore(text, at, floor) is > 0 and var year)
            {
                at -= year;
                continue;
            }
            others = topics.Others.LongestBefore(text, at, floor).Length > 0;
            if (others) break;
            var found = topics.Words.LongestBefore(text, at, floor);
            if (found.Length == 0) break;
            var word = topics.Word(found);
            var isSubject = word.Kind == WordKind.Noun && nouns.Count > 0 && !nouns.Contains(word.Id) && !joined;
            negated = word.Kind is WordKind.Not or WordKind.Hazard || isSubject && left == WordKind.Noun;
            if (negated || isSubject || word.Kind == WordKind.Link && !Joins(text, at - found.Length, floor, left)) break;
            at -= found.Length;
            joined = word.Kind == WordKind.Link || joined && word.Kind == WordKind.Filler;
            if (word.Kind == WordKind.Qualifier && left is null) qualifier = QualifierWords.QualifierOf(word.Id)!.Value;
            if (word.Kind is not (WordKind.Noun or WordKind.Verb or WordKind.Channel)) continue;
            left = word.Kind;
            if (word.Kind == WordKind.Verb) verbs.Add(word.Id);
            else if (word.Kind == WordKind.Noun && !nouns.Contains(word.Id)) nouns.Add(word.Id);
            else if (word.Kind == WordKind.Channel && !channels.Contains(word.Id)) channels.Add(word.Id);
        }
        var anchored = at <= floor || PlainProse.IsBoundary(text[at - 1]);
        return new Phrase(at, [.. nouns], verbs.ToImmutable(), [.. channels], qualifier, left, anchored, others, negated);
    }

    // 收到、办理 and 规章和规范性文件, but not 网站、收到. At the floor it joins what is counted to what was counted before.
    private static bool Joins(string text, int at, int floor, WordKind? left)
    {
        if (at <= floor) return true;
        var before = StatementTopics.All.Words.LongestBefore(text, at, floor);
        return before.Length > 0 && StatementTopics.All.Word(before).Kind == left;
    }

    // 2022年, 2022年度: as good as nothing.
    private static int YearBefore(string text, int end, int floor)
    {
        var at = end;
        if (text[at - 1] == '度') at--;
        if (at - 5 < floor || text[at - 1] != '年') return 0;
        for (var i = at - 5; i < at - 1; i++)
            if (!char.IsAsciiDigit(text[i])) return 0;
        return at - 5 > 0 && char.IsAsciiDigit(text[at - 6]) ? 0 : end - at + 5;
    }
}
