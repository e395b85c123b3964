using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Checks.Copies;

/// <summary>Whole tables with the same numbers, found by their digests; those of few and small numbers are alike by chance.</summary>
internal sealed class EqualTables
{
    /// <summary>Different numbers of two digits or more that a table must have.</summary>
    private const int Fewest = 5;

    private const int TwoDigits = 10;

    private readonly Dictionary<(FormTable Table, int Digest), ImmutableArray<Report>> _first = [];

    public EqualTables(Archive archive)
    {
        // Two of each are kept: one may be the body's own.
        foreach (var report in archive.Reports.OrderBy(report => report.Key.Year).ThenBy(report => report.Key))
            foreach (var table in report.Form.Tables.Where(table => IsTelling(report, table)))
            {
                var key = (table, Digest(report, table));
                var others = _first.GetValueOrDefault(key, []);
                if (others.Length < 2 && others.All(other => other.Key.AgencyId != report.Key.AgencyId)) _first[key] = others.Add(report);
            }
    }

    /// <summary>Whether a table has numbers enough for an equal one to be no accident.</summary>
    public static bool IsTelling(Report report, FormTable table)
    {
        var seen = new List<decimal>(Fewest);
        foreach (var index in Places(report, table))
            if (report.Figures.ValueAt(index, asPrinted: true) is >= TwoDigits and var value && !seen.Contains(value))
            {
                seen.Add(value);
                if (seen.Count == Fewest) return true;
            }
        return false;
    }

    /// <summary>Whether every cell is printed alike in two reports that follow one edition.</summary>
    public static bool AreEqual(Report report, Report other, FormTable table) => report.Form == other.Form
        && Places(report, table).All(index => report.Figures.StateAt(index) == other.Figures.StateAt(index)
            && report.Figures.ValueAt(index, asPrinted: true) == other.Figures.ValueAt(index, asPrinted: true));

    /// <summary>The first report of another body, of this year or before, with an equal table; null for none.</summary>
    public Report? Of(Report report, FormTable table) => _first.GetValueOrDefault((table, Digest(report, table)), []).FirstOrDefault(
        other => other.Key.AgencyId != report.Key.AgencyId && CopyIndex.IsBefore(other.Key, report.Key)
            && AreEqual(report, other, table));

    // Where the table's cells are among those of the form.
    private static IEnumerable<int> Places(Report report, FormTable table) =>
        Enumerable.Range(report.Form.StartOf(table), table.Cells.Length);

    private static int Digest(Report report, FormTable table)
    {
        var digest = 17;
        foreach (var index in Places(report, table))
            digest = unchecked(digest * 31 + (report.Figures.ValueAt(index, asPrinted: true)?.GetHashCode() ?? -1));
        return digest;
    }
}
