using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Reports.Tables.Rows;

namespace GovArchive.Tests.Reports;

/// <summary>
/// What a table is asked for is what its form says row by row, whatever is in the report: the rules once more, by ids and in words.
/// </summary>
public class AskedTableTests
{
    private static readonly FigureState[] States = [
        FigureState.Reported, FigureState.Reported, FigureState.Reported, FigureState.Reported, FigureState.Blank,
        FigureState.NotApplicable, FigureState.Unreadable];

    public static TheoryData<string> Editions => [.. FormCatalog.All.Select(form => form.Edition)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Tables_are_asked_for_as_the_form_says(string edition)
    {
        var (form, random) = (FormCatalog.Find(edition)!, new Random(11));
        for (var round = 0; round < 200; round++)
        {
            var sheet = Draw(form, random, gaps: round % 4);
            foreach (var table in form.Tables)
            {
                var (asked, told, read) = (new AskedTable(table, sheet), new Told(table, sheet), new TableCells(table, "a.txt"));
                foreach (var id in table.Cells.Where(sheet.ContainsKey)) read[id] = sheet[id];
                Assert.Equal(table.AllCells.Where(told.IsAsked), asked.Cells);
                Assert.All(table.Rows, entry => Assert.Equal(told.IsAsked(entry.Row), asked.IsAsked(entry.Row)));
                Assert.All(table.AllCells, cell => Assert.Equal(told.Counts(cell), asked.Counts(cell)));
                Assert.Equal((told.State, told.State), (asked.State, read.State));
            }
            var sums = IdentityCheck.Of(sheet).ToArray();
            Assert.Equal(
                form.Tables.SelectMany(table => new Told(table, sheet).Sums),
                sums.Select(check => (check.Identity, Told.Ids(check.Left), Told.Ids(check.Right), check.Sides)));
            var cells = form.Tables.SelectMany(table => table.AllCells.Where(new Told(table, sheet).IsAsked)).ToArray();
            Assert.Equal(
                new SheetCounts(
                    cells.Length,
                    cells.Count(cell => sheet.GetValueOrDefault(cell.Id)?.State is FigureState.Reported or FigureState.NotApplicable),
                    sums.Count(check => check.Sides is { Difference: 0 }), sums.Count(check => check.Sides is { Difference: not 0 }),
                    sums.Count(check => check.Sides is null)),
                sheet.Counts);
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Cells_of_a_table_stand_together(string edition)
    {
        var form = FormCatalog.Find(edition)!;
        foreach (var table in form.Tables)
            Assert.All(table.AllCells, cell => Assert.Equal(cell.Id, form.Ordered[form.StartOf(table) + cell.Place]));
        Assert.Throws<ArgumentException>(
            () => form.StartOf(FormCatalog.All.First(other => other != form && !other.Tables.IsEmpty).Tables[0]));
    }

    // Rows are there or not as a whole; small numbers, so that sums hold now and then.
    private static FigureSheet Draw(Form form, Random random, int gaps)
    {
        var absent = form.Tables.SelectMany(table => table.Rows.Select(entry => (table.Id, entry.Row.Id))).Where(_ => random.Next(8) < gaps)
            .ToHashSet();
        return FigureSheet.Of(
            form, form.Cells.Where(_ => gaps < 3 || random.Next(9) > 0)
                .Select(cell =>
                    KeyValuePair.Create(cell, absent.Contains((cell.Table, cell.Row)) ? Figure.Absent("a.txt") : Drawn(random, gaps))));
    }

    private static Figure Drawn(Random random, int gaps)
    {
        var (state, value) = (gaps == 0 || random.Next(6) > 0 ? FigureState.Reported : States[random.Next(States.Length)], gaps == 0
            ? 0 : random.Next(2));
        return state == FigureState.Reported
            ? new Figure(
                value, state, FigureOrigin.Source, value.ToString(System.Globalization.CultureInfo.InvariantCulture),
                new Place("a.txt", 3, 1))
            : new Figure(null, state, FigureOrigin.Source, state == FigureState.Blank ? "" : "—", new Place("a.txt", 3, 1));
    }

    /// <summary>The rules, cell by cell.</summary>
    private sealed class Told(FormTable table, FigureSheet figures)
    {
        public TableState State => table.AllCells.All(cell => !IsThere(cell.Id)) ? TableState.Missing
            : table.AllCells.Where(IsAsked)
                .All(cell =>
                    figures.GetValueOrDefault(cell.Id)?.State is FigureState.Reported or FigureState.Blank or FigureState.NotApplicable)
            ? TableState.Complete
            : TableState.Partial;

        public IEnumerable<(Identity Identity, string Left, string Right, Comparison? Sides)> Sums =>
            from identity in table.Identities
            where identity.Left.All(IsAsked)
            let left = identity.Left.Where(cell => identity.IsOneRow || Counts(cell)).ToArray()
            let right = identity.Right.Where(cell => identity.IsOneRow || Counts(cell)).ToArray()
            select (identity, Ids(left), Ids(right), Sum(left) is { } one && Sum(right) is { } other ? new Comparison(one, other) : null);

        public static string Ids(IEnumerable<FormCell> cells) => string.Join(' ', cells.Select(cell => cell.Id));

        public bool IsAsked(FormCell cell) => IsAsked(cell.Row);

        public bool IsAsked(FormRow row)
        {
            if (row.Optional || !row.StandsFor.IsEmpty || IsThere(row)) return IsThere(row);
            return table.Rows.Select(entry => entry.Row).FirstOrDefault(other => other.StandsFor.Contains(row.Id)) is not { } standIn
                || !IsThere(standIn);
        }

        public bool Counts(FormCell cell) => IsAsked(cell) && cell.Row.StandsFor.All(row => !IsThere(cell.Id with { Row = row }));

        private bool IsThere(FormRow row) => table.AllCells.Any(cell => cell.Id.Row == row.Id && IsThere(cell.Id));

        private bool IsThere(CellId id) => figures.TryGetValue(id, out var figure) && figure.State != FigureState.Absent;

        private decimal? Sum(FormCell[] side)
        {
            var values = side.Select(cell => figures.GetValueOrDefault(cell.Id)?.AsPrinted).ToArray();
            return values.Contains(null) ? null : values.Sum();
        }
    }
}
