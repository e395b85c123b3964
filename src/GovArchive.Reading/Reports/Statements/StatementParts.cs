namespace GovArchive.Reports.Statements;

/// <summary>Knows in which statement's parts a place in the prose is: behind 其中, 包括 or an opening bracket with 含.</summary>
internal sealed class StatementParts(string text, StatementSink sink)
{
    private int _at;
    private int _sentence;
    private int? _before;
    private int? _independent;
    private int _depth;
    private bool _isMarked;
    private (bool IsParts, int? Whole) _outside;
    private (bool IsParts, int? Whole) _now;

    /// <summary>Inside brackets that do not name parts: what is there is said by the way.</summary>
    public bool IsAside => _depth > 0 && !_isMarked;

    /// <summary>Index of the statement whose parts are being named; null when none or none that was understood.</summary>
    public int? Whole => _now.Whole;

    public void StartSentence(int at, bool isParagraph)
    {
        (_at, _sentence, _depth, _isMarked, _now, _before) = (at, at, 0, false, default, null);
        if (isParagraph) _independent = null;
    }

    /// <summary>A number was read; <paramref name="statement"/> is null when it was not understood.</summary>
    public void Passed(int? statement)
    {
        _before = statement;
        if (statement is { } index && sink[index].Whole is null) _independent = index;
    }

    /// <summary>Reads on to a place.</summary>
    public void Advance(int end)
    {
        for (; _at < end; _at++)
        {
            switch (text[_at])
            {
                case ';':
                    if (_depth == 0) _now = default;
                    break;
                case '(':
                    if (_depth++ == 0) _outside = _now;
                    break;
                case ')' when _depth > 0:
                    if (--_depth > 0) break;
                    (_now, _isMarked) = (_outside, false);
                    break;
                default:
                    if (StatementTopics.All.PartMarks.LongestAt(text, _at) is { Length: > 0 } mark) ReadMark(mark);
                    break;
            }
        }
    }

    // 含 marks parts in brackets only: 包含 and 含有 are ordinary words.
    private void ReadMark(string mark)
    {
        var isFirst = _at == _sentence;
        if (mark == "含" && (_depth == 0 || text[_at - 1] != '(')) return;
        if (_depth > 0) _isMarked = true;
        _now = (true, isFirst ? _independent : _before);
    }

    /// <summary>Whether nothing but list marks is between two places.</summary>
    public bool ContinuesList(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (text[i] is not ('、' or ',' or '，' or '和' or '及' or '(' or ')')) return false;
        return true;
    }

    /// <summary>Where a statement on a topic belongs; null when it would be a part of something it cannot be a part of.</summary>
    /// <param name="isWhole">The phrase names by itself what is counted and what was done with it.</param>
    public (int? Whole, bool IsPart)? Place(Topic topic, string verbs, bool isWhole)
    {
        if (!_now.IsParts || topic.Independent && _depth == 0)
        {
            if (_depth == 0) _now = default;
            return (null, false);
        }
        if (_now.Whole is { } whole)
        {
            if (StatementTopics.All.Instead(sink[whole].Topic, verbs) is { } instead && topic.PartOf.Contains(instead.Id))
                sink.Rename(whole, instead);
            if (topic.PartOf.Contains(sink[whole].Topic)) return (whole, true);
            if (topic.Id == sink[whole].Topic) return null;
        }
        if (!isWhole || _depth > 0) return null;
        _now = default;
        return (null, false);
    }
}
