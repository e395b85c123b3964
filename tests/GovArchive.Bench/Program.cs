using System.Globalization;
using System.Text;
using GovArchive.Bench;

if (args is ["make", var target, ..] && Number("--reports") is { } wanted)
    return MakeBench.Make(target, wanted, Number("--seed") ?? 0, args.Contains("--data"), Text("--languages") ?? "zh-Hans");
if (args is ["verify", var made]) return MakeBench.Verify(made);

const string Help = """
    Measures how fast reports are read and archives are built. Figures depend on the machine and on what else runs there: nothing passes or
    fails by them. CI compiles this program and does not run it.

      dotnet run -c Release --project tests/GovArchive.Bench -- MEASURE... [--runs N] [--reports N]
      dotnet run -c Release --project tests/GovArchive.Bench -- make DIR --reports N [--seed S] [--data] [--languages zh-Hans,en]
      dotnet run -c Release --project tests/GovArchive.Bench -- verify DIR

    make      an archive of N invented reports in DIR, five years a body, in five shapes, the same bytes on every machine; truth.csv has what every cell
              prints. --data writes content/data as import would, and no sources
    verify    the data of an archive that make made, cell by cell against truth.csv; exit code 1 when a cell is wrong and nothing says so
    read      reading text reports, file bytes in memory to figures, on one core, once warm: reports a second of CPU time, over the sample
              archive's text reports and generated ones in every shape; then each report by itself
    memory    managed heap and working set while 10,000 reports are read; it must not grow
    import    import of a new archive in a temporary folder, then of the same again, when nothing has changed
    build     the site of that archive
    search    the search index of a corpus made of the sample's sentences, and what the search page's scripts find with it (node runs them)
    all       all of them

      --runs N       how often each is measured; the median is printed, with the least and the most (default 7; import and build: 3)
      --reports N    how many reports the archive of import and build, or the corpus of search, has (default 300)

    One line a measure. cpu is this process's CPU time in all threads, the garbage collector's too, and is what to compare; wall is time on the
    clock, which other programs lengthen; allocated is what the garbage collector was asked for.
    """;

Console.OutputEncoding = Encoding.UTF8;
var names = new List<string>();
int? runs = null;
var reports = 300;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] is "--runs" or "--reports" && i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
    {
        if (args[i++] == "--runs") runs = number;
        else reports = number;
    }
    else names.Add(args[i]);
}
if (names.Count == 0 || names.Exists(name => name is not ("read" or "memory" or "import" or "build" or "search" or "all")))
{
    Console.WriteLine(Help);
    return names.TrueForAll(name => name is "--help" or "-h") && names.Count > 0 ? 0 : 2;
}
if (Wanted("read")) ReadBench.Run(runs ?? 7);
if (Wanted("memory")) MemoryBench.Run();
if (Wanted("import") || Wanted("build")) ArchiveBench.Run(Wanted("import"), Wanted("build"), reports, runs ?? 3);
if (Wanted("search")) SearchBench.Run(reports);
return 0;

bool Wanted(string name) => names.Contains(name) || names.Contains("all");

string? Text(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

int? Number(string option) => int.TryParse(Text(option), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
