using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Changes;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Releases;

/// <summary>content/releases/&lt;version&gt;.changes.csv: what changed since the release before, a line a change.</summary>
internal static class ChangesFile
{
    public const string Extension = ".changes.csv";

    private static readonly string[] Header = ["agency_id", "year", "cell", "old_value", "old_state", "new_value", "new_state", "reason"];

    public static byte[] Write(IEnumerable<Change> changes) => Csv.Write(changes.Select(change => change.Fields).Prepend(Header));

    /// <summary>Lines that are not such are passed by: whether the file is the one that was written is asked before.</summary>
    public static ImmutableArray<Change> Read(byte[] bytes) => [.. Csv.Read(bytes).Skip(1).Select(Of).OfType<Change>()];

    private static Change? Of(Csv.Row row)
    {
        if (!int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || ChangeReasons.Find(row[7]) is not { } reason) return null;
        var key = new ReportKey(row[0], year);
        if (row[2].Length == 0) return Change.OfReport(key, reason);
        return CellId.TryParse(row[2], out var cell) ? new Change(key, cell, Cell(row[3], row[4]), Cell(row[5], row[6]), reason) : null;
    }

    private static RecordedCell Cell(string value, string state)
    {
        var number = Csv.NumberIn(value);
        return new RecordedCell(number, FigureWords.StateOf(state), FigureOrigin.Source, number);
    }
}
