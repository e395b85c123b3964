using System.Globalization;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Changes;

/// <summary>A report that came, went or was read again, or one of its cells that says something else.</summary>
/// <param name="Cell">Null for the report as a whole.</param>
/// <param name="Before">As it was; not asked for a report as a whole.</param>
/// <param name="Now">As it is.</param>
public sealed record Change(ReportKey Key, CellId? Cell, RecordedCell Before, RecordedCell Now, ChangeReason Reason)
{
    /// <summary>
    /// As one line of a table: agency, year, cell, old value and state, new value and state, reason. Of a report as a whole cell, values
    /// and states are empty.
    /// </summary>
    public string[] Fields =>
    [
        Key.AgencyId, Key.Year.ToString(CultureInfo.InvariantCulture), Cell?.ToString() ?? "", Csv.Number(Before.Value),
        Cell is null ? "" : Before.StateWord, Csv.Number(Now.Value), Cell is null ? "" : Now.StateWord, Reason.Id(),
    ];

    /// <summary>A report as a whole.</summary>
    public static Change OfReport(ReportKey key, ChangeReason reason) =>
        new(key, null, RecordedCell.NotAsked, RecordedCell.NotAsked, reason);
}

/// <summary>A report that was read again, from another file or by another edition of the form.</summary>
/// <param name="Reason">Edition, source or transcribed: the file of figures beside it.</param>
public sealed record RereadReport(ReportKey Key, ChangeReason Reason);
