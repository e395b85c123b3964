namespace GovArchive.Reports.Statements;

/// <summary>Takes the statements of one section, with their text and line.</summary>
internal sealed class StatementSink(Prose prose, PlainProse plain, string? section)
{
    private const int LongestText = 200;
    private const int LongestShareWords = 12;

    private readonly List<Statement> _statements = [];
    private readonly List<(string Noun, int? Whole, bool MayBePart)> _more = [];

    public IReadOnlyList<Statement> Statements => _statements;

    public Statement this[int index] => _statements[index];

    /// <summary>Id of the noun that a statement counts.</summary>
    public string NounOf(int index) => _more[index].Noun;

    /// <summary>Index of the statement that one is a part of; null when of none.</summary>
    public int? WholeOf(int index) => _more[index].Whole;

    /// <summary>Index of the statement.</summary>
    /// <param name="whole">Index of the statement that it is a part of.</param>
    /// <param name="start">Where its text begins in plain prose.</param>
    /// <param name="end">Index behind it.</param>
    public int Add(Topic topic, string noun, Quantity quantity, StatementScope scope, bool inWords, int? whole, int start, int end)
    {
        while (start < end && PlainProse.IsBoundary(plain.Text[start])) start++;
        start = Math.Max(start, end - LongestText);
        var (first, last) = (plain.Offset(start), plain.Offset(end - 1));
        while (first > 0 && prose.Text[first - 1] is ('“' or '‘' or '"' or '「')) first--;
        var place = prose.PlaceAt(first);
        _more.Add((noun, whole, !topic.PartOf.IsEmpty));
        _statements.Add(new Statement
        {
            Topic = topic.Id,
            Value = quantity.Value,
            Unit = quantity.Unit,
            Qualifier = quantity.Qualifier,
            Year = scope.Year,
            Cumulative = scope.Cumulative,
            InWords = inWords,
            Whole = whole is { } index ? _statements[index].Topic : null,
            Section = section,
            Text = prose.Text[first..(last + 1)].Trim(),
            Line = place?.Line ?? 0,
            Part = place?.Part,
        });
        return _statements.Count - 1;
    }

    /// <summary>The percentage behind a part, or what is one of a whole that the sentence leaves out: 不予公开20件（1.68%）.</summary>
    /// <param name="end">Where the part ends in plain prose.</param>
    public bool AddShare(int part, Quantity quantity, int end)
    {
        var statement = _statements[part];
        if (!_more[part].MayBePart || quantity.Start - end > LongestShareWords
            || !StatementTopics.All.Shares.Contains(plain.Text[end..quantity.Start])) return false;
        _more.Add(_more[part]);
        _statements.Add(
            statement with
            {
                Topic = statement.Topic + "_share",
                Value = quantity.Value,
                Unit = "%",
                Qualifier = quantity.Qualifier,
                Text = prose.Text[plain.Offset(quantity.Start)..plain.Offset(quantity.End)].Trim()
            });
        return true;
    }

    /// <summary>A whole turned out to count something else.</summary>
    public void Rename(int index, Topic topic)
    {
        _statements[index] = _statements[index] with { Topic = topic.Id };
        for (var i = index + 1; i < _statements.Count; i++)
            if (_more[i].Whole == index) _statements[i] = _statements[i] with { Whole = topic.Id };
    }
}
