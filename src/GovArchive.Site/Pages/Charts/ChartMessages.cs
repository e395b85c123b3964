using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts.Drawing;
using GovArchive.Forms;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>What the charts of an agency say: the message, what is measured, where the form changed.</summary>
internal static class ChartMessages
{
    /// <summary>
    /// The message of a chart is its first count's way with its turns; a number that another contradicts is no message.
    /// </summary>
    public static ChartWords Of(
        Site site, AgencyHistory history, string name, CountLine main, IReadOnlyCollection<CountLine> lines)
    {
        int[] contradicted = [.. lines.SelectMany(line => line.ContradictedYears).Distinct().Order()];
        var known = main.Points.Where(point => point.Value is not null && !contradicted.Contains(point.Year)).ToArray();
        string text;
        if (known is []) text = site.Words[$"chart.{name}.nothing"];
        else if (known is [var only]) text = site.Words[$"chart.{name}.one", CellText.Year(only.Year), CellText.Number(only.Value!.Value)];
        else
        {
            var (values, years) = ChartText.Turns(known, site.Words, CellText.Number);
            text = site.Words[$"chart.{name}.turns", values, years];
        }
        return Of(site, history, text, site.Words[$"chart.{name}.subtitle"], contradicted, main.Points.Count(point => point.Value is null));
    }

    public static ChartWords Of(
        Site site, AgencyHistory history, string text, string subtitle, IEnumerable<int> contradicted, int missing)
    {
        var flagged = string.Concat(contradicted.Select(year => site.Words["chart.contradicted", CellText.Year(year)]));
        return ChartText.Of(
            site.Words, text, subtitle + flagged,
            (missing == 0 ? text + site.Words["chart.all_years"] : text + site.Words["chart.years_missing", CellText.Number(missing)])
            + flagged,
            site.Words["chart.source", site.Named(history.Agency), site.Config.Title, site.Config.Licence]);
    }

    public static ImmutableArray<FormChange> Changes(Site site, AgencyHistory history) =>
        [.. Series.FormChanges(history)
            .Select(change => new FormChange(
                change.Year, Changed(site, history, change.Year, EditionName.Of(FormCatalog.Find(change.Edition)!, site.Words))))];

    // Where years before are not held, nobody can tell from which on the body used the form.
    private static string Changed(Site site, AgencyHistory history, int year, string edition)
    {
        var before = history.Reports.Last(report => report.Key.Year < year).Key.Year;
        return before == year - 1
            ? site.Words["chart.form_change", edition]
            : site.Words["chart.form_differs", CellText.Year(before), CellText.Year(year), edition];
    }
}
