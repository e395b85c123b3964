using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts.Small;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>Who asked: requests received by kind of applicant.</summary>
/// <param name="Title">The finding in a sentence.</param>
/// <param name="Squares">A hundred squares; nothing for fewer than thirty requests.</param>
public sealed record Applicants(string Year, string Title, string Subtitle, Html Squares, ImmutableArray<ApplicantRow> Rows)
{
    private static readonly string[] Kinds = ["natural_person", "business", "legal_service", "welfare", "research", "other"];

    /// <summary>Of the newest report that gives them all; null where none does, or nobody asked.</summary>
    internal static Applicants? Of(Site site, AgencyHistory history)
    {
        foreach (var report in history.Reports.Reverse())
        {
            decimal?[] counts = [.. Kinds.Select(kind => Series.Sum(report, [new CellId("requests", "received", kind)]).Value)];
            if (Array.Exists(counts, count => count is null or < 0)) continue;
            return counts.Sum() == 0 ? null : Of(site, report, [.. counts.Select(count => count!.Value)]);
        }
        return null;
    }

    private static Applicants Of(Site site, Report report, ImmutableArray<decimal> counts)
    {
        var (words, sum) = (site.Words, counts.Sum());
        var names = new FormNames(report.Form, words.Language);
        string Name(int kind) => names.Word(report.Form.Find(new CellId("requests", "received", Kinds[kind]))!.Column.Label);
        var (isShare, year) = (sum >= Indicator.SmallBase, CellText.Year(report.Key.Year));
        var most = counts.IndexOf(counts.Max());
        return new Applicants(
            year,
            isShare ? words["applicants.title", CellText.Number(HundredSquares.Apportioned(counts)[most]), Name(most)]
                : words["applicants.few", year, CellText.Number(sum), CellText.Number(counts[most]), Name(most)],
            words["applicants.subtitle", year], isShare ? HundredSquares.Draw(counts, HundredSquares.Plain) : new Html(""),
            [
                .. counts.Select((count, i) => new ApplicantRow(
                    HundredSquares.Swatch(HundredSquares.Plain[i]), Name(i), CellText.Number(count),
                    isShare ? IndicatorText.Percent(count / sum * 100, words) : "",
                    Urls.Cell(report.Key, new CellId("requests", "received", Kinds[i])))),
            ]);
    }
}

/// <param name="Share">"" for fewer than thirty requests.</param>
public sealed record ApplicantRow(Html Mark, string Name, string Count, string Share, string Address);
