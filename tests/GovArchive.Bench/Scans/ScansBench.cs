using System.Globalization;
using GovArchive.Forms;

namespace GovArchive.Bench.Scans;

/// <summary>The commands <c>scans make</c> and <c>scans score</c>.</summary>
internal static class ScansBench
{
    public static int Make(string folder, BenchOptions options)
    {
        var (name, edition) = (options.Text("--condition"), options.Text("--edition"));
        var condition = name is null ? null : ScanCondition.Find(name);
        if (condition is null && name is not null || edition is not null && FormCatalog.Find(edition) is null or { Tables.IsEmpty: true })
        {
            Console.Error.WriteLine($"conditions: {string.Join(' ', ScanCondition.All.Select(known => known.Name))}");
            Console.Error.WriteLine("editions: 2021 2019 2014");
            return 2;
        }
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Console.Error.WriteLine($"{folder} is not empty");
            return 1;
        }
        if (ScanFont.Missing() is { Length: > 0 } missing) Console.WriteLine($"not installed, and not used: {string.Join(", ", missing)}");
        if (ScanFont.Installed(ScanFont.Han).Length == 0) return 1;
        ScanArchive.Write(folder, options.Count, options.Seed, condition, edition, Console.WriteLine);
        return 0;
    }

    /// <summary>1 when anything is given that is not printed, or there is nothing to judge.</summary>
    public static int Score(string folder)
    {
        var scores = ScanScore.Of(folder);
        Console.WriteLine("condition     reports  no data   cells   right withheld excused  wrong   right %  wrong %");
        foreach (var (condition, score) in scores) Console.WriteLine(Line(condition, score));
        var all = scores.Values.Aggregate(ScanScore.Empty, (sum, score) => new ScanScore(
            sum.Reports + score.Reports, sum.WithoutData + score.WithoutData, sum.Right + score.Right, sum.Withheld + score.Withheld,
            sum.Excused + score.Excused, sum.Wrong.AddRange(score.Wrong)));
        Console.WriteLine(Line("all", all));
        foreach (var wrong in all.Wrong) Console.WriteLine(wrong);
        return all.Wrong.IsEmpty && all.Reports > 0 ? 0 : 1;
    }

    private static string Line(string condition, ScanScore score)
    {
        var share = 100.0 / Math.Max(1, score.Cells);
        var counts = string.Create(
            CultureInfo.InvariantCulture, $"{score.Right,7} {score.Withheld,8} {score.Excused,7} {score.Wrong.Count,6}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{condition,-12} {score.Reports,8} {score.WithoutData,8} {score.Cells,7} {counts} ")
            + string.Create(CultureInfo.InvariantCulture, $"{score.Right * share,9:0.00} {score.Wrong.Count * share,8:0.000}");
    }
}
