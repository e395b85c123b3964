using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Naming;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages.Cells;

/// <summary>A report beside the one before it: the figures that moved most, and the text section by section.</summary>
/// <param name="Before">The year compared with.</param>
/// <param name="Lead">How many figures were compared, how many are the same, how many have no number on one side.</param>
/// <param name="Repeated">How much of the text is last year's; "" where one of both has none.</param>
public sealed record YearChange(
    string Before, string BeforeAddress, string Lead, string Repeated, ImmutableArray<MovedFigure> Moved,
    ImmutableArray<SectionChange> Sections)
{
    private const int Most = 6;

    /// <summary>Null for the first report of an agency.</summary>
    public static YearChange? Of(Site site, AgencyHistory history, Report report, ReportProse prose)
    {
        var index = history.Reports.IndexOf(report);
        if (index < 1) return null;
        var (before, names) = (history.Reports[index - 1], new FormNames(report.Form, site.Words.Language));
        var pairs = Compared(report, before).ToArray();
        var known = pairs.Where(pair => pair.Then is not null && pair.Now is not null).ToArray();
        var moved = known.Where(pair => pair.Then != pair.Now)
            .OrderByDescending(pair => Share(pair.Then!.Value, pair.Now!.Value))
            .ThenByDescending(pair => Math.Abs(pair.Now!.Value - pair.Then!.Value)).ThenBy(pair => pair.Cell.Id)
            .Take(Most).Select(pair => Move(site.Words, names, pair.Cell, pair.Then!.Value, pair.Now!.Value));
        return new YearChange(
            CellText.Year(before.Key.Year), Urls.Report(before.Key),
            site.Words["change.lead", CellText.Number(known.Length), CellText.Number(known.Count(pair => pair.Then == pair.Now)),
                CellText.Number(pairs.Length - known.Length)],
            Repetition(site, report, before),
            [.. moved], TextChange.Of(site, before.Content.Prose.Read(), prose));
    }

    // By share of itself; below thirty on both sides a share says nothing, and such figures come last.
    private static decimal Share(decimal then, decimal now)
    {
        var greater = Math.Max(Math.Abs(then), Math.Abs(now));
        return greater < Indicator.SmallBase ? 0 : Math.Abs(now - then) / greater;
    }

    private static string Repetition(Site site, Report report, Report before) =>
        report.Print?.Repeated is not { } repeated || before.Key.Year != report.Key.Year - 1 ? ""
            : site.Words["change.repeated", IndicatorText.Percent(100m * repeated.Shared / repeated.Compared, site.Words),
                CellText.Number(repeated.Shared), CellText.Number(repeated.Compared)];

    // Of the requests the totals: a column each would say everything seven times.
    private static IEnumerable<(FormCell Cell, decimal? Then, decimal? Now)> Compared(Report report, Report before)
    {
        var (form, old) = (report.Form, FormCatalog.Find(before.Content.Edition)!);
        foreach (var table in form.Tables)
            foreach (var cell in new AskedTable(table, report.Figures).Cells.Where(cell => table.Id != "requests" || cell.Column.IsTotal))
                if (old.Own([cell.Id]).Single() is var same && old.Find(same) is not null)
                    yield return (cell, before.Figures[same].Value, report.Figures[cell.Id].Value);
    }

    private static MovedFigure Move(SiteWords words, FormNames names, FormCell cell, decimal then, decimal now)
    {
        var change = now - then;
        var share = then < Indicator.SmallBase ? "" : $" ({IndicatorText.Change(change / then * 100, words)})";
        return new MovedFigure(
            names.Of(cell.Id), "#" + Urls.Anchor(cell.Id), CellUnits.In(words.Language, cell), CellText.Number(then), CellText.Number(now),
            CellText.Change(change) + share);
    }
}

/// <param name="Change">With its share of last year's value in percent, where that is a base to speak of.</param>
public sealed record MovedFigure(string Name, string Address, string Unit, string Then, string Now, string Change);
