using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GovArchive.Bench;

/// <summary>How large a built site is.</summary>
/// <param name="Folders">Bytes and files below each folder of the first level, "" for files at the top.</param>
/// <param name="PageWithoutText">Bytes of a report's page less those of its prose, of pages spread over the archive.</param>
internal sealed record SiteSize(
    int Files, long Bytes, SortedDictionary<string, (int Files, long Bytes)> Folders, (string Name, long Bytes) Largest, double Page,
    double PageWithoutText)
{
    private const int PagesLookedAt = 200;

    public static SiteSize Of(string folder, SyntheticReports reports)
    {
        var folders = new SortedDictionary<string, (int Files, long Bytes)>(StringComparer.Ordinal);
        var (files, bytes, largest) = (0, 0L, ("", 0L));
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            var top = name.Contains('/', StringComparison.Ordinal) ? name[..name.IndexOf('/', StringComparison.Ordinal)] : "";
            var (count, sum) = folders.GetValueOrDefault(top);
            folders[top] = (count + 1, sum + file.Length);
            (files, bytes) = (files + 1, bytes + file.Length);
            if (file.Length > largest.Item2) largest = (name, file.Length);
        }
        var looked = Enumerable.Range(0, Math.Min(PagesLookedAt, reports.Count))
            .Select(i => (int)((long)i * reports.Count / Math.Min(PagesLookedAt, reports.Count))).ToArray();
        var pages = looked.Select(
            number => new FileInfo(
                Path.Combine(
                    folder, "agencies", reports.Key(number).AgencyId, reports.Key(number).Year.ToString(CultureInfo.InvariantCulture),
                    "index.html")).Length).ToArray();
        return new SiteSize(
            files, bytes, folders, largest, pages.Average(),
            pages.Zip(looked, (length, number) => length - Encoding.UTF8.GetByteCount(reports.Text(number))).Average());
    }

    /// <summary>
    /// One digest of the names and bytes of all files but the list of the files, which tells times in no way either but the order of
    /// builds.
    /// </summary>
    public static string Digest(string folder)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(file).StartsWith(".govarchive", StringComparison.Ordinal)) continue;
            sum.AppendData(Encoding.UTF8.GetBytes(file));
            sum.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }

    public void Print(int reports)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  site: {Files} files, {Bytes / 1e6:0.0} MB, {Bytes / 1024.0 / reports:0.00} KB a report, {(double)Files / reports:0.00} files a report; largest {Largest.Name} {Largest.Bytes / 1e6:0.00} MB; a report's page {Page / 1024:0.0} KB, without its text {PageWithoutText / 1024:0.0} KB"));
        Console.WriteLine(
            "  KB a report by folder: "
            + string.Join(", ", Folders.OrderByDescending(entry => entry.Value.Bytes).Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $"{(entry.Key.Length == 0 ? "(top)" : entry.Key)} {entry.Value.Bytes / 1024.0 / reports:0.00}"))));
    }
}
