using GovArchive.Diagnostics;

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

/// <summary>Reasons in files, and in words.</summary>
public static class ChangeReasons
{
    private static readonly (ChangeReason Reason, string Id, Words Words)[] All =
    [
        (ChangeReason.ReportAdded, "report_added", new("new report", "新增报告")),
        (ChangeReason.ReportRemoved, "report_removed", new("report gone", "报告已移除")),
        (ChangeReason.Edition, "edition", new("read by another edition of the form", "按另一版表式读取")),
        (ChangeReason.Correction, "correction", new("corrected by a person", "人工更正")),
        (ChangeReason.Transcribed, "transcribed", new("typed in by hand", "手工录入")),
        (ChangeReason.Source, "source", new("the source is another file", "来源文件不同")),
        (ChangeReason.Reading, "reading", new("read by another version of the program", "由另一版本的程序读取")),
        (ChangeReason.Edited, "edited", new("the data files were changed by hand", "数据文件被手工改动")),
    ];

    /// <summary>As files have it.</summary>
    public static string Id(this ChangeReason reason) => Of(reason).Id;

    public static Words Words(this ChangeReason reason) => Of(reason).Words;

    /// <summary>Null when no reason has the id.</summary>
    public static ChangeReason? Find(string id) => Array.Find(All, entry => entry.Id == id) is { Id: not null } entry ? entry.Reason : null;

    private static (ChangeReason Reason, string Id, Words Words) Of(ChangeReason reason) =>
        Array.Find(All, entry => entry.Reason == reason);
}
