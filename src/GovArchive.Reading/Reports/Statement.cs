namespace GovArchive.Reports;

/// <summary>How near the number is to what it counts, as the sentence says.</summary>
public enum StatementQualifier
{
    /// <summary>The number is the count.</summary>
    Exact,

    /// <summary>约, 左右.</summary>
    About,

    /// <summary>余, 多, 超, 以上: the count is above the number.</summary>
    Over,

    /// <summary>近, 接近: the count is below the number.</summary>
    Nearly,
}

/// <summary>A number that a report's prose gives, with what it counts.</summary>
public sealed record Statement
{
    /// <summary>
    /// What is counted: an id of <c>Reports/topics.yml</c>; with <c>_share</c> behind it, what part of the whole that is, in percent.
    /// </summary>
    public required string Topic { get; init; }

    /// <summary>The number as printed, 万 and 亿 worked out: 39万余 is 390000.</summary>
    public required decimal Value { get; init; }

    /// <summary>The counting word as printed, 件 or 万元 or %; "" where none is printed.</summary>
    public required string Unit { get; init; }

    public StatementQualifier Qualifier { get; init; }

    /// <summary>The year that is spoken of; null when neither sentence nor report names one.</summary>
    public int? Year { get; init; }

    /// <summary>Counted up to that year and not in it: 截至, 历年, 以来.</summary>
    public bool Cumulative { get; init; }

    /// <summary>A zero that is said without a figure: 未收到政府信息公开申请.</summary>
    public bool InWords { get; init; }

    /// <summary>
    /// Topic of the statement that this is a part of, the last one before it with that topic; null when it is a part of none.
    /// </summary>
    public string? Whole { get; init; }

    /// <summary>Id of the section; null for what is before the first.</summary>
    public string? Section { get; init; }

    /// <summary>The clause as printed, from its beginning to the counting word.</summary>
    public required string Text { get; init; }

    /// <summary>Source line on which <see cref="Text"/> begins; 0 in formats without lines.</summary>
    public required int Line { get; init; }

    /// <summary>Where that is in formats without lines: "page 4 line 12"; null in others.</summary>
    public string? Part { get; init; }
}

/// <summary>The words data files use for qualifiers.</summary>
public static class QualifierWords
{
    private static readonly (StatementQualifier Qualifier, string Word)[] Words =
        [(StatementQualifier.About, "about"), (StatementQualifier.Over, "over"), (StatementQualifier.Nearly, "nearly")];

    /// <summary>Null for an exact number.</summary>
    public static string? Word(this StatementQualifier qualifier) => Array.Find(Words, pair => pair.Qualifier == qualifier).Word;

    /// <summary>Null when the word names none.</summary>
    public static StatementQualifier? QualifierOf(string word) =>
        Array.Find(Words, pair => pair.Word == word) is { Word: not null } pair ? pair.Qualifier : null;
}
