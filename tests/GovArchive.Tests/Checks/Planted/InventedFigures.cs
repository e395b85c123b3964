using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using Figures = System.Collections.Immutable.ImmutableDictionary<GovArchive.Forms.Cells.CellId, decimal>;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>What a body counted, year after year: every sum is right, and each year begins where the one before ended.</summary>
internal sealed class InventedFigures(string body, bool isGovernment)
{
    public const int First = 2021;
    public const int Last = 2025;

    // Of a hundred requests, roughly, by the rows of the form from granted on.
    private static readonly int[] Outcomes = [50, 12, 1, 2, 1, 2, 3, 3, 3, 2, 14, 3, 2, 4, 2, 1, 1, 1, 2, 1, 4];

    private static readonly FormTable Requests = FormCatalog.Find("2021")!.Table("requests")!;

    private static readonly string[] Rows =
    [
        .. Requests.Blocks[0].Rows.Where(row => row.StandsFor.IsEmpty).Select(row => row.Id)
            .SkipWhile(row => row != "granted").TakeWhile(row => row != "handled_total"),
    ];

    private static readonly string[] Applicants =
        [.. Requests.Blocks[0].Columns.Where(column => !column.IsTotal).Select(column => column.Id)];

    private readonly Dictionary<string, int> _carried = [];
    private readonly Dictionary<string, int> _inForce = [];

    /// <summary>All figures of each year, the first year first.</summary>
    /// <param name="received">How many requests came in a year.</param>
    public ImmutableArray<Figures> Of(Func<int, int> received) =>
        [.. Enumerable.Range(First, Last - First + 1).Select(year => Year(year, received(year)))];

    /// <summary>How many requests a department received in a year.</summary>
    public static int Received(string body, int year) => Near(new Draw(body, "requests").Between(24, 62), body, "received", year);

    /// <summary>The same of all departments.</summary>
    public static int OfDepartments(int year) =>
        InventedBody.All.Where(body => !body.IsGovernment).Sum(body => Received(body.Id, year));

    /// <summary>The government counts for its departments, and some of its own.</summary>
    public static int OfGovernment(int year) => OfDepartments(year) + 100;

    private Figures Year(int year, int received)
    {
        var figures = ImmutableDictionary.CreateBuilder<CellId, decimal>();
        Disclose(figures, year);
        Request(figures, year, received);
        Dispute(figures, year);
        return figures.ToImmutable();
    }

    private void Disclose(Figures.Builder figures, int year)
    {
        foreach (var row in new[] { "regulations", "normative_documents" })
        {
            var draw = new Draw(body, row, Text(year));
            var isNone = row == "regulations" && !isGovernment;
            var (issued, repealed) = isNone ? (0, 0) : (draw.Between(1, 6), draw.Between(0, 3));
            var before = _inForce.TryGetValue(row, out var known) ? known : isNone ? 0 : new Draw(body, row).Between(34, 88);
            _inForce[row] = before + issued - repealed;
            figures[new CellId("disclosure", row, "issued")] = issued;
            figures[new CellId("disclosure", row, "repealed")] = repealed;
            figures[new CellId("disclosure", row, "in_force")] = _inForce[row];
        }
        Decide("licences", 700, 4200);
        Decide("penalties", 60, 900);
        Decide("compulsory_measures", 4, 40);
        figures[new CellId("disclosure", "fees", "amount")] = Near(new Draw(body, "fees").Between(900, 88_000), body, "fees", year) / 100m;

        void Decide(string row, int least, int most) => figures[new CellId("disclosure", row, "decisions")] =
            Near(new Draw(body, row).Between(least, most), body, row, year);
    }

    private void Request(Figures.Builder figures, int year, int received)
    {
        var draw = new Draw(body, "requests", Text(year));
        int[] came = [0, received / 6 + draw.Between(0, 2), draw.Between(0, 1), draw.Between(0, 1), draw.Between(0, 2), draw.Between(0, 1)];
        came[0] = received - came.Sum();
        foreach (var (column, fresh) in Applicants.Zip(came))
        {
            var most = column switch { "natural_person" => isGovernment ? 30 : 5, "business" => 2, _ => 0 };
            var carriedIn = _carried.TryGetValue(column, out var known) ? known : draw.Between(most / 2, most);
            var due = fresh + carriedIn;
            _carried[column] = Math.Min(due, draw.Between(most / 3, most));
            var ended = new int[Rows.Length];
            for (var i = _carried[column]; i < due; i++) ended[draw.Among(Outcomes)]++;
            foreach (var (row, count) in Rows.Zip(ended)) Count(row, column, count);
            Count("received", column, fresh);
            Count("carried_in", column, carriedIn);
            Count("handled_total", column, due - _carried[column]);
            Count("carried_out", column, _carried[column]);
        }

        void Count(string row, string column, int count)
        {
            var total = new CellId("requests", row, "total");
            figures[new CellId("requests", row, column)] = count;
            figures[total] = figures.GetValueOrDefault(total) + count;
        }
    }

    private void Dispute(Figures.Builder figures, int year)
    {
        foreach (var row in new[] { "review", "suit_direct", "suit_after_review" })
        {
            var draw = new Draw(body, row, Text(year));
            var total = 0;
            foreach (var (column, most) in new[] { ("upheld", 4), ("corrected", 2), ("other", 2), ("pending", 1) })
            {
                var count = isGovernment ? draw.Between(6 * most, 10 * most) : draw.Between(0, most);
                figures[new CellId("disputes", row, column)] = count;
                total += count;
            }
            figures[new CellId("disputes", row, "total")] = total;
        }
    }

    // At most a fifth more or less.
    private static int Near(int usual, string body, string of, int year) =>
        usual * new Draw(body, of, Text(year)).Between(80, 120) / 100;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
