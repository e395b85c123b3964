using System.Text.RegularExpressions;
using GovArchive.Importing;
using GovArchive.Sources;

namespace GovArchive.Filing.Incoming;

/// <summary>
/// Pictures that are pages of one report: of one folder, and of names that differ in numbers only, as scanners, phones and people count
/// them: page-1.png, page-2.png; IMG_20240105_101500.jpg. Names that tell other years are other reports, and so is each TIFF, which may
/// hold all pages.
/// </summary>
internal static partial class PicturePages
{
    private static readonly string[] WholeReports = [".tif", ".tiff"];

    public static bool Is(string path) => Readers.FormatOf(path) is null && PictureReader.IsPicture(path);

    /// <summary>The candidates with the pages of each report as one, in the order of their numbers; where the first of them was.</summary>
    public static IEnumerable<Candidate> Joined(IReadOnlyCollection<Candidate> all)
    {
        var pages = all.Where(one => one.Container is null && Is(one.Path) && !WholeReports.Contains(Extension(one.Path)))
            .GroupBy(Report).ToDictionary(group => group.Key, group => group.OrderBy(page => page.Path, PageOrder.ByNumbers).ToArray());
        var given = new HashSet<(string, string, string)>();
        foreach (var one in all)
        {
            var report = Report(one);
            if (!pages.TryGetValue(report, out var own) || !own.Contains(one)) yield return one;
            else if (given.Add(report)) yield return own[0] with { Pages = [.. own.Skip(1)] };
        }
    }

    private static (string Folder, string Letters, string Year) Report(Candidate candidate)
    {
        var stem = Path.GetFileNameWithoutExtension(candidate.Path);
        return (Path.GetDirectoryName(candidate.Path) ?? "", string.Concat(stem.Where(char.IsLetter)), Year().Match(stem).Value);
    }

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d|[-_.]\d)")]
    private static partial Regex Year();
}
