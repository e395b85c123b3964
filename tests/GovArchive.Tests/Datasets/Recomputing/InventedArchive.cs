using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Reports;
using GovArchive.Sites;

namespace GovArchive.Tests.Datasets.Recomputing;

/// <summary>
/// Reports with figures typed in, on every edition of the form, with all that makes an indicator unknown: blanks, marks, cells that are not
/// there, years without a report, rows that stand for others, alone and beside them, and corrections.
/// </summary>
internal static class InventedArchive
{
    private static readonly string[] Fields = ["government", "general_office", "education", "town", "finance"];

    private static readonly Form[] WithCells = [.. FormCatalog.All.Where(form => !form.Cells.IsEmpty)];

    public static Site Of(Site like, int seed, int bodies)
    {
        var random = new Random(seed);
        ImmutableArray<AgencyHistory> histories =
        [
            .. Enumerable.Range(0, bodies).Select(i => Body(random, $"a{i:000}")),
        ];
        return new Site(
            like.Config, new Archive(histories, ImmutableSortedDictionary<ReportKey, ImmutableArray<Correction>>.Empty), [], like.Words,
            []);
    }

    private static AgencyHistory Body(Random random, string id)
    {
        var agency = new Agency
        {
            Id = id,
            Name = "云溪县示例局",
            RegionCode = "230103",
            Level = random.Next(8) == 0 ? null : (Level)random.Next(5),
            Sector = Fields[random.Next(Fields.Length)],
        };
        return new AgencyHistory(
            agency, [.. Enumerable.Range(2016, 9).Where(_ => random.Next(6) > 0).Select(year => Report(random, id, year))]);
    }

    private static Report Report(Random random, string id, int year)
    {
        var form = random.Next(10) == 0 ? WithCells[random.Next(WithCells.Length)] : FormCatalog.ForYear(year);
        var text = new StringBuilder($"# 云溪县示例局 {year}; edition {form.Edition}; typed in\ncell,value\n");
        var (lacks, blanks, merges) = (random.Next(4) == 0 ? 20 : 0, random.Next(3) == 0 ? 15 : 0, random.Next(3));
        foreach (var cell in form.Cells.Select(id => form.Find(id)!))
        {
            var isStandIn = !cell.Row.StandsFor.IsEmpty;
            var isReplaced = !cell.IsAlwaysAsked && !cell.Row.Optional && !isStandIn;
            if (isStandIn && merges == 0 || isReplaced && merges == 1 || cell.Row.Optional && merges == 2) continue;
            if (random.Next(100) < lacks) continue;
            text.Append(CultureInfo.InvariantCulture, $"{cell.Id},{Value(random, blanks)}\n");
        }
        var report = SampleReports.Of("2023.figures.csv", text.ToString(), year);
        report = report with { Key = new ReportKey(id, year), Source = report.Source with { PublishedAt = Day(random, year) } };
        return random.Next(3) == 0 ? Corrected(random, report) : report;
    }

    private static string Value(Random random, int blanks) => random.Next(100) < blanks
        ? random.Next(3) == 0 ? "-" : "" : random.Next(random.Next(4) == 0 ? 400 : 4).ToString(CultureInfo.InvariantCulture);

    private static DateOnly? Day(Random random, int year) =>
        random.Next(3) == 0 ? null : new DateOnly(year + 1, 1, 1).AddDays(random.Next(120));

    private static Report Corrected(Random random, Report report)
    {
        var findings = new List<Finding>();
        var corrections = report.Figures.Where(entry => entry.Value.State == FigureState.Reported && random.Next(40) == 0)
            .Select(entry => new Correction(entry.Key, entry.Value.Value, random.Next(50), "a slip", null, null, new Place("corrections")))
            .ToImmutableArray();
        var corrected = Corrections.LayOver(report, corrections, findings);
        Assert.Empty(findings);
        return corrected;
    }
}
