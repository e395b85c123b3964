using System.Text;
using GovArchive.Pages;
using GovArchive.Pages.Charts;
using GovArchive.Pages.Lists;
using GovArchive.Pages.Metadata;
using GovArchive.Sites;
using GovArchive.Tests.Rendering;

namespace GovArchive.Tests.Pages;

/// <summary>
/// What pages of groups say of the small archive in <c>cases/groups/</c>, as plain lines beside what was worked out by hand.
/// </summary>
public class GroupCases
{
    private static readonly Site Sample = GroupArchive.Site(GroupArchive.Load());

    public static TheoryData<string, string> All => new(
    [
        ("region", "regions/230000/"), ("region", "regions/230100/"), ("region", "regions/230103/"), ("sector", "sectors/public_security/"),
        ("sector", "sectors/government/"),
        ("year", "years/2018/"), ("year", "years/2022/"), ("year", "years/2023/"), ("years", "years/"), ("regions", "regions/"),
        ("sectors", "sectors/"), ("quality", "quality/"), ("home", ""), ("agencies", "agencies/"),
    ]);

    [Theory]
    [MemberData(nameof(All))]
    public void Says_what_was_worked_out_by_hand(string kind, string path)
    {
        var page = PageKinds.All.Single(one => one.Name == kind).All(Sample).Single(page => page.Model.Path == path);
        var name = path.Length == 0 ? "home" : path.TrimEnd('/').Replace('/', '_');
        AcceptedFile.Assert(Path.Combine(Cases.Folder("Pages"), "groups", "expected", name + ".txt"), Lines(page.Model));
        Assert.Empty(Sample.Words.Missing);
    }

    private static string Lines(PageModel model)
    {
        var lines = new StringBuilder($"{model.Title} | {model.Description}\n");
        switch (model)
        {
            case RegionModel region:
                Sums(lines, region.Sums);
                foreach (var row in region.Parts)
                    lines.AppendLine(
                        $"parts {row.Year} | {row.Government} {Shown(row.Whole)} | departments {Shown(row.Departments)} {row.DepartmentShare} | below {Shown(row.Below)}");
                foreach (var row in region.Places) lines.AppendLine(Place(row));
                foreach (var row in region.Agencies) lines.AppendLine(Agency(row));
                break;
            case SectorModel sector:
                Sums(lines, sector.Sums);
                foreach (var row in sector.Agencies) lines.AppendLine(Agency(row));
                break;
            case YearModel year:
                Sums(lines, year.Sums);
                foreach (var row in year.Provinces)
                    lines.AppendLine($"province {row.Name} | {Shown(row.Reported)} | complete {Shown(row.Complete)} | granted {Shown(row.Granted)}");
                foreach (var row in year.Reports)
                    lines.AppendLine(
                        $"report {row.Name} | {row.State} | {row.Level.Id} {row.Kind.Id} {row.Sector.Id} | {string.Join(" ; ", row.Counts.Append(row.Granted).Select(Shown))} | {row.Published}");
                break;
            case YearsModel years:
                Years(lines, years.Years);
                break;
            case RegionsModel regions:
                foreach (var row in regions.Places) lines.AppendLine(Place(row));
                break;
            case SectorsModel sectors:
                foreach (var row in sectors.Sectors)
                    lines.AppendLine($"{row.Name} | {Shown(row.Agencies)} {Shown(row.Reporting)} {Shown(row.Reports)} | {row.Year}");
                break;
            case AgenciesModel agencies:
                foreach (var row in agencies.Agencies) lines.AppendLine(Agency(row));
                break;
            case QualityModel quality:
                Quality(lines, quality);
                break;
            case HomeModel home:
                Home(lines, home);
                break;
        }
        return lines.Replace("\r\n", "\n").ToString();
    }

    private static void Sums(StringBuilder lines, SumTable table)
    {
        lines.AppendLine("sums | " + string.Join(" ; ", table.Measures));
        foreach (var row in table.Rows)
            lines.AppendLine(
                $"{row.Year} {row.Level.Id} {row.Kind.Id} | {Shown(row.Reported)} | {string.Join(" ; ", row.Sums.Select(Shown))}");
        foreach (var row in table.Spreads)
            lines.AppendLine($"spread {row.Year} {row.Level.Id} {row.Kind.Id} | {string.Join(" ; ", row.Values.Select(Shown))}");
    }

    private static void Years(StringBuilder lines, IEnumerable<YearListRow> rows)
    {
        foreach (var row in rows)
            lines.AppendLine($"{row.Year} | {Shown(row.Reported)} | {Shown(row.Complete)} {Shown(row.Partial)} {Shown(row.Missing)}");
    }

    private static void Quality(StringBuilder lines, QualityModel quality)
    {
        Years(lines, quality.Years);
        foreach (var row in quality.Due)
            lines.AppendLine(
                $"due {row.Year} {row.Kind.Id} {row.Date} | registered {row.Registered.Text} included {row.Included.Text} missing {row.Missing.Text} unknown {row.Unknown.Text} | in time {row.OnTime.Text} late {row.Late.Text} undated {row.NotDated.Text} | {row.YearAddress}");
        lines.AppendLine($"missing {quality.Missing.Bodies} bodies, {quality.Missing.Reports} reports");
        foreach (var row in quality.Missing.Rows)
            lines.AppendLine(
                $"missing {row.Name} {row.Level.Id} {row.Kind.Id} | {row.Years} | {row.Due} {row.Days.Text} | {row.LastYear} {row.By.Id} | {row.Address}");
        foreach (var row in quality.Findings)
            lines.AppendLine(
                $"{row.Rule.Id} {row.Code} {row.Severity.Id} | {row.All.Text} = {row.Open.Text} open + {row.Explained.Text} explained + {row.Corrected.Text} corrected");
        foreach (var rule in quality.Rules.Where(rule => rule.Held.Text + rule.Failed.Text + rule.NotPossible.Text != "000"))
            lines.AppendLine($"{rule.Id}: {rule.Held.Text} hold, {rule.Failed.Text} fail, {rule.NotPossible.Text} cannot be made{string.Concat(rule.Why.Select(why => $", {why.Id} {why.Count.Text}"))}");
        foreach (var table in new[] { quality.ByYear, quality.ByProvince })
        {
            lines.AppendLine("findings | " + string.Join(" ; ", table.Header));
            foreach (var row in table.Rows)
                lines.AppendLine(
                    $"{row.Name} {row.Address} | {row.All.Text} = {row.Open.Text} + {row.Explained.Text} + {row.Corrected.Text} | {string.Join(" ; ", row.Counts.Select(Shown))}");
        }
        foreach (var table in new[] { quality.States, quality.Origins, quality.Checks })
        {
            lines.AppendLine(string.Join(" ; ", table.Header));
            foreach (var row in table.Rows)
                lines.AppendLine($"{row.Year} | {row.All.Text} | {string.Join(" ; ", row.Parts.Select(Shown))}");
        }
    }

    private static string YearRows(IEnumerable<ChartRow> rows) =>
        string.Join(" ; ", rows.Select(row => $"{row.Year} {string.Join(' ', row.Cells)}"));

    private static void Home(StringBuilder lines, HomeModel home)
    {
        lines.AppendLine(home.Stock);
        if (home.Outcomes is { } outcomes)
        {
            var rows = string.Join(" ; ", outcomes.Rows.Select(row => $"{row.Name} {row.Count} {row.Share}"));
            lines.AppendLine($"{outcomes.Lead} | {outcomes.Headline} | {rows}");
        }
        if (home.Map is { } map)
            lines.AppendLine($"{map.Title} | {YearRows(map.Rows)}");
        foreach (var move in home.Moves) lines.AppendLine($"move {move.Name} {move.Values} {move.Change}");
        foreach (var chart in home.Charts)
            lines.AppendLine($"{chart.Id} | {chart.Words.Summary} | {YearRows(chart.Rows)}");
        foreach (var report in home.Newest) lines.AppendLine($"newest {report.Agency} {report.Year} {report.State}");
        foreach (var correction in home.Corrections)
            lines.AppendLine(
                $"correction {correction.Date} {correction.Agency} {correction.Year} {correction.Text} | {correction.Address}");
        foreach (var row in home.Places) lines.AppendLine(Place(row));
    }

    private static string Place(PlaceRow row) =>
        $"place {row.Above}{row.Name} {row.Level.Id} | {Shown(row.Agencies)} {Shown(row.Reporting)} {Shown(row.Reports)} | {row.Year} | {Shown(row.Granted)}";

    private static string Agency(AgencyRow row) =>
        $"agency {row.Name} | {row.Place} | {row.Level.Id} {row.Kind.Id} {row.Sector.Id} | {string.Join(' ', row.Reports.Select(report => report.Year + " " + report.State))} | {Shown(row.Received)} ; {Shown(row.Handled)} ; {Shown(row.Granted)}";

    private static string Shown(ListNumber number) =>
        number.Text + (number.Doubt is { } doubt ? " ≠" + doubt.Codes : "")
        + (number.Note.Length == 0 ? "" : $" ({number.Note}{(number.IsPart ? ", part" : "")})");
}
