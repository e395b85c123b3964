using System.Diagnostics;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Output;
using GovArchive.Pages;
using GovArchive.Publishing;
using GovArchive.Rendering;
using GovArchive.Sites;

namespace GovArchive.Bench;

/// <summary>What is measured inside a process of its own, and said on one line: seconds on the clock and of CPU time.</summary>
internal static class InsideMeasures
{
    /// <summary>From loaded and checked data to written files: all of them, or the pages alone.</summary>
    public static int Site(string archive, string folder, string measure)
    {
        var (layout, findings) = (new ArchiveLayout(archive), new List<Finding>());
        var config = SitePreparation.LoadConfig(layout, findings)!;
        var loaded = ArchiveLoader.Load(layout, ArchiveLoader.LoadRegister(layout, findings), findings);
        var theme = SitePreparation.LoadTheme(layout, config, findings)!;
        var site = SitePreparation.Prepare(layout, config, theme, loaded, findings)!;
        var (clock, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var files = measure == ScaleMeasures.PagesAlone ? Pages(site, theme, findings) : SiteBuilder.Build(site, theme, findings);
        var result = OutputWriter.Write(folder, "site", "", files, clean: false, () => true, findings);
        if (result is null) throw new InvalidOperationException(string.Join('\n', findings));
        Console.Write(
            string.Create(
                CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds} {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds}"));
        return 0;
    }

    /// <summary>Files of the same names and lengths as those of a site, written by plain calls.</summary>
    public static int WritePlain(string site, string folder)
    {
        var files = new DirectoryInfo(site).EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(site, file.FullName), file.Length)).ToArray();
        var bytes = new byte[files.Max(file => file.Length)];
        new Random(1).NextBytes(bytes);
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, length) in files)
        {
            var path = Path.Combine(folder, name);
            var parent = Path.GetDirectoryName(path)!;
            if (made.Add(parent)) Directory.CreateDirectory(parent);
            File.WriteAllBytes(path, bytes.AsSpan(0, (int)length));
        }
        return 0;
    }

    private static IEnumerable<OutputFile> Pages(Site site, Theme theme, List<Finding> findings)
    {
        var templates = Templates.Load(theme, PageKinds.Models, findings)!;
        foreach (var words in site.Languages)
            foreach (var kind in PageKinds.All)
                foreach (var page in kind.All(site.In(words)))
                    if (templates.Render(page.Layout, page.Model, findings) is { } bytes)
                        yield return new OutputFile(Urls.FileOf(page.Model.Address), bytes);
    }
}
