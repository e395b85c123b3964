namespace GovArchive.Changes;

/// <summary>Works out why two states of the archive differ.</summary>
internal static class Reasons
{
    /// <summary>Why a report was read again; null where it is of the same files by the same edition.</summary>
    public static ChangeReason? OfReport(RecordedReport before, RecordedReport now) =>
        before.Edition != now.Edition ? ChangeReason.Edition
        : before.Source != now.Source ? ChangeReason.Source
        : before.Figures != now.Figures ? ChangeReason.Transcribed : null;

    /// <summary>Why a cell says something else.</summary>
    public static ChangeReason OfCell(
        (RecordedReport Report, RecordedCell Cell) before, (RecordedReport Report, RecordedCell Cell) now, bool isOtherReading)
    {
        var isOtherFile = before.Report.Source != now.Report.Source || before.Report.Figures != now.Report.Figures;
        if (before.Report.Edition != now.Report.Edition) return ChangeReason.Edition;
        if ((before.Cell.IsCorrected || now.Cell.IsCorrected) && before.Cell.Printed == now.Cell.Printed) return ChangeReason.Correction;
        if ((before.Cell.IsTyped || now.Cell.IsTyped) && isOtherFile) return ChangeReason.Transcribed;
        return OfReport(before.Report, now.Report) ?? (isOtherReading ? ChangeReason.Reading : ChangeReason.Edited);
    }
}
