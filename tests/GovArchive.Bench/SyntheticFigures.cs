using System.Collections.Frozen;
using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;

namespace GovArchive.Bench;

/// <summary>What is odd about a report, as in reality a few in a hundred are.</summary>
internal enum Oddity
{
    None,

    /// <summary>One total is not the sum of its parts.</summary>
    WrongTotal,

    /// <summary>What was carried in is not what the year before carried out.</summary>
    WrongCarryOver,

    /// <summary>The row of regulations is left empty.</summary>
    Blanks,

    /// <summary>The row of regulations has strokes.</summary>
    Strokes,

    /// <summary>A table is not there.</summary>
    NoTable,

    /// <summary>The prose tells another number of applications than the table.</summary>
    WrongProse,
}

/// <summary>The true figures of one report: what it prints.</summary>
/// <param name="Printed">
/// Text of each cell of the form in the form's order: a number, "" for a blank, / for a stroke; null for a cell that is not printed.
/// </param>
/// <param name="WithoutTable">Id of the table that is not there; null when all are.</param>
internal sealed record SyntheticFigures(Oddity Oddity, string? WithoutTable, string?[] Printed)
{
    public static readonly Form Form = FormCatalog.Find("2021")!;

    private static readonly (Oddity Oddity, int PerThousand)[] Oddities =
        [(Oddity.WrongTotal, 20), (Oddity.WrongCarryOver, 10), (Oddity.Blanks, 20), (Oddity.Strokes, 10), (Oddity.NoTable, 20),
            (Oddity.WrongProse, 10)];

    // Of a hundred applications; the others are of the first.
    private static readonly (string Row, int Share)[] Outcomes =
    [
        ("granted", 38), ("partly_granted", 8), ("refused_state_secret", 1), ("refused_other_law", 2), ("refused_stability", 1),
        ("refused_third_party", 2),
        ("refused_internal_affairs", 3), ("refused_deliberative", 2), ("refused_enforcement_files", 3), ("refused_inquiry", 2),
        ("unavailable_not_held", 18),
        ("unavailable_not_compiled", 3), ("unavailable_unclear", 2), ("rejected_petition", 6), ("rejected_duplicate", 3),
        ("rejected_published", 1), ("rejected_excessive", 1),
        ("rejected_reconfirmation", 1), ("other_not_corrected", 3), ("other_fee_unpaid", 1), ("other_other", 5),
    ];

    // What part of a hundred each kind of applicant has.
    private static readonly (string Column, int Share)[] Applicants = [
        ("natural_person", 86), ("business", 9), ("research", 1), ("welfare", 1), ("legal_service", 2), ("other", 1)];

    private static readonly string[] Results = ["upheld", "corrected", "other", "pending"];
    private static readonly CellId[] Totals =
        [new("requests", "received", "total"), new("requests", "handled_total", "total"),
            new("requests", "handled_total", "natural_person"), new("requests", "granted", "total"), new("disputes", "review", "total")];

    private static readonly FrozenDictionary<CellId, int> Places = Form.Cells.Index()
        .ToFrozenDictionary(entry => entry.Item, entry => entry.Index);

    public string? this[CellId cell] => Printed[Places[cell]];

    public int Number(string row, string column = "total") =>
        int.Parse(this[new CellId("requests", row, column)]!, CultureInfo.InvariantCulture);

    /// <param name="number">Of the report; a body's reports follow each other, the years rising.</param>
    public static SyntheticFigures Draw(int number, Seeded seeded)
    {
        var values = new int?[Form.Cells.Length];
        var size = Size(number, seeded);
        DrawDisclosure(values, number, size, seeded);
        DrawRequests(values, number, size, seeded);
        DrawDisputes(values, number, size, seeded);
        var oddity = Odd(number, seeded);
        Distort(values, oddity, 1 + seeded.Below(9, number, 41), seeded.Below(Totals.Length, number, 42));
        var printed = Array.ConvertAll(values, value => value?.ToString(CultureInfo.InvariantCulture));
        if (seeded.Below(10, number, 43) == 0)
            printed[Places[new CellId("disclosure", "fees", "amount")]] = string.Create(
                CultureInfo.InvariantCulture, $"{1 + seeded.Below(900, number, 44)}.{1 + seeded.Below(9, number, 45)}");
        if (oddity is Oddity.Blanks or Oddity.Strokes)
            foreach (var cell in Form.Table("disclosure")!.AllCells.Where(cell => cell.Row.Id == "regulations"))
                printed[Places[cell.Id]] = oddity == Oddity.Blanks ? "" : "/";
        var without = oddity == Oddity.NoTable ? Form.Tables[seeded.Below(Form.Tables.Length, number, 46)].Id : null;
        foreach (var (place, cell) in Form.Cells.Index())
            if (cell.Table == without) printed[place] = null;
        return new SyntheticFigures(oddity, without, printed);
    }

    // Applications of a year: most bodies have few, some have thousands. One body's years are alike.
    private static int Size(int number, Seeded seeded)
    {
        var (body, class_) = (number / SyntheticReports.YearsOfBody, seeded.Below(100, number / SyntheticReports.YearsOfBody, 21));
        var usual = class_ < 60 ? seeded.Below(12, body, 22) : class_ < 92
            ? 10 + seeded.Below(150, body, 22) : 150 + seeded.Below(3000, body, 22);
        return usual * (60 + seeded.Below(80, number, 23)) / 100;
    }

    private static void DrawDisclosure(int?[] values, int number, int size, Seeded seeded)
    {
        foreach (var cell in Form.Table("disclosure")!.Cells)
            values[Places[cell]] = cell.Row switch
            {
                "regulations" or "normative_documents" => Documents(cell, number, seeded),
                "compulsory_measures" or "fees" =>
                    seeded.Below(8, number, 60 + (uint)Places[cell]) == 0 ? 1 + seeded.Below(20, number, 70 + (uint)Places[cell]) : 0,
                _ => (size + 1) * (20 + seeded.Below(20, number, 60 + (uint)Places[cell])),
            };
    }

    // In force is what the year before had, with what was issued and without what was repealed since.
    private static int Documents(CellId cell, int number, Seeded seeded)
    {
        const int Most = 11;
        if (cell.Column != "in_force") return Changed(cell, number);
        var first = number - number % SyntheticReports.YearsOfBody;
        return Enumerable.Range(first, number - first + 1).Aggregate(
            Most * SyntheticReports.YearsOfBody + seeded.Below(60, first, 60 + (uint)Places[cell]),
            (sum, year) => sum + Changed(cell with { Column = "issued" }, year) - Changed(cell with { Column = "repealed" }, year));

        int Changed(CellId of, int year) => of.Row == "regulations" && seeded.Below(8, year, 70 + (uint)Places[of]) > 0
            ? 0 : seeded.Below(Most, year, 60 + (uint)Places[of]);
    }

    // What is carried out of a year is drawn first, so that the next year can carry it in; what was received follows.
    private static void DrawRequests(int?[] values, int number, int size, Seeded seeded)
    {
        var rows = Form.Table("requests")!.Blocks[0].Rows.Where(row => row.StandsFor.IsEmpty).Select(row => row.Id).ToArray();
        foreach (var (at, (column, share)) in Applicants.Index())
        {
            var handled = 0;
            foreach (var (row, part) in Outcomes)
            {
                var expected = (long)size * share * part;
                var count = (int)((expected * (75
                    + seeded.Below(50, number, 100 + (uint)Places[new CellId("requests", row, column)])) / 100
                    + seeded.Below(10_000, number, 400 + (uint)Places[new CellId("requests", row, column)])) / 10_000);
                Set(row, column, count);
                handled += count;
            }
            // The first year's is drawn of that year: the report before it is another body's.
            var before = number % SyntheticReports.YearsOfBody == 0 ? number : number - 1;
            var (carriedIn, carriedOut) = (CarriedOut(before, at, share, seeded), CarriedOut(number, at, share, seeded));
            var more = Math.Max(0, carriedIn - handled - carriedOut);
            Set("granted", column, Get("granted", column) + more);
            Set("handled_total", column, handled + more);
            Set("carried_in", column, carriedIn);
            Set("carried_out", column, carriedOut);
            Set("received", column, handled + more + carriedOut - carriedIn);
        }
        foreach (var row in rows) Set(row, "total", Applicants.Sum(applicant => Get(row, applicant.Column)));

        int Get(string row, string column) => values[Places[new CellId("requests", row, column)]]!.Value;
        void Set(string row, string column, int value) => values[Places[new CellId("requests", row, column)]] = value;
    }

    private static int CarriedOut(int number, int applicant, int share, Seeded seeded) =>
        seeded.Below(1 + Size(Math.Max(0, number), seeded) * share / 1000, number, 50 + (uint)applicant);

    private static void DrawDisputes(int?[] values, int number, int size, Seeded seeded)
    {
        foreach (var row in Form.Table("disputes")!.Blocks[0].Rows)
        {
            var total = 0;
            foreach (var (at, result) in Results.Index())
            {
                var place = Places[new CellId("disputes", row.Id, result)];
                var count = size / (at == 0 ? 25 : 80) + seeded.Below(1 + size / 80, number, 700 + (uint)place);
                values[place] = count;
                total += count;
            }
            values[Places[new CellId("disputes", row.Id, "total")]] = total;
        }
    }

    private static Oddity Odd(int number, Seeded seeded)
    {
        var drawn = seeded.Below(1000, number, 40);
        foreach (var (oddity, perThousand) in Oddities)
            if ((drawn -= perThousand) < 0) return oddity;
        return Oddity.None;
    }

    // A carry-over that is wrong leaves the year's own sums right.
    private static void Distort(int?[] values, Oddity oddity, int by, int total)
    {
        if (oddity == Oddity.WrongTotal) values[Places[Totals[total]]] += by;
        if (oddity != Oddity.WrongCarryOver) return;
        foreach (var column in (string[])["natural_person", "total"])
            foreach (var row in (string[])["carried_in", "handled_total", "granted"])
                values[Places[new CellId("requests", row, column)]] += by;
    }
}
