using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports.Tables.Labels;
using GovArchive.Reports.Tables.Rows;

namespace GovArchive.Reports.Tables;

/// <summary>Numbers that the edition a report is read under has no row for, while another edition has.</summary>
internal static class OtherEditions
{
    private const int MostNamed = 3;

    /// <summary>Where the cells are that tables have been read from.</summary>
    public static HashSet<Place> Taken(ImmutableArray<TableReading> tables)
    {
        var taken = new HashSet<Place>();
        foreach (var table in tables)
            foreach (var figure in table.Figures.Values)
                if (figure.State != FigureState.Absent) taken.Add(figure.Place);
        return taken;
    }

    // What a caption says is another year's is there all the same.
    private static bool IsThere(Figure figure, TableReading reading) => figure.State == FigureState.Reported
        || figure.State == FigureState.Unreadable && reading.Findings.Any(finding => finding.Code == FindingCodes.TableOfOther);

    /// <summary>One finding for each other edition that has rows of its own in the source, by their labels.</summary>
    /// <param name="tables">What was read under the report's edition.</param>
    /// <param name="others">What was read under the others.</param>
    public static IEnumerable<Finding> Rows(
        Form form, ImmutableArray<TableReading> tables, IEnumerable<(Form Form, ImmutableArray<TableReading> Tables)> others)
    {
        HashSet<Place>? taken = null;
        foreach (var (other, readings) in others)
        {
            taken ??= Taken(tables);
            var foreign = readings
                .SelectMany(reading =>
                    reading.Placings.Where(placing => placing.By == "label" && placing.Certainty >= Weights.LabelWithOtherRun)
                        .Select(placing => (placing, reading.Figures, Reading: reading)))
                .Where(entry => form.Table(entry.placing.Row.Table)?.Rows.Any(row => row.Row.Id == entry.placing.Row.Row) != true)
                .Where(entry => entry.Figures[entry.placing.Row] is var figure && IsThere(figure, entry.Reading) && taken.Add(figure.Place))
                .Select(entry => (other.Find(entry.placing.Row)!.Row, entry.Figures[entry.placing.Row].Place))
                .ToList();
            if (foreign.Count > 0)
                yield return FindingCodes.RowsOfOtherEdition.At(
                    foreign[0].Place, foreign.Count.ToString(CultureInfo.InvariantCulture), other.Edition,
                    string.Join('、', foreign.Take(MostNamed).Select(row => row.Row.Name ?? row.Row.Label)), form.Edition);
        }
    }
}
