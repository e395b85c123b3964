namespace GovArchive.Reports.Statements;

/// <summary>Reads the statements of one section, from number to number.</summary>
internal sealed class ProseStatements
{
    private const int LongestAside = 20;
    private const int LongestLead = 8;

    private static readonly StatementTopics Topics = StatementTopics.All;

    private readonly PlainProse _plain;
    private readonly string _text;
    private readonly int? _reportYear;
    private readonly StatementScope _scope;
    private readonly StatementParts _parts;
    private readonly StatementContext _context;
    private readonly StatementSink _sink;

    private int _sentence;
    private int _floor;
    private int _textFloor;
    private Counted? _before;

    public ProseStatements(Prose prose, string? section, int? year)
    {
        _plain = new PlainProse(prose.Text);
        (_text, _reportYear) = (_plain.Text, year);
        _scope = new StatementScope(_text, year);
        _sink = new StatementSink(prose, _plain, section);
        _parts = new StatementParts(_text, _sink);
        _context = new StatementContext(_text, section);
    }

    /// <summary>A number that was counted in the sentence.</summary>
    /// <param name="Statement">Index of its statement; null when it was not plain.</param>
    private sealed record Counted(string? Noun, string Verbs, int? Statement);

    public IReadOnlyList<Statement> Read()
    {
        StartSentence(0, isParagraph: true);
        for (var i = 0; i < _text.Length;)
        {
            if (PlainProse.IsSentenceEnd(_text[i])) StartSentence(i + 1, _text[i++] == '\n');
            else if (QuantityReader.Begins(_text, i))
            {
                if (QuantityReader.Read(_text, i, Topics.Units, out var end) is { } quantity) Read(quantity);
                i = end;
            }
            else if (Topics.Nots.MayBegin(_text[i]) && Topics.Words.LongestAt(_text, i) is { Length: > 0 } word
                && Topics.Word(word).Kind == WordKind.Not) i = ReadDenial(i, word);
            else i++;
        }
        return _sink.Statements;
    }

    private void StartSentence(int at, bool isParagraph)
    {
        (_sentence, _floor, _textFloor, _before) = (at, at, at, null);
        if (isParagraph) _scope.StartParagraph();
        else _scope.StartSentence();
        _parts.StartSentence(at, isParagraph);
        if (isParagraph) _context.StartParagraph(at);
    }

    private void Read(Quantity quantity)
    {
        var isCounted = quantity.Unit.Length > 0;
        // Numbers without a counting word are years and the like, but for 均为0 and 粉丝达1.2万.
        if (!isCounted && !EndsClause(quantity.End)) return;
        _scope.Advance(quantity.Start, _sentence);
        _parts.Advance(quantity.Start);
        if (quantity.Unit == "%")
        {
            if (_before?.Statement is { } part && _sink.AddShare(part, quantity, _floor)) _textFloor = quantity.End;
            return;
        }
        var phrase = Phrase.Before(_text, quantity.Start, _floor);
        var counted = Count(quantity, phrase);
        if (_parts.IsAside) return;
        // 一起 and 一个 are often no numbers; an unknown one leaves the list it is in as it was.
        if (isCounted && !(quantity.InHan && counted.Statement is null) || counted.Statement is not null)
        {
            if (counted.Statement is null && EndsClause(quantity.End)) _textFloor = quantity.End;
            _before = counted;
            _parts.Passed(counted.Statement);
            _floor = quantity.End;
        }
    }

    private Counted Count(Quantity quantity, Phrase phrase)
    {
        var (nouns, behind) = (phrase.Nouns, NounBehind(quantity.End));
        if (!behind.IsNone && nouns.IsEmpty) nouns = [behind.Id!];
        else if (!behind.IsNone) return Unknown();
        if (!phrase.Negated && IsPlain(quantity, phrase, behind) && !_parts.IsAside)
        {
            var own = !nouns.IsEmpty;
            var verbs = phrase.Verbs.IsEmpty && phrase.Anchored && own && !Topics.Noun(nouns[0]).ByItself
                && _before is not null && _parts.ContinuesList(_floor, phrase.Start) ? _before.Verbs : phrase.VerbKey;
            if (!own && Inherited(phrase) is { } inherited) nouns = [inherited];
            if (nouns.Length == 1 || quantity.Value == 0 && nouns.Length > 1)
            {
                int? last = null;
                foreach (var noun in nouns.Reverse())
                    last = Add(quantity, phrase, noun, phrase.Channels.IsEmpty || !phrase.Verbs.IsEmpty
                        ? verbs : AllVerbs(noun, verbs), own, behind.IsNone ? quantity.End : behind.End) ?? last;
                return new Counted(nouns[0], verbs, last);
            }
        }
        return Unknown();

        Counted Unknown() => new(nouns.IsEmpty ? null : nouns[0], phrase.VerbKey, null);
    }

    // 其中，微信公众号50条: published as the whole was.
    private string AllVerbs(string noun, string verbs) =>
        _before is { Noun: { } before } && before == noun && verbs == StatementTopics.None ? _before.Verbs : verbs;

    private string? Inherited(Phrase phrase)
    {
        if (!(phrase.Anchored || phrase.AfterOthers) || phrase.Verbs.IsEmpty && phrase.Channels.IsEmpty) return null;
        // Behind parts, and among them, the whole's noun is the one that is spoken of.
        if ((_before?.Statement is { } last ? _sink.WholeOf(last) : null) is { } whole) return _sink.NounOf(whole);
        if (_before?.Noun is { } noun) return noun;
        if (_parts.Whole is { } named) return _sink.NounOf(named);
        if (_before is not null) return null;
        return phrase.Verbs.Select(Topics.NounOf).FirstOrDefault(noun => noun is not null);
    }

    private bool IsPlain(Quantity quantity, Phrase phrase, Behind behind)
    {
        if (Topics.Tails.LongestAt(_text, quantity.End).Length > 0) return false;
        var end = behind.IsNone ? quantity.End : behind.End;
        if (EndsClause(end)) return true;
        return (!behind.IsNone || !quantity.InHan && !phrase.Nouns.IsEmpty)
            && (Topics.Words.LongestAt(_text, end).Length > 0 || Topics.GoesOn.LongestAt(_text, end).Length > 0);
    }

    private int? Add(Quantity quantity, Phrase phrase, string noun, string verbs, bool own, int end)
    {
        var start = StartOfClause(phrase.Start, _floor);
        var about = Topics.Noun(noun);
        if (_scope.Unclear || _scope.Year > _reportYear || !_context.Allows(about.Needs)) return null;
        if (HasHazard(start, phrase.Start)) return null;
        var isOutcome = phrase.Verbs.Count > 0 && !own;
        if (!phrase.Anchored && !(isOutcome ? phrase.AfterOthers : about.Free || phrase.Left is WordKind.Verb or WordKind.Channel))
            return null;
        if (_context.Channel(phrase, about, start, _floor) is not { } channel) return null;
        if ((Topics.Find(noun, verbs, channel) ?? (quantity.Value == 0 ? Topics.FindZero(noun, verbs) : null)) is not { } topic)
            return null;
        if (!topic.Units.Contains(quantity.Unit) && !(quantity is { Value: 0, Unit: "" })) return null;
        if (quantity.Unit.Length > 0 && !quantity.Unit.EndsWith('元') && quantity.Value != decimal.Truncate(quantity.Value)) return null;
        if (_parts.Place(topic, verbs, own && !phrase.Verbs.IsEmpty) is not { } place) return null;
        var added = _sink.Add(
            topic, noun,
            quantity with { Qualifier = quantity.Qualifier == StatementQualifier.Exact ? phrase.Qualifier : quantity.Qualifier },
            _scope, quantity.InHan && quantity.Value == 0, place.Whole, TextStart(phrase.Start), end);
        _textFloor = end;
        return added;
    }

    private bool HasHazard(int start, int end)
    {
        // 3月收到…, and 2023年3月，收到…: the number is a month's.
        var before = _text.AsSpan(start, end - start);
        if (before.EndsWith("月") || start > _floor + 1 && _text[start - 2] == '月') return true;
        foreach (var hazard in Topics.Hazards)
            if (before.Contains(hazard, StringComparison.Ordinal)) return true;
        return false;
    }

    private int ReadDenial(int start, string not)
    {
        var next = start + not.Length;
        if (Denial.Read(_text, start, next) is not { } denial || HasHazard(StartOfClause(start, _floor), start)) return next;
        _scope.Advance(start, _sentence);
        _parts.Advance(start);
        if (_scope.Unclear || _scope.Year > _reportYear || _parts.IsAside) return next;
        foreach (var noun in denial.Nouns.Where(noun => _context.Allows(Topics.Noun(noun).Needs)))
            if (Topics.FindZero(noun, Phrase.Key(denial.Verbs)) is { } topic)
                _sink.Add(topic, noun, new Quantity(start, denial.End, 0, "", StatementQualifier.Exact, true), _scope, true, null,
                    TextStart(start), denial.End);
        return next;
    }

    private readonly record struct Behind(string? Id, int End)
    {
        public bool IsNone => Id is null;
    }

    // 8份政府信息公开申请: the noun follows, with fillers before it.
    private Behind NounBehind(int at)
    {
        for (var fillers = 0; fillers < 4 && at < _text.Length; fillers++)
        {
            if (Topics.Words.LongestAt(_text, at) is not { Length: > 0 } text || text == "、") return default;
            var word = Topics.Word(text);
            at += text.Length;
            if (word.Kind == WordKind.Noun) return new Behind(word.Id, at);
            if (word.Kind != WordKind.Filler) return default;
        }
        return default;
    }

    private bool EndsClause(int at) => at >= _text.Length || PlainProse.IsBoundary(_text[at]);

    // Back to a comma or stronger; 、 is inside a clause, and so is what is said by the way: 微信公众号（1个）发布….
    private int StartOfClause(int at, int floor)
    {
        while (at > floor && _text[at - 1] is var before
            && (before == '、' || !PlainProse.IsBoundary(before) || before == ')' && OpeningBracket(at - 1) >= floor))
            at = before == ')' ? OpeningBracket(at - 1) : at - 1;
        return at;
    }

    // -1 when it is not near by.
    private int OpeningBracket(int closing)
    {
        for (var at = closing - 1; at >= 0 && closing - at <= LongestAside && _text[at] != ')'; at--)
            if (_text[at] == '(') return char.IsAsciiDigit(_text[at + 1]) ? at : -1;
        return -1;
    }

    // "其中，" and "2022年，" belong to the clause behind them, "占20%，" to the one before.
    private int TextStart(int at)
    {
        var clause = StartOfClause(at, _textFloor);
        if (clause <= _textFloor || _text[clause - 1] is not (',' or '，')) return clause;
        var start = StartOfClause(clause - 1, _textFloor);
        return clause - start <= LongestLead && !_text.AsSpan(start, clause - start).Contains('%') ? start : clause;
    }
}
