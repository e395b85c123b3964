using GovArchive.Diagnostics;

namespace GovArchive.Reports;

/// <summary>What the source has where the form has a cell.</summary>
public enum FigureState
{
    /// <summary>A number, 0 too.</summary>
    Reported,

    /// <summary>An empty cell. It is not 0.</summary>
    Blank,

    /// <summary>A mark that says the cell does not apply: -, —, /, 无, 不涉及.</summary>
    NotApplicable,

    /// <summary>Something that is not one number; <see cref="Figure.Raw"/> keeps it.</summary>
    Unreadable,

    /// <summary>No such cell: the table, or that part of it, is not in the source.</summary>
    Absent,
}

/// <summary>How the figure got here.</summary>
public enum FigureOrigin
{
    /// <summary>Read with its own label.</summary>
    Source,

    /// <summary>Its place was worked out from order or arithmetic; a finding says how.</summary>
    Recovered,

    /// <summary>Typed in by hand from a published report.</summary>
    Transcribed,

    /// <summary>A person corrected it; <see cref="Figure.Printed"/> keeps what the source prints.</summary>
    Corrected,

    /// <summary>Read from a picture, where two readers that have nothing in common say the same.</summary>
    ReadFromPicture,
}

/// <summary>One cell of a report.</summary>
/// <param name="Value">In the cell's unit; null for every state but <see cref="FigureState.Reported"/>.</param>
/// <param name="Raw">As it is in the source; "" when blank or absent.</param>
/// <param name="Place">Where it is; line 0 when absent.</param>
public sealed record Figure(decimal? Value, FigureState State, FigureOrigin Origin, string Raw, Place Place)
{
    /// <summary>The value as printed, where <see cref="Value"/> is a correction; else null.</summary>
    public decimal? Printed { get; init; }

    /// <summary>The printed value whether or not it was corrected.</summary>
    public decimal? AsPrinted => Origin == FigureOrigin.Corrected ? Printed : Value;

    public static Figure Absent(string file) => new(null, FigureState.Absent, FigureOrigin.Source, "", new Place(file));
}

/// <summary>The words data files use for states and origins.</summary>
public static class FigureWords
{
    private static readonly (FigureState State, string Word)[] States =
    [
        (FigureState.Reported, "reported"), (FigureState.Blank, "blank"), (FigureState.NotApplicable, "not_applicable"),
        (FigureState.Unreadable, "unreadable"), (FigureState.Absent, "absent"),
    ];

    private static readonly (FigureOrigin Origin, string Word)[] Origins =
    [
        (FigureOrigin.Source, "source"), (FigureOrigin.Recovered, "recovered"),
        (FigureOrigin.Transcribed, "transcribed"), (FigureOrigin.Corrected, "corrected"),
        (FigureOrigin.ReadFromPicture, "read_from_picture"),
    ];

    /// <summary>
    /// In downloads alone: the report is not asked for the cell, for its row is optional and not there, or another row stands for it.
    /// </summary>
    public const string NotAsked = "not_asked";

    public static string Word(this FigureState state) => States.First(pair => pair.State == state).Word;

    /// <summary>
    /// What is behind a figure that is not simply as the source has it, everywhere: * where its place was worked out, † where it was
    /// corrected, ▣ where it was read from a picture; else "".
    /// </summary>
    public static string Mark(this FigureOrigin origin) => origin switch
    {
        FigureOrigin.Recovered => "*",
        FigureOrigin.Corrected => "†",
        FigureOrigin.ReadFromPicture => "▣",
        _ => "",
    };

    public static string Word(this FigureOrigin origin) => Origins.First(pair => pair.Origin == origin).Word;

    /// <summary>Null when the word names no state.</summary>
    public static FigureState? StateOf(string word) =>
        Array.Find(States, pair => pair.Word == word) is { Word: not null } pair ? pair.State : null;

    /// <summary>Null when the word names no origin.</summary>
    public static FigureOrigin? OriginOf(string word) =>
        Array.Find(Origins, pair => pair.Word == word) is { Word: not null } pair ? pair.Origin : null;
}
