namespace GovArchive.Changes;

/// <summary>Why a state of the archive says something else than an earlier one; where several hold, the first that is listed.</summary>
public enum ChangeReason
{
    /// <summary>The report was not in the archive.</summary>
    ReportAdded,

    /// <summary>The report is not in the archive any more.</summary>
    ReportRemoved,

    /// <summary>The report is read by another edition of the form, whose cells are others.</summary>
    Edition,

    /// <summary>A person corrected the number, corrected it otherwise, or took a correction back; what is printed is the same.</summary>
    Correction,

    /// <summary>A person typed the number in, in a file beside or in place of the report, or typed in another one.</summary>
    Transcribed,

    /// <summary>The source is another file: its hash differs.</summary>
    Source,

    /// <summary>The same source, read by another version of the program.</summary>
    Reading,

    /// <summary>None of these: the data files were changed by hand, or by a program that does not say which it was.</summary>
    Edited,
}

/// <summary>The words for reasons in files.</summary>
public static class ChangeReasons
{
    private static readonly (ChangeReason Reason, string Word)[] Words =
    [
        (ChangeReason.ReportAdded, "report_added"), (ChangeReason.ReportRemoved, "report_removed"), (ChangeReason.Edition, "edition"),
        (ChangeReason.Correction, "correction"), (ChangeReason.Transcribed, "transcribed"), (ChangeReason.Source, "source"),
        (ChangeReason.Reading, "reading"), (ChangeReason.Edited, "edited"),
    ];

    public static string Word(this ChangeReason reason) => Array.Find(Words, entry => entry.Reason == reason).Word;

    /// <summary>Null when the word names none.</summary>
    public static ChangeReason? Find(string word) =>
        Array.Find(Words, entry => entry.Word == word) is { Word: not null } entry ? entry.Reason : null;
}
