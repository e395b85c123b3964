using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports.Sections;
using GovArchive.Reports.Tables.Rows;

namespace GovArchive.Reports.Tables;

/// <summary>Makes one reading of the readings of a table that is several times: never a mixture.</summary>
internal static class CopyMerge
{
    /// <summary>Where the year and the body in the captions do not choose one, no cell in which they differ has a value.</summary>
    /// <param name="own">Readings of the copies where the table is due, one at least.</param>
    /// <param name="others">Of those behind them that are elsewhere, which may have a part of the cells.</param>
    public static TableReading Of(
        FormTable table, ImmutableArray<TableCopy> copies, ImmutableArray<TableReading> own, ImmutableArray<TableReading> others,
        ReportContext context)
    {
        var (readings, chosen) = (own.AddRange(others), CopyChoice.Of(copies, context));
        var differing = table.Cells.Where(Differs).ToImmutableArray();
        if (own.Length == 1 && chosen <= 0 && differing.IsEmpty) return own[0];
        var places = copies.Select(copy => copy.Pieces.FirstOrDefault()?.Place ?? default).ToArray();
        var count = copies.Length.ToString(CultureInfo.InvariantCulture);
        var all = own.SelectMany(reading => reading.Pieces).ToImmutableArray();
        if (CopyChoice.AreAllOther(copies, context) is { } caption)
            return OtherTable.Withhold(table, own[0] with { Pieces = all }, caption, places[0]);
        if (chosen >= 0)
        {
            var rest = string.Join(", ", places.Index().Where(place => place.Index != chosen).Select(place => Where(place.Item)));
            var told = FindingCodes.TableTwice.At(places[chosen], table.Title, count, Where(places[chosen]), rest)
                with
            { Cells = differing };
            return readings[chosen] with { Findings = [.. readings[chosen].Findings, told], Pieces = all };
        }
        var figures = new TableCells(table, places[0].File);
        foreach (var cell in table.Cells)
        {
            var first = readings[0].Figures[cell];
            var raw = string.Join(" / ", readings.Select(reading => reading.Figures[cell].Raw));
            figures[cell] = differing.Contains(cell)
                ? first with { Value = null, State = FigureState.Unreadable, Origin = FigureOrigin.Source, Raw = raw } : first;
        }
        var unsettled = FindingCodes.TableUnsettled.At(
            places[0], table.Title, count, Where(places[0]), string.Join(", ", places[1..].Select(Where))) with
        { Cells = differing };
        return readings[0] with
        {
            State = figures.State,
            Figures = figures,
            Findings = [.. readings.SelectMany(reading => reading.Findings), unsettled],
            Pieces = all,
        };

        bool Differs(CellId cell) =>
            own.Any(other => !AreSame(other.Figures[cell], own[0].Figures[cell]))
            || others.Any(other => Speaks(other.Figures[cell], own[0].Figures[cell]));
    }

    // Elsewhere a cell may be left out.
    private static bool Speaks(Figure other, Figure own) => other.Value is not null && !AreSame(other, own);

    private static bool AreSame(Figure one, Figure other) => one.State == other.State && one.Value == other.Value;

    private static string Where(Place place) => place.Part ?? "line " + place.Line.ToString(CultureInfo.InvariantCulture);
}
