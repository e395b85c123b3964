using System.Collections.Immutable;
using System.Text;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench.Scans;

/// <summary>What the cells of a scanned report print. Its file has a line a cell: <c>cell,printed,spoilt</c>.</summary>
/// <param name="Printed">The text in each printed cell, "" for an empty one.</param>
/// <param name="Spoilt">Those that are written on.</param>
internal sealed record ScanTruth(ImmutableSortedDictionary<CellId, string> Printed, ImmutableSortedSet<CellId> Spoilt)
{
    /// <summary>Holds a file of truth a report, <c>agency-year.csv</c>, and the list of reports.</summary>
    public const string FolderName = "truth";

    /// <summary>In that folder: <c>agency,year,condition,edition,dpi,source</c>.</summary>
    public const string ListName = "reports.csv";

    private const string Header = "cell,printed,spoilt";

    public static ScanTruth Of(ScanPictures scan) => new(scan.Report.Printed, scan.Spoilt);

    public string Write()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var (cell, printed) in Printed)
        {
            // Nothing but a thousands separator needs quotes.
            var quoted = printed.Contains(',', StringComparison.Ordinal) ? $"\"{printed}\"" : printed;
            text.Append(cell).Append(',').Append(quoted).Append(',').Append(Spoilt.Contains(cell) ? "spoilt" : "").Append('\n');
        }
        return text.ToString();
    }

    /// <exception cref="InvalidDataException">A line is none that <see cref="Write"/> writes.</exception>
    public static ScanTruth Read(IEnumerable<string> lines)
    {
        var (printed, spoilt) = (ImmutableSortedDictionary.CreateBuilder<CellId, string>(), ImmutableSortedSet.CreateBuilder<CellId>());
        foreach (var line in lines.Skip(1))
        {
            var (first, last) = (line.IndexOf(',', StringComparison.Ordinal), line.LastIndexOf(','));
            if (first < 0 || last <= first || !CellId.TryParse(line[..first], out var cell)) throw new InvalidDataException(line);
            printed.Add(cell, line[(first + 1)..last].Trim('"'));
            if (line.Length > last + 1) spoilt.Add(cell);
        }
        return new ScanTruth(printed.ToImmutable(), spoilt.ToImmutable());
    }
}
