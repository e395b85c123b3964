using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
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

/// <summary>Why requests were not granted: every ground of the form, this year and the year before.</summary>
/// <param name="Year">Of the newest report whose grounds are all there.</param>
/// <param name="Before">The year before; null where it is not comparable or not held.</param>
/// <param name="Title">The finding in a sentence.</param>
public sealed record Grounds(string Year, string? Before, string Title, bool HasPeers, ImmutableArray<GroundGroup> Groups)
{
    private static readonly string[] Told = ["refused", "unavailable", "rejected"];

    /// <summary>Null where no report of the forms from 2019 on gives them all, or none was used.</summary>
    internal static Grounds? Of(Site site, AgencyHistory history)
    {
        foreach (var report in history.Reports.Reverse())
        {
            var handled = Outcomes.Handled(report);
            var cells = Told.Select(group => Outcomes.Cells(report, group).ToArray()).ToArray();
            if (handled is not > 0 || cells.Any(group => group.Length < 2 || Series.Sum(report, group).Value is null)) continue;
            var sum = Series.Sum(report, cells.SelectMany(group => group)).Value!.Value;
            return sum == 0 ? null : new GroundsReport(site, history, report, handled.Value).Of(cells, sum);
        }
        return null;
    }

    /// <summary>One report's grounds in the making.</summary>
    private sealed class GroundsReport(Site site, AgencyHistory history, Report report, decimal handled)
    {
        private readonly FormNames _names = new(report.Form, site.Words.Language);

        private readonly Report? _before =
            history.ReportOn(report.Key.Year - 1) is { } before && before.Content.Edition == report.Content.Edition ? before : null;

        public Grounds Of(CellId[][] cells, decimal sum)
        {
            var (words, all) = (site.Words, cells.SelectMany(group => group).ToArray());
            var most = all.MaxBy(cell => Value(report, cell))!;
            GroundGroup[] groups = [.. cells.Select((group, i) => Group(i, group))];
            return new Grounds(
                CellText.Year(report.Key.Year), _before is null ? null : CellText.Year(_before.Key.Year),
                words["grounds.title", CellText.Number(sum), CellText.Number(Value(report, most)!.Value), Name(most)],
                groups.Any(group => group.Rows.Any(row => row.Median.Length > 0)), [.. groups]);
        }

        private GroundGroup Group(int index, CellId[] cells)
        {
            var shares = cells.SelectMany(cell => new[] { Share(report, cell, handled), ShareBefore(cell) }).OfType<decimal>();
            var most = Math.Max(1, shares.DefaultIfEmpty(0).Max());
            var (now, then) = (Series.Sum(report, cells).Value, _before is null ? null : Series.Sum(_before, cells).Value);
            // The third to the fifth of the outcomes.
            return new GroundGroup(
                ShareBars.Key(index + 2, "").Mark, site.Words["outcome." + Told[index]], CellText.Number(now!.Value),
                then is { } before ? CellText.Number(before) : "", Difference(now, then), [.. cells.Select(cell => Row(cell, most))]);
        }

        private GroundRow Row(CellId cell, decimal most)
        {
            var (words, term) = (site.Words, Glossary.OfRow(cell));
            var (now, then) = (Value(report, cell), _before is null ? null : Value(_before, cell));
            var peers = IndicatorCatalog.Find(cell.Row == "unavailable_not_held" ? "not_held_share" : cell.Row + "_share") is { } indicator
                && IndicatorSurvey.NearestTo(site, indicator, history.Agency, report.Key.Year) is var (_, band)
                    ? IndicatorText.Number(indicator, band.Median, words) : "";
            var isZero = now == 0 && then is (null or 0);
            return new GroundRow(
                Name(cell), term is null ? null : Urls.Term(term.Id), isZero ? "" : term?.Meaning.In(words.Language) ?? "",
                term?.Article is { } article ? words["glossary.article", article.In(words.Language)] : "",
                isZero ? new Html("") : Dumbbell.Draw(Share(report, cell, handled), ShareBefore(cell), most),
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

        private decimal? ShareBefore(CellId cell) =>
            _before is not null && Outcomes.Handled(_before) is > 0 and var whole
                ? Share(_before, cell, whole) : null;

        private static decimal? Share(Report of, CellId cell, decimal whole) =>
            whole >= Indicator.SmallBase && Value(of, cell) is { } value ? value / whole * 100 : null;

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
/// <param name="IsZero">In both years.</param>
/// <param name="Address">The number's evidence.</param>
public sealed record GroundRow(
    string Name, string? Term, string Meaning, string Article, Html Drawing, string Now, string Then, string Change, string Median,
    bool IsZero, string Address);
