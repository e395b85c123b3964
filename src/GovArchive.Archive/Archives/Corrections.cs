using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Forms.Cells;
using GovArchive.Reports;
using GovArchive.Text.Formats;

namespace GovArchive.Archives;

/// <summary>Reads corrections and lays them over a report; the data files themselves are never edited.</summary>
public static class Corrections
{
    /// <summary>
    /// The corrections of one file: a list of cell, printed, corrected, reason, evidence, date. One with a fault in it is a finding and
    /// left out.
    /// </summary>
    /// <param name="file">Its path, for messages.</param>
    /// <param name="text">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="explanations">Takes the entries that name a finding: finding, reason, evidence, date.</param>
    public static ImmutableArray<Correction> Read(
        string file, string text, ICollection<Finding> findings, ICollection<Explanation>? explanations = null)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        foreach (var map in Yaml.ReadMaps(file, text, findings))
        {
            var before = findings.Count;
            if (map.Text("finding") is { } finding)
            {
                var explanation = new Explanation(
                    finding, map.Required("reason"), map.Text("evidence"), map.Date("date"), map.PlaceOf("finding"));
                map.Close();
                if (findings.Count == before) explanations?.Add(explanation);
                continue;
            }
            var name = map.Required("cell");
            var (printed, corrected) = (map.Number("printed"), map.Number("corrected"));
            var (reason, evidence, date) = (map.Required("reason"), map.Text("evidence"), map.Date("date"));
            map.Close();
            if (!CellId.TryParse(name, out var cell)) map.Report("cell", "a cell id: table/row/column");
            else if (findings.Count == before)
                corrections.Add(new Correction(cell, printed, corrected, reason, evidence, date, map.PlaceOf("cell")));
        }
        return corrections.ToImmutable();
    }

    /// <summary>The report with corrected cells; a correction that does not fit the report is a finding and has no effect.</summary>
    public static Report LayOver(Report report, IEnumerable<Correction> corrections, ICollection<Finding> findings)
    {
        var form = report.Form;
        var figures = new Dictionary<CellId, Figure>();
        foreach (var correction in corrections)
        {
            if (form.Find(correction.Cell) is null)
            {
                findings.Add(FindingCodes.CorrectionUnknownCell.At(correction.Place, correction.Cell.ToString(), form.Edition));
                continue;
            }
            var printed = report.Figures[correction.Cell];
            if (printed.Value != correction.Printed)
            {
                findings.Add(
                    FindingCodes.CorrectionDiffers.At(
                        correction.Place, correction.Cell.ToString(), Word(printed.Value), Word(correction.Printed)));
                continue;
            }
            if (correction.IsExplanation) continue;
            figures[correction.Cell] = printed with
            {
                Value = correction.Corrected,
                State = correction.Corrected is null ? FigureState.Blank : FigureState.Reported,
                Origin = FigureOrigin.Corrected,
                Printed = printed.Value,
            };
        }
        return figures.Count == 0 ? report : report with { Content = report.Content with { Figures = report.Figures.With(figures) } };
    }

    private static string Word(decimal? value) => value is null ? "(no value)" : Csv.Number(value);
}
