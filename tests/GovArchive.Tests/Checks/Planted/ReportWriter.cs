using System.Globalization;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using Figures = System.Collections.Immutable.ImmutableDictionary<GovArchive.Forms.Cells.CellId, decimal>;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>Writes a body's report on a year from what it counted: the text says what the tables say.</summary>
internal static class ReportWriter
{
    // What a section says, by the places of clauses.txt; lines end where paragraphs do.
    private static readonly Dictionary<string, string> Plan = new(StringComparer.Ordinal)
    {
        ["overview"] = "opening\n（一）主动公开。 duty published documents\n（二）依申请公开。 received handled compared\n"
            + "（三）信息管理。 manage\n（四）平台建设。 platform\n（五）监督保障。 guard",
        ["disclosure"] = "disclosed",
        ["requests"] = "again",
        ["disputes"] = "disputed",
        ["problems"] = "fault second\nremedy",
        ["other"] = "closing",
    };

    /// <param name="words">The year whose choice of sentences it has; null for its own.</param>
    public static InventedReport Write(InventedBody body, int year, Figures figures, int? words = null)
    {
        var draw = new Draw(body.Id, "published", Text(year));
        return new InventedReport(body, year, figures)
        {
            Title = Said("title"),
            Preamble = Said("preamble"),
            Sections =
            [
                .. InventedTables.Form.Sections.Select(section => new InventedSection(
                    section.Id, $"{section.Number}、{section.Title}", Prose(section), InventedTables.Of(section, figures))),
            ],
            Published = string.Create(CultureInfo.InvariantCulture, $"{year + 1}-01-{draw.Between(5, 30):00}"),
        };

        string Prose(FormSection section) => string.Join('\n', Plan[section.Id].Split('\n').Select(
            line => string.Concat(line.Split(' ').Select(place => char.IsAsciiLetter(place[0]) ? Said(place) : place))));

        string Said(string place) => Clauses.Filled(
            Clauses.Of(place, body.Id, words ?? year), name => Value(body, year, figures, name, new Draw(body.Id, Text(year), place)));
    }

    /// <summary>What a name in braces stands for: a word of the body, a count of the tables, a cell, or a number of no meaning.</summary>
    public static string Value(InventedBody body, int year, Figures figures, string name, Draw? draw = null) => name switch
    {
        "year" => Text(year),
        "last_year" => Text(year - 1),
        "name" => body.Name,
        "we" => body.We,
        "matter" => body.Matter,
        "people" => body.People,
        "place" => body.Place,
        "month" => Text(draw!.Between(2, 9)),
        "a" => Text(draw!.Between(3, 9)),
        "b" => Text(draw!.Between(110, 480)),
        "last_received" => Text(Received(body, year - 1)),
        "growth" => Growth(Received(body, year - 1), Received(body, year)),
        "granted_share" => Clauses.Number(Math.Round(100 * Counts["granted_or_partly"](figures) / Counts["handled"](figures), 1)),
        "three_years" => Text(Received(body, year) + Received(body, year - 1) + Received(body, year - 2)),
        "departments" => Text(InventedFigures.OfDepartments(year)),
        "all" => Text(Channels(body, year).Sum()),
        "one" => Text(Channels(body, year)[0]),
        "two" => Text(Channels(body, year)[1]),
        "rest" => Text(Channels(body, year)[2]),
        _ => Clauses.Number(Counts.TryGetValue(name, out var count) ? count(figures) : figures[Cell(name)]),
    };

    // Sums of cells that reports speak of.
    private static readonly Dictionary<string, Func<Figures, decimal>> Counts = new(StringComparer.Ordinal)
    {
        ["issued"] = Sum("disclosure/normative_documents/issued"),
        ["repealed"] = Sum("disclosure/normative_documents/repealed"),
        ["in_force"] = Sum("disclosure/normative_documents/in_force"),
        ["received"] = Sum("requests/received/total"),
        ["persons"] = Sum("requests/received/natural_person"),
        ["organisations"] = figures => Sum("requests/received/total")(figures) - Sum("requests/received/natural_person")(figures),
        ["carried_in"] = Sum("requests/carried_in/total"),
        ["to_handle"] = Sum("requests/received/total", "requests/carried_in/total"),
        ["handled"] = Sum("requests/handled_total/total"),
        ["carried_out"] = Sum("requests/carried_out/total"),
        ["granted"] = Outcome("granted"),
        ["partly"] = Outcome("partly_granted"),
        ["granted_or_partly"] = Outcome("granted", "partly_granted"),
        ["refused"] = Outcome("refused"),
        ["unavailable"] = Outcome("unavailable"),
        ["rejected"] = Outcome("rejected"),
        ["otherwise"] = Outcome("other"),
        ["remaining"] = Outcome("rejected", "other"),
        ["reviews"] = Sum("disputes/review/total"),
        ["suits"] = Sum("disputes/suit_direct/total", "disputes/suit_after_review/total"),
    };

    private static Func<Figures, decimal> Sum(params string[] cells) => figures => cells.Sum(cell => figures[Cell(cell)]);

    private static Func<Figures, decimal> Outcome(params string[] groups) => figures => figures
        .Where(entry => entry.Key is { Table: "requests", Column: "total" } && groups.Any(group =>
            entry.Key.Row == group || entry.Key.Row.StartsWith(group + "_", StringComparison.Ordinal)))
        .Sum(entry => entry.Value);

    private static int Received(InventedBody body, int year) =>
        body.IsGovernment ? InventedFigures.OfGovernment(year) : InventedFigures.Received(body.Id, year);

    private static string Growth(decimal then, decimal now) => now == then
        ? "持平" : $"{(now > then ? "增长" : "下降")}{Clauses.Number(Math.Round(100 * Math.Abs(now - then) / then, 2))}%";

    // Items published: two kinds and all others.
    private static int[] Channels(InventedBody body, int year)
    {
        var draw = new Draw(body.Id, Text(year), "channels");
        return [draw.Between(60, 260), draw.Between(40, 190), draw.Between(20, 90)];
    }

    private static CellId Cell(string name) =>
        CellId.TryParse(name, out var cell) ? cell : throw new ArgumentException($"nothing is called '{name}'");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
