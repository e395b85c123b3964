using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;

namespace GovArchive.Transcribing;

/// <summary>What a person may do with a cell.</summary>
public enum TranscribedKind
{
    /// <summary>It has a value that typing does not replace: one of a text, or a correction.</summary>
    Given,

    /// <summary>Two readers of a picture said it; what is typed counts in its place.</summary>
    Read,

    /// <summary>It has no value.</summary>
    Open,

    /// <summary>It has none and need not have one: its row is optional, or another stands for it.</summary>
    Unasked,

    /// <summary>It was typed in before.</summary>
    Typed,
}

/// <summary>A cell of the form as it is offered for typing.</summary>
/// <param name="Shown">Its value as it is typed; "" where it has none, or is blank.</param>
/// <param name="IsBlank">The source shows that it is blank.</param>
/// <param name="Said">What stands there where it is no value; "" for nothing.</param>
public sealed record TranscribedCell(FormCell Cell, TranscribedKind Kind, string Shown, bool IsBlank, string Said)
{
    internal static TranscribedCell Of(FormCell cell, Figure figure, bool isAsked) => new(
        cell, KindOf(figure) is TranscribedKind.Open && !isAsked ? TranscribedKind.Unasked : KindOf(figure), Text(figure),
        figure.State == FigureState.Blank, figure.State == FigureState.Unreadable ? Answers(figure.Raw) : "");

    // What both readers said, without the mark that it is none of the source's text.
    private static string Answers(string raw) => PictureReadings.Of(raw).ToArray() is { Length: > 0 } said ? string.Join(" / ", said) : raw;

    private static TranscribedKind KindOf(Figure figure) => figure switch
    {
        { State: FigureState.Unreadable or FigureState.Absent } => TranscribedKind.Open,
        { Origin: FigureOrigin.Transcribed } => TranscribedKind.Typed,
        { Origin: FigureOrigin.ReadFromPicture } => TranscribedKind.Read,
        _ => TranscribedKind.Given,
    };

    private static string Text(Figure figure) => figure.State switch
    {
        FigureState.Reported => GovArchive.Text.Formats.Csv.Number(figure.Value),
        FigureState.NotApplicable => figure.Raw,
        _ => "",
    };
}
