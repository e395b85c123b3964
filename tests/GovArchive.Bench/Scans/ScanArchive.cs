using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Bench.Damaged;
using GovArchive.Forms;

namespace GovArchive.Bench.Scans;

/// <summary>Writes an archive of scanned reports, and what they print beside it: the same bytes for the same seed.</summary>
internal static class ScanArchive
{
    private const string ListHeader = "agency,year,condition,edition,dpi,source";

    // Of ten reports.
    private static readonly string[] Editions = ["2021", "2021", "2021", "2021", "2021", "2021", "2021", "2019", "2019", "2014"];

    private static readonly Dictionary<string, int> Years = new() { ["2014"] = 5, ["2019"] = 2, ["2021"] = 4 };

    /// <param name="condition">Null for all in turn.</param>
    /// <param name="edition">Null for all, the newest most often.</param>
    /// <param name="tell">Takes a line a report.</param>
    public static void Write(string folder, int count, int seed, ScanCondition? condition, string? edition, Action<string> tell)
    {
        var (layout, truth) = (new ArchiveLayout(folder), Path.Combine(folder, ScanTruth.FolderName));
        var bodies = SyntheticBodies.Make(count, new Seeded(seed));
        Directory.CreateDirectory(truth);
        Directory.CreateDirectory(layout.Content);
        File.Copy(Path.Combine(ReportMix.Repository(), ArchiveLayout.SiteName), layout.Site, overwrite: true);
        File.WriteAllText(layout.Register, SyntheticBodies.Register(bodies));
        var list = new List<string> { ListHeader };
        for (var number = 0; number < count; number++)
        {
            var lot = new Lot(seed, number);
            var scan = Take(bodies[number], condition ?? ScanCondition.All[number % ScanCondition.All.Length], edition, lot);
            var source = Write(layout, bodies[number], scan, lot);
            var name = string.Create(CultureInfo.InvariantCulture, $"{bodies[number].Id}-{scan.Report.Year}.csv");
            File.WriteAllText(Path.Combine(truth, name), ScanTruth.Of(scan).Write());
            list.Add(string.Create(CultureInfo.InvariantCulture,
                $"{bodies[number].Id},{scan.Report.Year},{scan.Condition.Name},{scan.Report.Form.Edition},{scan.Dpi},{source}"));
            tell(list[^1]);
        }
        File.WriteAllText(Path.Combine(truth, ScanTruth.ListName), string.Join('\n', list) + "\n");
    }

    private static ScanPictures Take(Agency body, ScanCondition condition, string? edition, Lot lot)
    {
        var form = FormCatalog.Find(edition ?? lot.Of(Editions))!;
        var year = form.FirstYear + lot.Below(Years[form.Edition]);
        var report = ScannedReport.Draw(
            form, body.Name, year, lot, condition.Style is { } restyle ? style => restyle(style, lot) : null);
        return ScanPictures.Take(report, condition, lot);
    }

    // A folder of pictures or a PDF, as is drawn; its path below the sources.
    private static string Write(ArchiveLayout layout, Agency body, ScanPictures scan, Lot lot)
    {
        var year = scan.Report.Year.ToString(CultureInfo.InvariantCulture);
        var folder = Path.Combine(layout.Sources, body.Id);
        Directory.CreateDirectory(folder);
        if (lot.OneIn(2))
        {
            File.WriteAllBytes(Path.Combine(folder, year + ".pdf"), scan.Pdf());
            return $"{body.Id}/{year}.pdf";
        }
        Directory.CreateDirectory(Path.Combine(folder, year));
        foreach (var (i, page) in scan.Pages.Index())
            File.WriteAllBytes(Path.Combine(folder, year, $"page-{i + 1}{scan.Extension}"), page.File);
        return $"{body.Id}/{year}/";
    }
}
