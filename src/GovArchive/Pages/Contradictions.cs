using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>Cells that the report itself contradicts: a printed sum is not that of its parts, and nobody knows which of them is wrong.</summary>
internal static class Contradictions
{
    /// <summary>The cells on either side of the sums that do not hold.</summary>
    public static HashSet<CellId> Of(Site site, ReportKey report) =>
        [.. site.FindingsOf(report).Where(finding => finding.Severity != Severity.Note && finding.Sides is not null).SelectMany(finding => finding.Cells)];

    /// <summary>Whether an indicator rests on such a cell.</summary>
    public static bool Touch(Site site, Indicator indicator, Report report)
    {
        var cells = Of(site, report.Key);
        if (cells.Count == 0) return false;
        var form = report.Form;
        return indicator.Numerator.Terms.Concat(indicator.Denominator?.Terms ?? []).Any(term => term.Cell is { } cell && (term.IsGroup
            ? cells.Any(other => other.Table == cell.Table && other.Column == cell.Column && other.Row.StartsWith(cell.Row + "_", StringComparison.Ordinal))
            : form.Own([cell]).Any(cells.Contains)));
    }
}
