using System.Globalization;

namespace GovArchive.Bench;

/// <summary>
/// Where an archive is made and its site is built: the site and its copy in memory, where a disk's moods do not count, if there is room.
/// </summary>
internal sealed class ScaleFolders : IDisposable
{
    private const string MemoryDisk = "/dev/shm";

    // The site, its copy, and a site of two languages is twice as large.
    private const long BytesOfReport = 250_000;

    private readonly string _temporary, _fast;

    /// <param name="work">Where the archive is made; null for the system's temporary folder.</param>
    public ScaleFolders(string? work, int reports)
    {
        var parent = work ?? Path.GetTempPath();
        Directory.CreateDirectory(parent);
        _temporary = Path.Combine(
            parent, string.Create(CultureInfo.InvariantCulture, $"govarchive-bench-{Environment.ProcessId}-{reports}"));
        IsInMemory = Directory.Exists(MemoryDisk) && new DriveInfo(MemoryDisk).AvailableFreeSpace > reports * BytesOfReport;
        _fast = IsInMemory ? Path.Combine(MemoryDisk, Path.GetFileName(_temporary)) : _temporary;
    }

    public bool IsInMemory { get; }

    public string Archive => Path.Combine(_temporary, "archive");

    public string Site => Path.Combine(_fast, "site");

    public string Copy => Path.Combine(_fast, "copy");

    /// <summary>Makes the folder that the site and its copy are in.</summary>
    public void Make()
    {
        Directory.CreateDirectory(_temporary);
        Directory.CreateDirectory(_fast);
    }

    public static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    public void Dispose()
    {
        Remove(_temporary);
        Remove(_fast);
    }
}
