using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Charts.Drawing;
using GovArchive.Charts.Small;
using GovArchive.Forms;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Survey;
using GovArchive.Text;

namespace GovArchive.Pages.Charts;

/// <summary>Why requests were not granted: every ground of the form over the years of its edition.</summary>
/// <param name="Year">Of the newest report whose grounds are all there.</param>
/// <param name="Before">The year before; null where it is not comparable or not held.</param>
/// <param name="Title">The finding in a sentence.</param>
/// <param name="Scale">What the bars are shares of.</param>
public sealed record Grounds(
    string Year, string? Before, string Title, string Scale, bool HasPeers, ImmutableArray<GroundGroup> Groups)
{
    private static readonly string[] Told = ["refused", "unavailable", "rejected"];

    /// <summary>Null where no report of the forms from 2019 on gives them all, or none was used.</summary>
    internal static Grounds? Of(Site site, AgencyHistory history)
    {
        foreach (var report in history.Reports.Reverse())
        {
            var cells = Told.Select(group => Outcomes.Cells(report, group).ToArray()).ToArray();
            if (Outcomes.Handled(report) is not > 0
                || cells.Any(group => group.Length < 2 || Series.Sum(report, group).Value is null)) continue;
            var sum = Series.Sum(report, cells.SelectMany(group => group)).Value!.Value;
            return sum == 0 ? null : new GroundsReport(site, history, report).Of(cells, sum);
        }
        return null;
    }

    /// <summary>One report's grounds in the making.</summary>
    private sealed class GroundsReport(Site site, AgencyHistory history, Report report)
    {
        private readonly FormNames _names = new(report.Form, site.Words.Language);

        /// <summary>Of the same edition, up to the report; null for a year between them without such a report.</summary>
        private readonly ImmutableArray<(int Year, Report? Report)> _years = Same(history, report);

        private Report? Before => _years is [.., var before, _] ? before.Report : null;

        private static ImmutableArray<(int, Report?)> Same(AgencyHistory history, Report newest)
        {
            var first = history.Reports.First(report => report.Content.Edition == newest.Content.Edition).Key.Year;
            return
            [
                .. Enumerable.Range(first, newest.Key.Year - first + 1)
                    .Select(year => (year, history.ReportOn(year) is { } report && report.Content.Edition == newest.Content.Edition
                        ? report : null)),
            ];
        }

        public Grounds Of(CellId[][] cells, decimal sum)
        {
            var (words, all) = (site.Words, cells.SelectMany(group => group).ToArray());
            var most = all.MaxBy(cell => Value(report, cell))!;
            GroundGroup[] groups = [.. cells.Select((group, i) => Group(i, group))];
            return new Grounds(
                CellText.Year(report.Key.Year), Before is null ? null : CellText.Year(Before.Key.Year),
                words["grounds.title", CellText.Number(sum), CellText.Number(Value(report, most)!.Value), Name(most)],
                words["grounds.scale", CellText.Year(_years[0].Year), CellText.Year(report.Key.Year)]
                + (_years.Any(year => year.Report is { } one && Outcomes.Handled(one) < Indicator.SmallBase) ? words["grounds.pale"] : ""),
                groups.Any(group => group.Rows.Any(row => row.Median.Length > 0)), [.. groups]);
        }

        private GroundGroup Group(int index, CellId[] cells)
        {
            var points = cells.Select(cell => _years.Select(year => Point(year.Year, year.Report, cell)).ToImmutableArray()).ToArray();
            var most = Math.Max(1, points.SelectMany(cell => cell).Max(point => point.Value ?? 0));
            var (now, then) = (Series.Sum(report, cells).Value, Before is null ? null : Series.Sum(Before, cells).Value);
            // The third to the fifth of the outcomes.
            return new GroundGroup(
                ShareBars.Key(index + 2, "").Mark, site.Words["outcome." + Told[index]], CellText.Number(now!.Value),
                then is { } before ? CellText.Number(before) : "", Difference(now, then),
                [.. cells.Zip(points, (cell, years) => Row(cell, years, most))]);
        }

        private GroundRow Row(CellId cell, ImmutableArray<ChartPoint> years, decimal most)
        {
            var (words, term) = (site.Words, Glossary.OfRow(cell));
            var (now, then) = (Value(report, cell), Before is null ? null : Value(Before, cell));
            var peers = IndicatorCatalog.Find(cell.Row == "unavailable_not_held" ? "not_held_share" : cell.Row + "_share") is { } indicator
                && IndicatorSurvey.NearestTo(site, indicator, history.Agency, report.Key.Year) is var (_, band)
                    ? IndicatorText.Number(indicator, band.Median, words) : "";
            var isZero = _years.All(year => year.Report is null || Value(year.Report, cell) is null or 0);
            return new GroundRow(
                Name(cell), term is null ? null : Urls.Term(term.Id), isZero ? "" : term?.Meaning.In(words.Language) ?? "",
                term?.Article is { } article ? words["glossary.article", article.In(words.Language)] : "",
                isZero ? new Html("") : YearBars.Draw(
                    years, most,
                    $"{CellText.Year(years[0].Year)}–{CellText.Year(years[^1].Year)}" + words["colon"]
                    + string.Join(words["list.comma"], years.Select(year => year.Note))),
                CellText.Number(now!.Value),
                then is { } before ? CellText.Number(before) : "", Difference(now, then), peers, isZero,
                Urls.Cell(report.Key, cell));
        }

        // Without the number that the form puts before it.
        private string Name(CellId cell)
        {
            var name = _names.Word(report.Form.Find(cell)!.Row.Label);
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            return dot is > 0 and < 3 ? name[(dot + 1)..].TrimStart() : name;
        }

        // Its share of what the year handled, and in words its count or why there is none.
        private ChartPoint Point(int year, Report? of, CellId cell)
        {
            var (count, whole) = of is null
                ? (new SeriesPoint(year, null, history.ReportOn(year) is null ? MissingReason.NoReport : MissingReason.NotOnForm), null)
                : (Series.Sum(of, [cell]), Outcomes.Handled(of));
            if (count.Missing is { } reason) return new ChartPoint(year, null, CellText.Reason(reason, site.Words));
            var isShare = whole > 0 && count.Value >= 0 && count.Value <= whole;
            return new ChartPoint(
                year, isShare ? count.Value / whole * 100 : null, CellText.Number(count.Value!.Value), whole < Indicator.SmallBase);
        }

        private static decimal? Value(Report of, CellId cell) => Series.Sum(of, [cell]).Value;

        private static string Difference(decimal? now, decimal? then) =>
            now - then is { } difference ? CellText.Change(difference) : "";
    }
}

/// <param name="Mark">The group's colour.</param>
/// <param name="Then">"" where there is no year before.</param>
public sealed record GroundGroup(Html Mark, string Name, string Now, string Then, string Change, ImmutableArray<GroundRow> Rows);

/// <param name="Term">Its entry in the glossary; null for none.</param>
/// <param name="Meaning">What it means, in a sentence; "" where the glossary has none, and for a ground that was not used.</param>
/// <param name="Article">Of the Regulations; "" for none.</param>
/// <param name="Median">Of the nearest peers' shares; "" where no group has eight.</param>
/// <param name="IsZero">In every year that has it.</param>
/// <param name="Address">The number's evidence.</param>
public sealed record GroundRow(
    string Name, string? Term, string Meaning, string Article, Html Drawing, string Now, string Then, string Change, string Median,
    bool IsZero, string Address);
