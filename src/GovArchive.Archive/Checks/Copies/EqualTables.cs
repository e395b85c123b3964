using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Checks.Copies;

/// <summary>Whole tables with the same numbers, found by their digests; those of few numbers other than 0 are alike by chance.</summary>
internal sealed class EqualTables
{
    /// <summary>Numbers other than 0 that a table must have.</summary>
    private const int Fewest = 8;

    private readonly Dictionary<(string Edition, string Table, int Digest), ImmutableArray<Report>> _first = [];

    public EqualTables(Archive archive)
    {
        // Two of each are kept: one may be the body's own.
        foreach (var report in archive.Reports.OrderBy(report => report.Key.Year).ThenBy(report => report.Key))
            foreach (var table in report.Form.Tables.Where(table => IsTelling(report, table)))
            {
                var (key, others) = (Key(report, table), _first.GetValueOrDefault(Key(report, table), []));
                if (others.Length < 2 && others.All(other => other.Key.AgencyId != report.Key.AgencyId)) _first[key] = others.Add(report);
            }
    }

    /// <summary>Whether a table has numbers enough for an equal one to be no accident.</summary>
    public static bool IsTelling(Report report, FormTable table) =>
        table.Cells.Count(cell => report.Figures[cell].AsPrinted is not null and not 0) >= Fewest;

    /// <summary>Whether every cell is printed alike in two reports that follow one edition.</summary>
    public static bool AreEqual(Report report, Report other, FormTable table) => report.Form == other.Form
        && table.Cells.All(cell => (report.Figures[cell].State, report.Figures[cell].AsPrinted)
            == (other.Figures[cell].State, other.Figures[cell].AsPrinted));

    /// <summary>The first report of another body, of this year or before, with an equal table; null for none.</summary>
    public Report? Of(Report report, FormTable table) => _first.GetValueOrDefault(Key(report, table), []).FirstOrDefault(
        other => other.Key.AgencyId != report.Key.AgencyId && (other.Key.Year, other.Key).CompareTo((report.Key.Year, report.Key)) < 0
            && AreEqual(report, other, table));

    private static (string Edition, string Table, int Digest) Key(Report report, FormTable table)
    {
        var digest = 17;
        foreach (var cell in table.Cells)
        {
            var figure = report.Figures[cell];
            digest = unchecked(digest * 31 + (figure.AsPrinted is { } value ? value.GetHashCode() : -1 - (int)figure.State));
        }
        return (report.Content.Edition, table.Id, digest);
    }
}
