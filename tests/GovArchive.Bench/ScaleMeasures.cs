using System.Globalization;
using GovArchive.Archives;

namespace GovArchive.Bench;

/// <summary>
/// Import, check and builds of an archive that is made for it, each by the real program, and the floor among them, so that a machine's
/// moods are in all.
/// </summary>
/// <param name="program">The built <c>govarchive</c>.</param>
/// <param name="isShort">
/// Leaves out what takes long and is not judged: the site inside one process, and the build that changes back.
/// </param>
internal sealed class ScaleMeasures(string program, int runs, string languages, string? work, bool isShort)
{
    // In the order in which they are taken.
    public const string Import = "import", Check = "check", Clean = "clean build", SiteAlone = "site alone", PagesAlone = "pages alone",
        Copy = "cp -r", Write = "plain writing", NoOp = "no-op build", Change = "one change";
    private static readonly string Self = Environment.ProcessPath!;

    private readonly Dictionary<string, List<ChildRun>> _taken = [];

    public static ScaleRun Of(string program, int reports, int runs, string languages, string? work, bool isShort) =>
        new ScaleMeasures(program, runs, languages, work, isShort).Run(reports);

    private ScaleRun Run(int count)
    {
        using var folders = new ScaleFolders(work, count);
        folders.Make();
        var reports = new SyntheticReports(SyntheticArchive.Sample(), count);
        var layout = new ArchiveLayout(folders.Archive);
        SyntheticArchive.Write(layout, reports, dataOnly: false, languages);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} reports, {runs} runs; the site is written to {(folders.IsInMemory ? "memory" : "a disk, as there is no room in memory: ratios to cp are of that disk")}"));
        var (truth, size, last) = ((TruthCheck?)null, (SiteSize?)null, "");
        for (var run = 0; run < runs; run++)
        {
            ScaleFolders.Remove(layout.Data);
            ScaleFolders.Remove(Path.Combine(layout.Root, ".govarchive"));
            Take(Import, program, "import", "--archive", layout.Root);
            truth ??= TruthCheck.Of(layout);
            Take(Check, program, "check", "--archive", layout.Root);
            ScaleFolders.Remove(Path.Combine(layout.Root, ".govarchive"));
            ScaleFolders.Remove(folders.Site);
            Build(Clean, layout, folders.Site);
            size ??= SiteSize.Of(folders.Site, reports);
            Take(Copy, "cp", "-r", folders.Site, folders.Copy);
            ScaleFolders.Remove(folders.Copy);
            Take(Write, Self, "write-plain", folders.Site, folders.Copy);
            ScaleFolders.Remove(folders.Copy);
            Build(NoOp, layout, folders.Site);
            last = ChangeOne(layout, folders.Site, reports.Key(count / 2), last);
            if (!isShort) Inside(layout, folders.Copy);
        }
        return new ScaleRun(count, _taken, size!, truth!);
    }

    private void Build(string measure, ArchiveLayout layout, string site) =>
        Take(measure, program, "build", "--archive", layout.Root, "--output", site);

    // A figure is changed and changed back: both are builds after one change, and the site is then what it was.
    private string ChangeOne(ArchiveLayout layout, string site, Reports.ReportKey key, string before)
    {
        var file = layout.DataFile(key, ".csv");
        var bytes = File.ReadAllBytes(file);
        if (before.Length == 0) before = SiteSize.Digest(site);
        File.WriteAllText(file, Changed(File.ReadAllText(file)));
        Build(Change, layout, site);
        if (SiteSize.Digest(site) == before) throw new InvalidOperationException($"{file} was changed and the site was not");
        File.WriteAllBytes(file, bytes);
        if (isShort) return before;
        Build(Change, layout, site);
        return SiteSize.Digest(site) == before
            ? before : throw new InvalidOperationException($"{file} was changed back and the site is another");
    }

    private static string Changed(string csv)
    {
        var lines = csv.Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains(",reported,", StringComparison.Ordinal));
        var fields = lines[at].Split(',');
        fields[3] = fields[6] = "7654";
        lines[at] = string.Join(',', fields);
        return string.Join('\n', lines);
    }

    // In a process of its own, without loading and checks: its own time, not the process's.
    private void Inside(ArchiveLayout layout, string site)
    {
        foreach (var measure in (string[])[SiteAlone, PagesAlone])
        {
            ScaleFolders.Remove(site);
            var run = Child.Run(Self, ["site-alone", layout.Root, site, measure], out var output);
            var taken = output.Split(' ');
            Add(measure,
                new ChildRun(
                    double.Parse(taken[0], CultureInfo.InvariantCulture), double.Parse(taken[1], CultureInfo.InvariantCulture), run.Peak));
        }
        ScaleFolders.Remove(site);
    }

    private void Take(string measure, string file, params string[] arguments) => Add(measure, Child.Run(file, arguments, out _));

    private void Add(string measure, ChildRun run)
    {
        if (!_taken.TryGetValue(measure, out var taken)) _taken[measure] = taken = [];
        taken.Add(run);
    }
}
