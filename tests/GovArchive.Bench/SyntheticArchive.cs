using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Reports.Files;

namespace GovArchive.Bench;

/// <summary>Writes an archive of invented reports into a folder, and beside it the true figures: the same bytes on every machine.</summary>
internal static class SyntheticArchive
{
    /// <summary>
    /// Beside <c>site.yml</c>: of each report agency, year, oddity and the printed text of every cell in the form's order, "~" for one that
    /// is not printed.
    /// </summary>
    public const string TruthName = "truth.csv";

    private const int Block = 1000;

    /// <summary>The sample archive, whose sentences, settings and theme are used.</summary>
    public static Archive Sample()
    {
        var layout = new ArchiveLayout(ReportMix.Repository());
        return ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, []), []);
    }

    /// <param name="layout">A folder that is new or empty.</param>
    /// <param name="dataOnly">Writes what import would make, with no sources.</param>
    /// <param name="languages">Of the site: zh-Hans, or zh-Hans and en.</param>
    public static void Write(ArchiveLayout layout, SyntheticReports reports, bool dataOnly, string languages)
    {
        CopySettings(layout, languages);
        foreach (var body in reports.Bodies) Directory.CreateDirectory(Path.Combine(dataOnly ? layout.Data : layout.Sources, body.Id));
        File.WriteAllText(layout.Register, SyntheticBodies.Register(reports.Bodies));
        using var truth = new StreamWriter(Path.Combine(layout.Root, TruthName), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        for (var start = 0; start < reports.Count; start += Block)
        {
            var lines = new string[Math.Min(Block, reports.Count - start)];
            var first = start;
            Parallel.For(0, lines.Length, i => lines[i] = WriteReport(layout, reports, first + i, dataOnly));
            foreach (var line in lines) truth.WriteLine(line);
        }
    }

    private static string WriteReport(ArchiveLayout layout, SyntheticReports reports, int number, bool dataOnly)
    {
        var key = reports.Key(number);
        if (dataOnly) ReportFile.Write(layout.Data, reports.Report(number));
        else File.WriteAllText(
            Path.Combine(layout.Sources, key.AgencyId, string.Create(CultureInfo.InvariantCulture, $"{key.Year}.txt")),
            reports.Source(number));
        var figures = reports.Figures(number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{key.AgencyId},{key.Year},{figures.Oddity},{string.Join(',', figures.Printed.Select(text => text ?? "~"))}");
    }

    private static void CopySettings(ArchiveLayout layout, string languages)
    {
        Directory.CreateDirectory(Path.Combine(layout.Root, "content"));
        var settings = File.ReadAllLines(Path.Combine(ReportMix.Repository(), ArchiveLayout.SiteName))
            .Select(line =>
                line.StartsWith("languages:", StringComparison.Ordinal)
                    ? $"languages: [{languages.Replace(",", ", ", StringComparison.Ordinal)}]" : line);
        File.WriteAllText(layout.Site, string.Join('\n', settings) + "\n");
        foreach (var file in Directory.GetFiles(
            Path.Combine(ReportMix.Repository(), ArchiveLayout.ThemesName), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(layout.Root, Path.GetRelativePath(ReportMix.Repository(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
