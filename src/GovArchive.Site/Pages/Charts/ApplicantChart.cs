using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Charts;
using GovArchive.Forms.Cells;
using GovArchive.Indicators;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages.Charts;

/// <summary>Who asked: requests received by kind of applicant over the years.</summary>
internal static class ApplicantChart
{
    private static readonly string[] Kinds = ["natural_person", "business", "legal_service", "welfare", "research", "other"];

    /// <summary>Null where no year's kinds add up to what was received, or nobody asked.</summary>
    public static ChartView? Of(Site site, AgencyHistory history)
    {
        var words = site.Words;
        CellId Cell(string kind) => new("requests", "received", kind);
        var form = history.Reports.Select(report => report.Form).LastOrDefault(form => form.Find(Cell(Kinds[0])) is not null);
        if (form is null) return null;
        var names = new FormNames(form, words.Language);
        ImmutableArray<CountLine> kinds =
        [
            .. Kinds.Select(kind =>
                CountLine.Of(site, history, kind, names.Word(form.Find(Cell(kind))!.Column.Label), _ => [Cell(kind)])),
        ];
        var received = CountLine.Of(site, history, "received", words["chart.applications.received"], _ => [Cell("total")]);
        ImmutableArray<StackedYear> years =
        [
            .. received.Points.Select((point, i) => Year(words, point, [.. kinds.Select(kind => kind.Points[i])])),
        ];
        StackedYear[] whole = [.. years.Where(ShareColumns.IsWhole)];
        if (whole is not [.., var newest]) return null;
        var most = newest.Parts.IndexOf(newest.Parts.Max());
        var drawing = ShareColumns.Draw(
            [.. kinds.Select(kind => kind.Drawn.Label)], years, ChartMessages.Changes(site, history), words["missing.no_report"]);
        ImmutableArray<CountLine> all = [.. kinds, received];
        int[] contradicted = [.. all.SelectMany(line => line.ContradictedYears).Distinct().Order()];
        return new ChartView(
            "applicants",
            ChartMessages.Of(
                site, history, Message(words, whole, contradicted, most, kinds[most].Drawn.Label),
                words["applicants.subtitle", CellText.Year(newest.Year)]
                + (whole.Any(year => year.SmallBase) ? words["applicants.pale"] : ""), contradicted, years.Length - whole.Length),
            drawing, [words["table.year"], .. all.Select(line => line.Drawn.Label)],
            [.. years.Select((year, i) => new ChartRow(CellText.Year(year.Year), [.. all.Select(line => line.Shown(i, words))])).Reverse()])
        {
            Key = [],
            Parts =
            [
                .. drawing.Key.Zip(newest.Parts, Kinds).Select(part => new ChartPart(
                    part.First.Mark, part.First.Text, CellText.Number(part.Second!.Value),
                    newest.SmallBase ? "" : IndicatorText.Percent(part.Second.Value / newest.Base!.Value * 100, words),
                    Urls.Below(
                        Urls.Agency(history.Agency.Id), Urls.Cell(history.ReportOn(newest.Year)!.Key, Cell(part.Third))))),
            ],
        };
    }

    private static StackedYear Year(SiteWords words, SeriesPoint whole, ImmutableArray<SeriesPoint> parts)
    {
        var year = new StackedYear(whole.Year, [.. parts.Select(part => part.Value)], whole.Value)
        {
            SmallBase = whole.Value < Indicator.SmallBase,
        };
        var missing = parts.Append(whole).Select(point => point.Missing).FirstOrDefault(reason => reason is not null)
            ?? (year.Parts.Add(whole.Value).All(count => count == 0) ? MissingReason.NoBase : null);
        return ShareColumns.IsWhole(year) ? year
            : year with { Note = missing is { } reason ? CellText.Reason(reason, words) : words["doubt.short"] };
    }

    // The share of the kind that asks most in the newest year, with its turns; of fewer than thirty requests none is given, and none of
    // numbers that another contradicts.
    private static string Message(SiteWords words, StackedYear[] whole, int[] contradicted, int most, string name)
    {
        SeriesPoint[] shares = [.. whole.Where(year => !year.SmallBase && !contradicted.Contains(year.Year))
            .Select(year => new SeriesPoint(year.Year, year.Parts[most] / year.Base * 100, null))];
        if (shares.Length == 0)
            return words["applicants.few", CellText.Year(whole[^1].Year), CellText.Number(whole[^1].Base!.Value),
                CellText.Number(whole[^1].Parts[most]!.Value), name];
        var (values, told) = ChartText.Turns(shares, words, share => IndicatorText.Percent(share, words));
        return words["applicants.turns", name, values, told];
    }
}
