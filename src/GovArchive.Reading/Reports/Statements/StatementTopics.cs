using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Text;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Statements;

/// <summary>What a word does in a sentence that gives a number.</summary>
internal enum WordKind
{
    /// <summary>Names what is counted.</summary>
    Noun,

    /// <summary>Says what was done with it.</summary>
    Verb,

    /// <summary>Says where it was published.</summary>
    Channel,

    /// <summary>Says how near the number is.</summary>
    Qualifier,

    /// <summary>Joins two words of one kind.</summary>
    Link,

    /// <summary>Makes the sentence say none.</summary>
    Not,

    /// <summary>Changes nothing about what is counted.</summary>
    Filler,

    /// <summary>Makes the number count something else: 平均.</summary>
    Hazard,
}

/// <summary>A word of <c>topics.yml</c>.</summary>
/// <param name="Id">Of its group.</param>
internal sealed record TopicWord(WordKind Kind, string Id);

/// <summary>What holds for all words of a noun.</summary>
/// <param name="Needs">Id of the context without which the words are not plain; null when they always are.</param>
/// <param name="Free">Anything may be before it: the name of an account.</param>
/// <param name="ByChannel">How it was published may be said in the clause before.</param>
/// <param name="ByItself">It says what was done: what was done to what is before it in a list says nothing of it.</param>
internal sealed record TopicNoun(string Id, string? Needs, bool Free, bool ByChannel, bool ByItself);

/// <summary>What makes words that need it plain.</summary>
/// <param name="Words">One of which is in the paragraph.</param>
/// <param name="Sections">Or the section is one of these.</param>
internal sealed record TopicContext(string Id, ImmutableArray<string> Words, ImmutableArray<string> Sections);

/// <summary>One thing that is counted.</summary>
/// <param name="PartOf">Topics that it can be a part of.</param>
/// <param name="Independent">Never a part, even behind 其中.</param>
/// <param name="InsteadOf">Topics that turn out to be this one when a part is named with one of <paramref name="InsteadWhen"/>.</param>
internal sealed record Topic(
    string Id, ImmutableArray<string> Units, ImmutableArray<string> PartOf, bool Independent, ImmutableArray<string> InsteadOf,
    ImmutableArray<string> InsteadWhen);

/// <summary>The topics of statements and the words they are reported by, from <c>topics.yml</c>.</summary>
internal sealed class StatementTopics
{
    /// <summary>Stands for no verb or no channel.</summary>
    public const string None = "none";

    private const string File = "Reports/Statements/topics.yml";

    private static readonly Lazy<StatementTopics> Loaded = new(Load);

    private readonly Dictionary<string, TopicWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TopicNoun> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nounOfVerb = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Noun, string Verbs, string Channel), Topic> _counts = [];
    private readonly Dictionary<(string Noun, string Verbs), Topic> _zeros = [];
    private readonly Dictionary<(string Whole, string PartVerbs), Topic> _instead = [];

    private StatementTopics(YamlMap map)
    {
        Contexts = map.Maps("contexts").Select(ReadContext).ToImmutableDictionary(context => context.Id);
        foreach (var noun in map.Maps("nouns")) ReadNoun(noun);
        foreach (var verb in map.Maps("verbs")) ReadVerb(verb);
        foreach (var channel in map.Maps("channels")) ReadChannel(channel);
        foreach (var qualifier in map.Maps("qualifiers")) ReadGroup(qualifier, WordKind.Qualifier);
        AddWords(map, "links", WordKind.Link);
        AddWords(map, "nots", WordKind.Not);
        AddWords(map, "fillers", WordKind.Filler);
        Hazards = Texts(map, "hazards");
        foreach (var hazard in Hazards) _words.TryAdd(hazard, new TopicWord(WordKind.Hazard, "hazards"));
        Words = new WordList(_words.Keys);
        Nots = new WordList([.. _words.Where(word => word.Value.Kind == WordKind.Not).Select(word => word.Key)]);
        (Tails, Means, AllMeans) = (new WordList(Texts(map, "tails")), Texts(map, "means"), Texts(map, "all_means"));
        GoesOn = new WordList(Texts(map, "goes_on"));
        (PartMarks, Shares, Others) = (new WordList(Texts(map, "part_marks")), Texts(map, "shares"), new WordList(Texts(map, "others")));
        var units = map.Map("units")!;
        foreach (var topic in map.Maps("topics")) ReadTopic(topic, units);
        units.Close();
        Units = new WordList(
            [.. _counts.Values.SelectMany(topic => topic.Units).Concat(Texts(map, "other_units")).Where(unit => unit.Length > 0)
                .Distinct()]);
        map.Close();
    }

    public static StatementTopics All => Loaded.Value;

    /// <summary>All topics, in ordinal order.</summary>
    public ImmutableArray<string> Ids =>
    [
        .. _counts.Values.Concat(_zeros.Values).Concat(_instead.Values).Select(topic => topic.Id).Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public WordList Words { get; }

    /// <summary>Of these words the ones that make a sentence say none.</summary>
    public WordList Nots { get; }

    public WordList Units { get; }

    public ImmutableDictionary<string, TopicContext> Contexts { get; }

    /// <summary>A clause with one of these counts something else, or nothing yet.</summary>
    public ImmutableArray<string> Hazards { get; }

    /// <summary>Behind a number: it is not the count after all.</summary>
    public WordList Tails { get; }

    /// <summary>Behind a number that ends no clause: what follows says more about it.</summary>
    public WordList GoesOn { get; }

    /// <summary>Before the name of a channel.</summary>
    public ImmutableArray<string> Means { get; }

    /// <summary>Behind several channels: these and the others.</summary>
    public ImmutableArray<string> AllMeans { get; }

    /// <summary>What follows are parts of what was before.</summary>
    public WordList PartMarks { get; }

    /// <summary>Between a part and its percentage.</summary>
    public ImmutableArray<string> Shares { get; }

    /// <summary>Before an outcome: several reasons and all others like them.</summary>
    public WordList Others { get; }

    public TopicWord Word(string word) => _words[word];

    public TopicNoun Noun(string id) => _nouns[id];

    /// <summary>The noun that a verb counts when none is named; null when it counts none by itself.</summary>
    public string? NounOf(string verb) => _nounOfVerb.GetValueOrDefault(verb);

    /// <summary>The group of channels that one belongs to; itself when to none.</summary>
    public string Family(string channel) => _families.GetValueOrDefault(channel, channel);

    /// <summary>What a number counts; null when that is not plain.</summary>
    /// <param name="verbs">Ids in ordinal order, joined by +.</param>
    public Topic? Find(string noun, string verbs, string channel) => _counts.GetValueOrDefault((noun, verbs, channel));

    /// <summary>Of what there is none when it is denied; null when that is not plain.</summary>
    public Topic? FindZero(string noun, string verbs) => _zeros.GetValueOrDefault((noun, verbs));

    /// <summary>The topic that a whole turns out to be when it has such a part; null when it stays what it is.</summary>
    public Topic? Instead(string whole, string partVerbs) => _instead.GetValueOrDefault((whole, partVerbs));

    private static StatementTopics Load()
    {
        var findings = new List<Finding>();
        var topics = Yaml.ReadMap(File, EmbeddedTable.Text(typeof(TopicWord), File), findings) is { } map ? new StatementTopics(map) : null;
        return topics is null || findings.Count > 0 ? throw new InvalidDataException(string.Join('\n', findings)) : topics;
    }

    private static TopicContext ReadContext(YamlMap map)
    {
        var context = new TopicContext(map.Required("id"), Texts(map, "words"), [.. map.Texts("sections")]);
        map.Close();
        return context;
    }

    private void ReadNoun(YamlMap map)
    {
        var noun = new TopicNoun(map.Required("id"), map.Text("needs"), map.Flag("free"), map.Flag("by_channel"), map.Flag("by_itself"));
        _nouns.Add(noun.Id, noun);
        ReadGroup(map, WordKind.Noun);
    }

    private void ReadVerb(YamlMap map)
    {
        if (map.Text("counts") is { } noun) _nounOfVerb.Add(map.Required("id"), noun);
        ReadGroup(map, WordKind.Verb);
    }

    private void ReadChannel(YamlMap map)
    {
        if (map.Text("family") is { } family) _families.Add(map.Required("id"), family);
        ReadGroup(map, WordKind.Channel);
    }

    private void ReadGroup(YamlMap map, WordKind kind)
    {
        var word = new TopicWord(kind, map.Required("id"));
        foreach (var text in Texts(map, "words")) _words.Add(text, word);
        map.Close();
    }

    private void AddWords(YamlMap map, string key, WordKind kind)
    {
        foreach (var text in Texts(map, key)) _words.Add(text, new TopicWord(kind, key));
    }

    private void ReadTopic(YamlMap map, YamlMap units)
    {
        var topic = new Topic(
            map.Required("id"), Texts(units, map.Required("units")), [.. map.Texts("part_of")], map.Flag("independent"),
            [.. map.Texts("instead_of")], [.. map.Texts("instead_when")]);
        foreach (var whole in topic.InsteadOf)
            foreach (var verbs in topic.InsteadWhen) _instead.TryAdd((whole, verbs), topic);
        var channels = map.Texts("channels") is { Count: > 0 } named ? named : [None];
        foreach (var noun in map.Texts("nouns"))
        {
            foreach (var verbs in map.Texts("verbs"))
                foreach (var channel in channels) _counts.Add((_nouns[noun].Id, verbs, channel), topic);
            foreach (var verbs in map.Texts("zero")) _zeros.Add((noun, verbs), topic);
        }
        map.Close();
    }

    private static ImmutableArray<string> Texts(YamlMap map, string key) => [.. map.Texts(key).Select(HanText.Squeeze)];
}
