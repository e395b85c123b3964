using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Forms.Cells;

namespace GovArchive.Tests.Checks.Planted;

/// <summary>What can be done to a report, by the first word of a change.</summary>
internal static class Changing
{
    private const string Into = " => ";

    private static readonly Dictionary<string, Func<InventedReport, string, InventedReport>> Ways = new(StringComparer.Ordinal)
    {
        // The body counted otherwise: text and tables say so.
        ["count"] = (report, said) => ReportWriter.Write(report.Body, report.Year, Changed(report.Figures, said)),
        ["counts"] = CountsOf,
        // The same counts in the words of another year.
        ["worded"] = (report, year) => ReportWriter.Write(
            report.Body, report.Year, report.Figures, int.Parse(year, CultureInfo.InvariantCulture)),
        // A cell alone is misprinted.
        ["cell"] = (report, said) => WithTables(report with { Printed = Changed(report.Printed, said) }),
        ["replace"] = (report, said) => Replaced(report, said, once: true),
        ["replace-all"] = (report, said) => Replaced(report, said, once: false),
        ["within"] = Within,
        ["drop"] = (report, id) => report with { Sections = [.. report.Sections.Where(section => section.Id != id)] },
        ["empty"] = (report, id) => With(report, id, section => section with { Text = "" }),
        ["swap"] = Swapped,
        ["text"] = TextOf,
        ["no-table"] = (report, id) => With(report, id, section => section with { Table = [] }),
        ["cut"] = (report, said) => WithoutRows(report, said, all: true),
        ["no-row"] = (report, said) => WithoutRows(report, said, all: false),
        ["published"] = (report, day) => report with { Published = day },
        ["misprints-year"] = (report, _) => report with { Misprint = $"printed_year: {report.Year - 1}\n" },
        ["misprints-name"] = (report, name) => report with { Misprint = $"printed_agency: {name}\n" },
        ["typed"] = (report, said) => report with { Typed = Line(said, Changed(report.Figures, said)) },
        ["behind"] = (report, key) => report with { Behind = "\n" + InventedArchive.Reports[key].Text },
        ["again"] = (report, said) =>
            report with { Behind = "\n" + WithTables(report with { Printed = Changed(report.Printed, said) }).Text },
    };

    public static InventedReport Apply(InventedReport report, string change)
    {
        var (way, said) = Parted(change, " ");
        return Ways[way](report, said);
    }

    private static (string Before, string Behind) Parted(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0
            ? (text[..at], text[(at + mark.Length)..]) : throw new FormatException($"'{text}' has no '{mark}'");

    // "requests/received/total +1": also -1, *10, and =5 for another number.
    private static ImmutableDictionary<CellId, decimal> Changed(ImmutableDictionary<CellId, decimal> figures, string said)
    {
        var cell = Cell(said);
        var amount = Parted(said, " ").Behind;
        var number = decimal.Parse(amount[1..], CultureInfo.InvariantCulture);
        return figures.SetItem(cell, amount[0] switch
        {
            '+' => figures[cell] + number,
            '-' => figures[cell] - number,
            '*' => figures[cell] * number,
            '=' => number,
            _ => throw new FormatException(said),
        });
    }

    private static CellId Cell(string said) => CellId.TryParse(said.Split(' ')[0], out var cell) ? cell : throw new FormatException(said);

    private static string Line(string said, ImmutableDictionary<CellId, decimal> figures) =>
        $"{Cell(said)},{Clauses.Number(figures[Cell(said)])}\n";

    // "disputes education/2022": the counts of that table.
    private static InventedReport CountsOf(InventedReport report, string said)
    {
        var (table, key) = Parted(said, " ");
        return ReportWriter.Write(report.Body, report.Year, report.Figures.SetItems(
            InventedArchive.Reports[key].Figures.Where(entry => entry.Key.Table == table)));
    }

    // "problems education/2022": the words of that section.
    private static InventedReport TextOf(InventedReport report, string said)
    {
        var (id, key) = Parted(said, " ");
        return With(report, id, section =>
            section with { Text = InventedArchive.Reports[key].Sections.Single(other => other.Id == id).Text });
    }

    private static InventedReport WithTables(InventedReport report) => report with
    {
        Sections =
        [
            .. report.Sections.Select(section => section with
            {
                Table = InventedTables.Of(InventedTables.Form.Sections.Single(own => own.Id == section.Id), report.Printed),
            }),
        ],
    };

    private static InventedReport With(InventedReport report, string id, Func<InventedSection, InventedSection> change) => report with
    {
        Sections = [.. report.Sections.Select(section => section.Id == id ? change(section) : section)],
    };

    private static InventedReport Swapped(InventedReport report, string said)
    {
        var (one, other) = Parted(said, " ");
        var (a, b) = (report.Sections.Single(section => section.Id == one), report.Sections.Single(section => section.Id == other));
        return report with
        {
            Sections = [.. report.Sections.Select(section => section == a ? b : section == b ? a : section)],
        };
    }

    // "requests handled_total": that row, or it and all below it.
    private static InventedReport WithoutRows(InventedReport report, string said, bool all)
    {
        var (table, row) = Parted(said, " ");
        var label = InventedTables.Form.Table(table)!.Blocks.SelectMany(block => block.Rows).Single(own => own.Id == row).Label;
        return With(report, table, section =>
        {
            var at = section.Table.ToList().FindIndex(line => line[0].StartsWith(label, StringComparison.Ordinal));
            return section with { Table = all ? section.Table[..at] : section.Table.RemoveAt(at) };
        });
    }

    // In title, preamble, headings, text and cells.
    private static InventedReport Replaced(InventedReport report, string said, bool once)
    {
        var replacement = new Replacement(Filled(report, said));
        var changed = report with
        {
            Title = replacement.In(report.Title),
            Preamble = replacement.In(report.Preamble),
            Sections =
            [
                .. report.Sections.Select(section => section with
                {
                    Heading = replacement.In(section.Heading),
                    Text = replacement.In(section.Text),
                    Table = [.. section.Table.Select(line => ImmutableArray.CreateRange(line, replacement.In))],
                }),
            ],
        };
        replacement.AssertFound(report.Key, once ? 1 : null);
        return changed;
    }

    // "overview A => B": everywhere in that section's words.
    private static InventedReport Within(InventedReport report, string said)
    {
        var (id, change) = Parted(said, " ");
        var replacement = new Replacement(Filled(report, change));
        var changed = With(report, id, section => section with { Text = replacement.In(section.Text) });
        replacement.AssertFound(report.Key, null);
        return changed;
    }

    private static (string Before, string Behind) Filled(InventedReport report, string said) => Parted(
        Clauses.Filled(said, name => ReportWriter.Value(report.Body, report.Year, report.Figures, name)), Into);

    private sealed class Replacement((string Before, string Behind) words)
    {
        private int _found;

        public string In(string text)
        {
            _found += text.Split(words.Before).Length - 1;
            return text.Replace(words.Before, words.Behind, StringComparison.Ordinal);
        }

        // How often, or at least once.
        public void AssertFound(string report, int? times) =>
            Assert.True(_found == (times ?? Math.Max(1, _found)), $"{report}: '{words.Before}' is there {_found} times");
    }
}
