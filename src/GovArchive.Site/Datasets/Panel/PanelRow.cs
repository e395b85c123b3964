using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Codebook;
using GovArchive.Datasets.Columns;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Panel;

/// <summary>A number of the panel.</summary>
/// <param name="Value">As corrected; null where it is missing.</param>
/// <param name="Gap">Why; without a meaning where there is a value.</param>
internal readonly record struct PanelNumber(decimal? Value, PanelGap Gap);

/// <summary>What the panel says of one report.</summary>
internal static class PanelRow
{
    private const int None = -1;

    // Of each form, for each cell of the current one, the place of its own cell that counts the same.
    private static readonly Dictionary<string, int[]> Counterparts =
        FormCatalog.All.ToDictionary(form => form.Edition, CounterpartsIn, StringComparer.Ordinal);

    /// <summary>The fields of <see cref="PanelColumns.Keys"/>; "" for what is not known.</summary>
    public static string[] Keys(Site site, AgencyHistory history, Report report)
    {
        var (agency, counts, findings) = (history.Agency, report.Figures.Counts, site.FindingsOf(report.Key).ToArray());
        return
        [
            agency.Id, agency.Name, Romanised.Of(agency.Name), Csv.Number(report.Key.Year), report.Form.Edition,
            agency.Level?.Id() ?? "", BodyKinds.Of(agency).Id(), agency.Sector, agency.RegionCode ?? "", .. PlaceColumns.Of(agency),
            Csv.Number(counts.Asked), Csv.Number(counts.Filled), Csv.Number(counts.Holding), Csv.Number(counts.Failing),
            Csv.Number(counts.Unknown), Csv.Number(Contradictions.Of(site, report.Key).Count), Csv.Number(findings.Length),
            string.Join(' ', findings.Select(finding => finding.Code.Id).Distinct().Order(StringComparer.Ordinal)),
        ];
    }

    /// <summary>The numbers of <see cref="PanelColumns.Cells"/>.</summary>
    public static IEnumerable<PanelNumber> Cells(Report report)
    {
        var (form, figures) = (report.Form, report.Figures);
        var asked = form.Tables.ToDictionary(table => table.Id, table => new AskedTable(table, figures), StringComparer.Ordinal);
        foreach (var place in Counterparts[form.Edition])
            yield return place == None ? new PanelNumber(null, PanelGap.NotComparable) : OfCell(figures, place, asked);
    }

    /// <summary>The numbers of <see cref="PanelColumns.Measures"/>.</summary>
    public static IEnumerable<PanelNumber> Numbers(AgencyHistory history, Report report)
    {
        foreach (var number in Cells(report)) yield return number;
        foreach (var indicator in IndicatorCatalog.All)
        {
            var value = IndicatorValue.Of(indicator, history, report);
            yield return new PanelNumber(value.Value, value.Missing is { } reason ? PanelGaps.Of(reason) : default);
        }
    }

    /// <summary>The cell of a form that counts the same as one of the current form; none where there is none.</summary>
    public static IEnumerable<CellId> Counterpart(Form form, int cell) =>
        Counterparts[form.Edition][cell] is var place and not None ? [form.Ordered[place]] : [];

    private static PanelNumber OfCell(FigureSheet figures, int place, Dictionary<string, AskedTable> asked)
    {
        if (figures.ValueAt(place) is { } value) return new PanelNumber(value, default);
        var state = figures.StateAt(place);
        if (state != FigureState.Absent) return new PanelNumber(null, PanelGaps.Of(MissingReasons.Of(state)));
        var cell = figures.Form.Find(figures.Form.Ordered[place])!;
        var isAsked = cell.IsAlwaysAsked || asked[cell.Id.Table].IsAsked(cell);
        return new PanelNumber(null, isAsked ? PanelGap.Absent : PanelGap.NotAsked);
    }

    // A row that stands for others counts the same as another one that stands for the same.
    private static int[] CounterpartsIn(Form form)
    {
        var own = form.Cells.Select(id => (Id: id, Match: Crosswalk.Of(form, form.Find(id)!)))
            .Where(cell => cell.Match.Relation is CellRelation.Same or CellRelation.SumOf)
            .ToLookup(cell => Counted(cell.Match), cell => form.IndexOf(cell.Id), StringComparer.Ordinal);
        return
        [
            .. from cell in PanelColumns.FormCells
               select own[Counted(Crosswalk.Of(Crosswalk.Current, cell))].DefaultIfEmpty(None).Single(),
        ];
    }

    private static string Counted(CellMatch match) => string.Join(' ', match.Cells);
}
