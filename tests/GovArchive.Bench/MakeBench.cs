using System.Diagnostics;
using System.Globalization;
using GovArchive.Archives;

namespace GovArchive.Bench;

/// <summary>The commands that make an archive and check it: <c>make</c> and <c>verify</c>.</summary>
internal static class MakeBench
{
    public static int Make(string folder, int reports, int seed, bool dataOnly, string languages)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} is not empty");
            return 1;
        }
        var clock = Stopwatch.StartNew();
        SyntheticArchive.Write(
            new ArchiveLayout(folder), new SyntheticReports(SyntheticArchive.Sample(), reports, seed), dataOnly, languages);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{reports} reports in {folder} in {clock.Elapsed.TotalSeconds:0.0} s; the true figures are in {SyntheticArchive.TruthName}"));
        return 0;
    }

    public static int Verify(string folder)
    {
        var check = TruthCheck.Of(new ArchiveLayout(folder));
        Console.WriteLine(check.Line);
        return check.Silent == 0 ? 0 : 1;
    }
}
