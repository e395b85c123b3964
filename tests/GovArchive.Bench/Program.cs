using System.Text;
using GovArchive.Bench;
using GovArchive.Bench.Damaged;
using GovArchive.Bench.Scans;

const string Help = """
    Measures how fast reports are read, archives are imported and sites are built, and how well search finds. Times depend on the machine and on
    what else runs there, and nothing passes or fails by them; CI runs the short form of scale, which judges by ratios alone.

      dotnet run -c Release --project tests/GovArchive.Bench -- COMMAND... [OPTION...]

    make DIR      an archive of invented reports in DIR, five years a body, in five shapes, the same bytes on every machine; truth.csv has what
                  every cell prints. --data writes content/data as import would, and no sources
    verify DIR    the data of an archive that make made, cell by cell against truth.csv; exit code 1 when a cell is wrong and nothing says so
    scale         such archives in a temporary folder: import, check, clean, unchanged and changed builds by the real program; among them the
                  floor, cp -r of the site and plain writing of as many files; then the site's size and how all grows from size to size
      --short     small sizes; exit code 1 when a ratio is worse than its bound
    search        the search index of such reports, and what the search page's scripts find with it (node runs them)
      --costs     what queries cost alone: nothing is gone through to know what they should find
      --pagefind  and the same pages and queries by Pagefind, which npm installs in a temporary folder
    read          reading text reports, file bytes in memory to figures, on one core, once warm: reports a second of CPU time, over the sample
                  archive's text reports and generated ones in every shape; then each report by itself
    damage        invented reports in every container, damaged in one of the known ways, read, and held against what they still print: cells right,
                  missed (of these lost: the damage is no excuse), wrong and flagged, and SILENT: wrong, and nothing says so
      --count N     how many reports (default 2000)
      --kind K      one kind of damage; --container C one container; several with commas
      --short       the sums of each kind only
      --most-silent N  exit code 1 when more cells are SILENT
      --keep DIR    the reports with silent cells go there, each with a text that says which cells; --verbose prints these texts
    scans make DIR   an archive of invented reports that are scanned: pictures of pages, or PDFs of pictures; truth/ has what every
                     cell prints, and which cells are written on; the same bytes for the same seed
      --count N      how many reports (default 2000); --seed N: others
      --condition C  one condition (default: all in turn); --edition E: of the form, 2021, 2019 or 2014
    scans score DIR  the data of such an archive, once imported, cell by cell against truth/: right, withheld, excused (withheld,
                     and written on) and wrong, for each condition; exit code 1, with a list, when a cell is wrong
    memory        managed heap and working set while 10,000 reports are read; it must not grow

      --reports N[,N...]   how many reports (default 1000; scale measures each size given)
      --runs N             how often each is measured; the median is printed (default 7; scale: 3)
      --seed N             another archive (make; default 0)
      --languages L[,L]    of the site (make, scale; default zh-Hans)
      --cli FILE           another build of govarchive (scale)
      --work DIR           where scale makes its archives (default: the system's temporary folder)

    cpu is CPU time in all threads, the garbage collector's too, and is what to compare; wall is time on the clock, which other programs lengthen.
    Of read: allocated is what the garbage collector was asked for.
    """;

Console.OutputEncoding = Encoding.UTF8;
if (BenchOptions.Read(args) is not { Commands.Length: > 0 } options)
{
    Console.WriteLine(Help);
    return args is ["--help" or "-h"] ? 0 : 2;
}
switch (options.Commands)
{
    case ["make", var folder]: return MakeBench.Make(folder, options.Reports[0], options.Seed, options.Has("--data"), options.Languages);
    case ["verify", var folder]: return MakeBench.Verify(folder);
    case ["scans", "make", var folder]: return ScansBench.Make(folder, options);
    case ["scans", "score", var folder]: return ScansBench.Score(folder);
    // What scale starts in processes of their own.
    case ["site-alone", var archive, var site, var measure]: return InsideMeasures.Site(archive, site, measure);
    case ["write-plain", var site, var copy]: return InsideMeasures.WritePlain(site, copy);
}
var failed = 0;
foreach (var command in options.Commands)
{
    switch (command)
    {
        case "read": ReadBench.Run(options.Runs ?? 7); break;
        case "damage": failed += DamageBench.Run(options); break;
        case "memory": MemoryBench.Run(); break;
        case "search":
            foreach (var count in options.Reports) SearchBench.Run(count, options.Has("--pagefind"), options.Has("--costs"));
            break;
        case "scale" when options.Has("--short"): failed += ScaleBounds.Run(options); break;
        case "scale": ScaleBench.Run(options.Reports, options.Runs ?? 3, options.Languages, options.Program, options.Work); break;
        default: Console.WriteLine(Help); return 2;
    }
}
return failed == 0 ? 0 : 1;
