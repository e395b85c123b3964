using System.Collections.Immutable;

namespace GovArchive.Reports.Statements;

/// <summary>What round a phrase decides whether its words are plain: the paragraph, and where something was published.</summary>
internal sealed class StatementContext(string text, string? section)
{
    private const int LongestHeading = 30;

    private static readonly StatementTopics Topics = StatementTopics.All;
    private static readonly WordList ChannelWords = Topics.Words;

    private readonly Dictionary<string, bool> _allowed = new(StringComparer.Ordinal);
    private int _start;
    private int _end;

    public void StartParagraph(int at)
    {
        // A short line before is the paragraph's heading.
        var heading = at - 1 - _start;
        var start = heading is > 0 and < LongestHeading ? _start : at;
        var end = at < text.Length ? text.IndexOf('\n', at) : -1;
        (_start, _end) = (at, end < 0 ? text.Length : end);
        _allowed.Clear();
        foreach (var context in Topics.Contexts.Values)
            _allowed[context.Id] = section is not null && context.Sections.Contains(section)
                || context.Words.Any(word => text.AsSpan(start, _end - start).Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Whether words that need a context have it here.</summary>
    public bool Allows(string? context) => context is null || _allowed[context];

    /// <summary>The channel that is spoken of; "none" for all of them together; null when that is not plain.</summary>
    /// <param name="clause">Where the phrase's clause begins.</param>
    /// <param name="floor">Where the number before ends.</param>
    public string? Channel(Phrase phrase, TopicNoun noun, int clause, int floor)
    {
        if (!noun.ByChannel && phrase.Channels.IsEmpty) return ChannelOf(phrase, clause, phrase.Start);
        return ChannelOf(phrase, WithClauseBefore(clause, floor), phrase.Start);
    }

    private static string? Only(ImmutableArray<string> channels) => channels.Length == 1 ? channels[0] : null;

    private string? ChannelOf(Phrase phrase, int start, int end)
    {
        var before = text.AsSpan(start, end - start);
        var (named, isListed) = (new List<string>(phrase.Channels), before.ContainsAny('、', '等'));
        for (var i = start; i < end; i++)
        {
            if (ChannelWords.LongestAt(text, i) is not { Length: > 0 } word || i + word.Length > end
                || Topics.Word(word).Kind != WordKind.Channel) continue;
            named.Add(Topics.Word(word).Id);
            isListed |= i > start && text[i - 1] is ('和' or '及' or '与');
            i += word.Length - 1;
        }
        if (named.Count == 0) return Contains(before, Topics.Means) ? null : StatementTopics.None;
        if (named.Distinct().Count() == 1)
        {
            // 美篇、微信等: one is known, and who knows what else there is.
            return named.Count > 1 || !isListed ? named[0] : null;
        }
        if (Only([.. named.Select(Topics.Family).Distinct()]) is { } family) return family;
        return Contains(before, Topics.AllMeans) ? StatementTopics.None : null;
    }

    // 通过门户网站等渠道，主动公开…: the means may have a clause of their own.
    private int WithClauseBefore(int clause, int floor)
    {
        if (clause <= floor || text[clause - 1] is not (',' or '，')) return clause;
        var start = clause - 1;
        while (start > floor && !(PlainProse.IsBoundary(text[start - 1]) && text[start - 1] != '、')) start--;
        return Contains(text.AsSpan(start, clause - start), Topics.Means) ? start : clause;
    }

    private static bool Contains(ReadOnlySpan<char> span, ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (span.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }
}
