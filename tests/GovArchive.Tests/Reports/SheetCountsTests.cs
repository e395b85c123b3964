using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;

namespace GovArchive.Tests.Reports;

/// <summary>The quick count of a sheet is that of its cells and identities one by one, whatever is in it.</summary>
public class SheetCountsTests
{
    private static readonly FigureState[] States = [FigureState.Reported, FigureState.Reported, FigureState.Reported, FigureState.Reported, FigureState.Blank, FigureState.NotApplicable, FigureState.Unreadable];

    public static TheoryData<string> Editions => [.. FormCatalog.All.Select(form => form.Edition)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Counts_are_those_of_cells_and_identities(string edition)
    {
        var (form, random) = (FormCatalog.Find(edition)!, new Random(11));
        for (var round = 0; round < 200; round++)
        {
            var sheet = Draw(form, random, gaps: round % 4);
            var asked = form.Tables.SelectMany(table => table.AllCells.Where(cell => TableCompleteness.IsAsked(table, cell, sheet))).ToArray();
            var sums = IdentityCheck.Of(sheet).CountBy(check => check.State).ToDictionary();
            Assert.Equal(
                new SheetCounts(
                    asked.Length, asked.Count(cell => sheet.GetValueOrDefault(cell.Id)?.State is FigureState.Reported or FigureState.NotApplicable),
                    sums.GetValueOrDefault(IdentityState.Holds), sums.GetValueOrDefault(IdentityState.Fails), sums.GetValueOrDefault(IdentityState.Unknown)),
                sheet.Counts);
        }
    }

    // Rows are there or not as a whole; small numbers, so that sums hold now and then.
    private static FigureSheet Draw(Form form, Random random, int gaps)
    {
        var absent = form.Tables.SelectMany(table => table.Rows.Select(entry => (table.Id, entry.Row.Id))).Where(_ => random.Next(8) < gaps).ToHashSet();
        return FigureSheet.Of(form, form.Cells.Where(_ => gaps < 3 || random.Next(9) > 0).Select(cell => KeyValuePair.Create(cell, absent.Contains((cell.Table, cell.Row)) ? Figure.Absent("a.txt") : Drawn(random, gaps))));
    }

    private static Figure Drawn(Random random, int gaps)
    {
        var (state, value) = (gaps == 0 || random.Next(6) > 0 ? FigureState.Reported : States[random.Next(States.Length)], gaps == 0 ? 0 : random.Next(2));
        return state == FigureState.Reported
            ? new Figure(value, state, FigureOrigin.Source, value.ToString(System.Globalization.CultureInfo.InvariantCulture), new Place("a.txt", 3, 1))
            : new Figure(null, state, FigureOrigin.Source, state == FigureState.Blank ? "" : "—", new Place("a.txt", 3, 1));
    }
}
