using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Text.Formats;

namespace GovArchive.Reports.Parsing;

/// <summary>Completes a report by figures that were typed in beside it, as for tables that are pictures.</summary>
public static class FigureMerge
{
    /// <summary>
    /// The report with typed-in figures where it has none of its own. Where both have one and differ, its own stays and a finding says so;
    /// but of a picture the person who typed has read it better than programs do.
    /// </summary>
    public static ReportContent Complete(ReportContent report, ReportContent typed)
    {
        var form = FormCatalog.Find(typed.Edition)!;
        var figures = typed.Figures.With(
            report.Figures.Where(
                entry => form.Find(entry.Key) is not null && entry.Value.State is not (FigureState.Absent or FigureState.Unreadable)
                    && !(entry.Value.Origin == FigureOrigin.ReadFromPicture && IsTyped(typed, entry.Key))));
        return report with
        {
            Edition = typed.Edition,
            Figures = figures,
            Tables = figures.TableStates(),
            Findings = [.. report.Findings.Concat(Contradictions(report, typed)).Order(Finding.Order)],
        };
    }

    private static bool IsTyped(ReportContent typed, CellId cell) =>
        typed.Figures.GetValueOrDefault(cell) is { State: not (FigureState.Absent or FigureState.Unreadable) };

    private static IEnumerable<Finding> Contradictions(ReportContent report, ReportContent typed) =>
        from entry in typed.Figures
        let own = report.Figures.GetValueOrDefault(entry.Key)
        where own?.Value is not null && entry.Value.Value is not null && own.Value != entry.Value.Value
        select FindingCodes.SourcesContradict.At(
            entry.Value.Place, entry.Key.ToString(), Csv.Number(own.Value), Csv.Number(entry.Value.Value)) with
        { Cells = [entry.Key] };
}
