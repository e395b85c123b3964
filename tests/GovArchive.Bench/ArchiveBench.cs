using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Forms;
using GovArchive.Publishing;
using GovArchive.Tests.Reports;

namespace GovArchive.Bench;

/// <summary>Import and build of an archive that is made for it in a temporary folder.</summary>
internal static class ArchiveBench
{
    private const int YearsOfBody = 3;
    private const int FirstYear = 2021;

    // Some bodies print their cells one a line, some as rows.
    private static readonly Shape[] Shapes = [Shape.Tabs, Shape.TabCells, Shape.Cells, Shape.Rows, Shape.Bars];

    public static void Run(bool import, bool build, int reports, int runs)
    {
        var folder = Directory.CreateTempSubdirectory("govarchive-bench-").FullName;
        try
        {
            var layout = new ArchiveLayout(Path.Combine(folder, "archive"));
            Make(layout, reports);
            var measure = Measure.Of(import ? runs : 1, () => Import(layout, reports), () => Remove(layout.Data));
            if (import)
            {
                Console.WriteLine(measure.Line("import", reports, "reports"));
                Console.WriteLine(Measure.Of(runs, () => Import(layout, 0)).Line("import, nothing new", reports, "reports"));
            }
            if (!build) return;
            var site = Path.Combine(folder, "site");
            var files = 0;
            var measured = Measure.Of(runs, () => files = Build(layout, site), () => Remove(site));
            Console.WriteLine(measured.Line("build", reports, "reports"));
            Console.WriteLine(measured.Line("build, files", files, "files"));
            Console.WriteLine(Measure.Of(runs, () => Build(layout, site)).Line("build, nothing new", reports, "reports"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The sample archive's settings and theme, and bodies that differ by number.
    private static void Make(ArchiveLayout layout, int reports)
    {
        Directory.CreateDirectory(layout.Root);
        File.Copy(Path.Combine(ReportMix.Repository(), ArchiveLayout.SiteName), layout.Site);
        foreach (var file in Directory.GetFiles(Path.Combine(ReportMix.Repository(), ArchiveLayout.ThemesName), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(layout.Root, Path.GetRelativePath(ReportMix.Repository(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var register = new StringBuilder("agencies:\n");
        var form = FormCatalog.Find("2021")!;
        for (var i = 0; i < reports; i++)
        {
            var (body, year) = (i / YearsOfBody, FirstYear + i % YearsOfBody);
            var (id, name) = (string.Create(CultureInfo.InvariantCulture, $"bench-{body:00000}"), string.Create(CultureInfo.InvariantCulture, $"云溪县第{body}示例局"));
            if (year == FirstYear) register.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    name: {name}\n    level: county\n");
            Directory.CreateDirectory(Path.Combine(layout.Sources, id));
            File.WriteAllText(
                Path.Combine(layout.Sources, id, string.Create(CultureInfo.InvariantCulture, $"{year}.txt")), ReportMix.Write(form, Shapes[body % Shapes.Length], i, name, year));
        }
        File.WriteAllText(layout.Register, register.ToString());
    }

    private static void Import(ArchiveLayout layout, int expected)
    {
        var findings = new List<Finding>();
        var result = Importer.Run(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        if (result.Failed > 0 || result.Written != expected) throw new InvalidOperationException($"{result}\n{string.Join('\n', findings)}");
    }

    private static int Build(ArchiveLayout layout, string folder)
    {
        var findings = new List<Finding>();
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var archive = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, archive, findings)!;
        var result = OutputWriter.Write(folder, "site", SiteInputs.Digest(layout, config), SiteBuilder.Build(site, theme, findings), clean: true, () => true, findings);
        return result is null ? throw new InvalidOperationException(string.Join('\n', findings)) : result.Written + result.Unchanged;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
