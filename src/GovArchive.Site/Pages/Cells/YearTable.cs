using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Naming;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>All figures of an agency, a column a year, the newest first; of the requests table the totals only.</summary>
public sealed record YearTable(ImmutableArray<YearColumn> Years, ImmutableArray<YearTableSection> Sections)
{
    /// <summary>What cells are beside numbers, as their CSS classes name it.</summary>
    internal IReadOnlySet<string> Kinds => Sections.SelectMany(section => section.Rows).SelectMany(row => row.Cells)
        .SelectMany(cell => cell.State.Split(' ').Append(cell.Text[^1] switch { '*' => "recovered", '†' => "corrected", _ => "" }))
        .ToHashSet();

    /// <summary>How many columns of years there are.</summary>
    public string Span => CellText.Number(Years.Length);

    public static YearTable Of(Site site, AgencyHistory history)
    {
        var forms = history.Forms.ToArray();
        var flagged = history.Reports.ToDictionary(report => report.Key, report => Contradictions.Of(site, report.Key));
        return new YearTable(
            YearColumn.Of(site, history),
            [.. forms.SelectMany(form => form.Tables).DistinctBy(table => table.Id)
                .Select(table => Section(site, history, forms, table, flagged)).Where(section => section.Rows.Length > 0)]);
    }

    // The newest edition's tables and rows, then those that only older editions have.
    private static YearTableSection Section(
        Site site, AgencyHistory history, Form[] forms, FormTable table, Dictionary<ReportKey, HashSet<CellId>> flagged) => new(
        FormWords.In(site.Words.Language, table.Title),
        [
            .. forms.SelectMany(form => form.Table(table.Id)?.AllCells ?? [])
                .DistinctBy(cell => cell.Id)
                .Where(cell => table.Id != "requests" || cell.Column.Id == "total")
                .Select(cell => Row(site, history, cell, flagged))
                .Where(row => row.Cells.Any(cell => cell.State is not ("absent" or "not_on_form"))),
        ]);

    private static YearRow Row(Site site, AgencyHistory history, FormCell cell, Dictionary<ReportKey, HashSet<CellId>> flagged)
    {
        var language = site.Words.Language;
        var label = cell.Id.Table == "requests" ? FormWords.In(language, cell.Row.Label) : cell.NameIn(language);
        var term = Glossary.OfRow(cell.Id) is { } explained ? Urls.Term(explained.Id) : null;
        var cells = history.Reports.Reverse().Select(
            report => report.Figures.Asked(cell.Id) is { } own
                ? (Report: report, Cell: own, Figure: (Figure?)report.Figures[own]) : (report, cell.Id, null)).ToArray();
        return new YearRow(cell.Row.Under is [.., var group]
            ? FormWords.In(language, group) : "", label, term, CellUnits.In(language, cell), cell.IsTotal && cell.Row.IsTotal,
        [
            .. cells.Select(entry => entry.Figure is { } figure
                ? new YearCell(
                    CellText.Of(figure, site.Words), State(figure, flagged[entry.Report.Key].Contains(entry.Cell)),
                    figure.State == FigureState.Absent || figure.Value == 0
                        ? null : Urls.Below(Urls.Agency(history.Agency.Id), Urls.Cell(entry.Report.Key, entry.Cell)))
                : new YearCell(CellText.Of(null, site.Words), CellText.Class(null), null)),
        ]);
    }

    // A number is what a cell of this table is: it has no class of its own.
    private static string State(Figure figure, bool flagged) =>
        string.Join(' ',
            new[] { figure.Value is null ? CellText.Class(figure) : "", flagged ? "flagged" : "" }.Where(word => word.Length > 0));
}

/// <param name="Address">Of the report, from the agency's page.</param>
public sealed record YearColumn(string Year, string Address, string Edition)
{
    internal static ImmutableArray<YearColumn> Of(Site site, AgencyHistory history) =>
    [
        .. history.Reports.Reverse().Select(report => new YearColumn(
            CellText.Year(report.Key.Year), Urls.Below(Urls.Agency(history.Agency.Id), Urls.Report(report.Key)),
            EditionName.Of(report.Form, site.Words))),
    ];
}

public sealed record YearTableSection(string Title, ImmutableArray<YearRow> Rows);

/// <param name="Group">The innermost group it is in on the form; "" for none.</param>
/// <param name="Term">The label's entry in the glossary; null for none.</param>
/// <param name="IsTotal">A sum of the rows above it.</param>
public sealed record YearRow(string Group, string Label, string? Term, string Unit, bool IsTotal, ImmutableArray<YearCell> Cells);

/// <param name="State">CSS classes: blank, absent, flagged …; "" for a number.</param>
/// <param name="Address">
/// The cell on its report's page, from the agency's page; null when that edition of the form or the source has no such cell, and for a 0:
/// most cells are zeros, whose links were a twentieth of a page, and the year's heading leads to the report.
/// </param>
public sealed record YearCell(string Text, string State, string? Address);
