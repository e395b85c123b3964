using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Pages.Cells;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Pages.Releases;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages;

/// <summary>One report: its text, its tables as the form has them, what was found, where it came from.</summary>
/// <param name="Notice">What must be known before reading: that there are only figures; "" for nothing.</param>
/// <param name="Facts">Form, tables, checks, source and day in a line.</param>
/// <param name="Figures">The four numbers it begins with; none where no table gives any.</param>
/// <param name="Outcomes">What became of the requests handled; null where a part is missing.</param>
/// <param name="Tables">The sections with a statutory table.</param>
/// <param name="Texts">The others.</param>
/// <param name="Change">Against the report before; null for the first one.</param>
public sealed record ReportModel(
    string Agency, string AgencyAddress, string Year, string Notice, Link? Previous, Link? Next, ImmutableArray<ReportFact> Facts,
    ImmutableArray<KeyFigure> Figures, ChartView? Outcomes,
    ImmutableArray<Html> Preamble, ImmutableArray<SectionView> Tables, ImmutableArray<SectionView> Texts, ReportChecks Checks,
    ImmutableArray<CorrectionView> Corrections, YearChange? Change, ImmutableArray<Term> Source,
    ImmutableArray<CellKeyEntry> Key) : PageModel
{
    /// <summary>Since when its numbers stand; null for an archive without releases.</summary>
    public ReportReleases? Releases { get; init; }
}

/// <param name="Address">Where it is shown; null for none.</param>
/// <param name="State">CSS class: check-holds where all checks hold, else "".</param>
public sealed record ReportFact(string Text, string? Address, string State = "");

/// <param name="Note">Said below the heading: that it is not in the source, or that the table is not; "" for nothing.</param>
/// <param name="Table">The statutory table; null for sections that have none, and where no cell is in the source.</param>
public sealed record SectionView(string Id, string Title, string Note, ImmutableArray<Html> Paragraphs, Html? Table)
{
    /// <summary>Whether its table has a column a kind of applicant, which a narrow page shows when asked to.</summary>
    public bool HasParts { get; init; }

    /// <summary>Whether the source has the heading: what it does not say is not searched.</summary>
    public bool IsPrinted { get; init; }
}

public sealed record CorrectionView(
    string Cell, string Address, string Printed, string Corrected, string Reason, string? Evidence, string? Date);

internal static class ReportPage
{
    public static IEnumerable<PlannedPage> Plan(Site site) =>
        from history in site.Reporting
        from report in history.Reports
        where site.HasPage(report.Key)
        select new PlannedPage(Urls.Report(report.Key), report.Key.ToString()) { Unit = history.Agency.Id };

    public static Page Make(Site site, PlannedPage planned)
    {
        var key = ReportKey.Parse(planned.Of);
        var history = site.History(key.AgencyId);
        var report = history.ReportOn(key.Year)!;
        var (name, year) = (site.Named(history.Agency), CellText.Year(report.Key.Year));
        var (index, text, kinds) = (history.Reports.IndexOf(report), report.Content.Prose.Read(), new HashSet<string>());
        var prose = new MarkedProse(site, report, text);
        ImmutableArray<SectionView> sections = [.. Sections(site, report, text.Sections, prose, kinds)];
        return new Page("report", new ReportModel(
            name, Urls.Agency(history.Agency.Id), year, text.Sections.IsEmpty ? site.Words["report.figures_only"] : "",
            Neighbour(history, index - 1), Neighbour(history, index + 1), [.. Facts(site, report)],
            report.Form.Tables.IsEmpty ? [] : KeyFigures.Of(site, history, report), OutcomeCharts.Of(site, report),
            prose.Paragraphs(null, text.Preamble), [.. sections.Where(section => section.Table is not null)],
            [.. sections.Where(section => section.Table is null)],
            ReportChecks.Of(site, report, text, prose, [.. sections.Select(section => (section.Id, section.Title))]),
            [.. Corrections(site, report)], YearChange.Of(site, history, report, text), [.. SourceTerms.Of(site, report)],
            CellKey.Of(site.Words, kinds))
        {
            Releases = ReportReleases.Of(site, report),
            Path = Urls.Report(report.Key),
            Title = site.Words["report.title", name, year],
            Description = site.Words["report.description", name, year],
            Site = Frames.Of(site),
            Crumbs = Frames.ToReports(site, history),
            Files =
            [
                .. Frames.FilesOf(site, history.Agency.Id), new Link(site.Words["download.txt"], Urls.ReportText(report.Key)),
                .. Frames.OriginalsOf(site, report),
            ],
            Feed = site.Home + Urls.AgencyFeed(history.Agency.Id),
            Dataset = new DatasetNote(history.Agency.Name, year, [], Urls.Agency(history.Agency.Id))
            {
                Author = site.Named(history.Agency),
            },
        });
    }

    private static Link? Neighbour(AgencyHistory history, int index) =>
        index < 0 || index >= history.Reports.Length
            ? null : new Link(CellText.Year(history.Reports[index].Key.Year), Urls.Report(history.Reports[index].Key));

    private static IEnumerable<ReportFact> Facts(Site site, Report report)
    {
        var (words, form) = (site.Words, report.Form);
        yield return new ReportFact(words["report.form", EditionName.Of(form, words)], "#source");
        yield return new ReportFact(
            form.Tables.IsEmpty ? words["report.no_tables"] : TableWords.Of(words, report) + StandIns(site, report, form), null);
        var (holds, fails, unknown) = (report.Figures.Counts.Holding, report.Figures.Counts.Failing, report.Figures.Counts.Unknown);
        yield return holds + fails == 0 ? new ReportFact(words["report.checks_none"], null)
            : new ReportFact(
                words["report.checks_line", Count(holds), Count(holds + fails)]
                + (unknown > 0 ? words["report.checks_unknown", Count(unknown)] : ""), "#checks",
                fails + unknown == 0 ? "check-holds" : "");
        yield return new ReportFact(words["source.text"], "source/");
        yield return new ReportFact(
            report.Source.PublishedAt is { } day
                ? words["agency.published", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : words["agency.published_unknown"],
            "#source");
    }

    // What is complete is counted over fewer cells where the report prints one row for several of the form's.
    private static string StandIns(Site site, Report report, Form form)
    {
        var tables = form.Tables.Select(table => new AskedTable(table, report.Figures)).ToArray();
        var rows = tables.SelectMany(table => table.Cells.Select(cell => cell.Row)).Where(row => !row.StandsFor.IsEmpty).Distinct()
            .ToArray();
        if (rows.Length == 0) return "";
        var asked = tables.Sum(table => table.Cells.Count(table.Counts));
        var all = form.Tables.Sum(table => table.AllCells.Count(cell => !cell.Row.Optional && cell.Row.StandsFor.IsEmpty));
        if (asked >= all) return "";
        var names = new FormNames(form, site.Words.Language);
        return site.Words["report.stand_in", string.Join(site.Words["list.comma"], rows.Select(row => names.Word(row.Label))),
            Count(rows.Sum(row => row.StandsFor.Length)), Count(asked), Count(all)];
    }

    private static IEnumerable<SectionView> Sections(
        Site site, Report report, ImmutableArray<Section> sections, MarkedProse prose, ISet<string> kinds)
    {
        var form = report.Form;
        foreach (var section in form.Sections)
        {
            var own = sections.FirstOrDefault(found => found.Id == section.Id);
            var table = form.Table(section.Id);
            var isAsked = section.Number.Length > 0;
            if (own is null && table is null && (!isAsked || sections.IsEmpty)) continue;
            var state = table is null ? (TableState?)null : report.Content.Tables[table.Id];
            string[] notes =
            [
                own is null && isAsked && !sections.IsEmpty ? site.Words["report.section_missing"] : "",
                state switch
                {
                    TableState.Missing => site.Words["report.table_missing"],
                    TableState.Partial => site.Words["report.table_partial"],
                    _ => "",
                },
            ];
            yield return new SectionView(
                section.Id, Title(site, section, own?.Title), string.Join(' ', notes.Where(note => note.Length > 0)),
                prose.Paragraphs(section.Id, own?.Text ?? ""),
                state is TableState.Complete or TableState.Partial ? new StatutoryTable(site, report, table!, kinds).Markup() : null)
            {
                IsPrinted = own is not null,
                HasParts = table?.Arrangement == Arrangement.Rows
                    && table.Blocks.Any(block => block.Columns.Any(column => column.IsTotal)),
            };
        }
    }

    // As printed; in other languages as the form has it, beside its number.
    private static string Title(Site site, FormSection section, string? printed)
    {
        var title = FormWords.In(site.Words.Language, section.Title);
        if (title != section.Title) return title;
        return printed ?? (section.Number.Length > 0 ? $"{section.Number}、{title}" : title);
    }

    private static IEnumerable<CorrectionView> Corrections(Site site, Report report)
    {
        var form = report.Form;
        return site.CorrectionsOf(report.Key)
            .Where(correction => report.Figures.GetValueOrDefault(correction.Cell)?.Origin == FigureOrigin.Corrected)
            .Select(correction => new CorrectionView(
                form.Find(correction.Cell)!.NameIn(site.Words.Language), "#" + Urls.Anchor(correction.Cell), Shown(correction.Printed),
                Shown(correction.Corrected), correction.Reason, correction.Evidence,
                correction.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        string Shown(decimal? value) => value is { } number ? CellText.Number(number) : site.Words["state.blank"];
    }

    private static string Count(int number) => CellText.Number(number);
}
