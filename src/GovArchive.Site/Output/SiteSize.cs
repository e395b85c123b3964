using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Sites;

namespace GovArchive.Output;

/// <summary>A folder at the top of the site; "" for the files beside them.</summary>
public sealed record FolderSize(string Name, int Files, long Bytes);

/// <summary>A file of the site; an empty path when there is none.</summary>
public readonly record struct FileSize(string Path, long Bytes);

/// <summary>
/// How large a site is, and against the limits of GitHub Pages: 1 GB a site, and 100 MB a file by git. All sizes are in bytes.
/// </summary>
public sealed class SiteSize
{
    /// <summary>The largest site that GitHub Pages takes.</summary>
    public const long MostOfSite = 1_000_000_000;

    /// <summary>The largest file that git hosts take.</summary>
    public const long MostOfFile = 100_000_000;

    private const double Near = 0.8;
    private const double Telling = 0.5;

    private readonly Dictionary<string, FolderSize> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _parts = new(StringComparer.Ordinal);

    public long Bytes { get; private set; }

    public int Files { get; private set; }

    public FileSize Largest { get; private set; } = new("", 0);

    /// <summary>The largest first.</summary>
    public ImmutableArray<FolderSize> Folders =>
        [.. _folders.Values.OrderByDescending(folder => folder.Bytes).ThenBy(folder => folder.Name, StringComparer.Ordinal)];

    /// <summary>What of the site's limit is used; 1 is all of it.</summary>
    public double Share => (double)Bytes / MostOfSite;

    /// <summary>Whether so much is used that one wants to know by what.</summary>
    public bool IsWorthTelling => Share > Telling || Largest.Bytes > Telling * MostOfFile;

    /// <summary>Counts a file.</summary>
    public void Add(string path, long bytes)
    {
        var top = path.IndexOf('/', StringComparison.Ordinal) is var end and > 0 ? path[..end] : "";
        var folder = _folders.GetValueOrDefault(top) ?? new FolderSize(top, 0, 0);
        _folders[top] = folder with { Files = folder.Files + 1, Bytes = folder.Bytes + bytes };
        if (SiteParts.SettingOf(path) is { } setting) _parts[setting] = _parts.GetValueOrDefault(setting) + bytes;
        (Bytes, Files) = (Bytes + bytes, Files + 1);
        if (bytes > Largest.Bytes || bytes == Largest.Bytes && string.CompareOrdinal(path, Largest.Path) < 0)
            Largest = new FileSize(path, bytes);
    }

    /// <summary>Warns when a limit is near, with what could be left out.</summary>
    /// <param name="display">The site's folder for messages.</param>
    /// <param name="findings">Takes the warnings.</param>
    public void Check(string display, ICollection<Finding> findings)
    {
        if (Bytes > Near * MostOfSite)
            findings.Add(
                FindingCodes.SiteNearLimit.At(
                    new Place(display), Megabytes(Bytes), (100 * Share).ToString("0", CultureInfo.InvariantCulture), Savings()));
        if (Largest.Bytes > Near * MostOfFile)
            findings.Add(FindingCodes.FileNearLimit.At(new Place($"{display}/{Largest.Path}"), Megabytes(Largest.Bytes)));
    }

    // The settings in the order of what they would save: "downloads without charts 310 MB, search: false 120 MB".
    private string Savings() =>
        _parts.Count == 0
            ? "-" : string.Join(
                ", ", _parts.OrderByDescending(part => part.Value).ThenBy(part => part.Key, StringComparer.Ordinal)
                    .Select(part => $"{part.Key} {Megabytes(part.Value)} MB"));

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0", CultureInfo.InvariantCulture);
}
