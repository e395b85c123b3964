using GovArchive.Diagnostics;
using GovArchive.Files;

namespace GovArchive.Publishing.Handmade;

/// <summary>
/// Which names files may have that become addresses: those that mean the same in an address and on the disk of every publisher, whatever
/// system it has.
/// </summary>
internal static class FileNames
{
    // In an address they mean something else, or no file system of some publisher takes them.
    private const string Refused = "#?%\\:*\"<>|";

    /// <summary>The files whose names are good, in their order; each of the others is a finding.</summary>
    /// <param name="folder">What is before the paths in messages.</param>
    /// <param name="paths">Below the folder, with forward slashes.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static IEnumerable<string> Good(string folder, IEnumerable<string> paths, ICollection<Finding> findings)
    {
        var known = new Dictionary<string, (string Exact, string File)>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
            if (Problem(folder, path, known) is { } problem) findings.Add(problem);
            else yield return path;
    }

    private static Finding? Problem(string folder, string path, Dictionary<string, (string Exact, string File)> known)
    {
        var place = new Place($"{folder}/{path}");
        var refused = path.FirstOrDefault(c => char.IsControl(c) || Refused.Contains(c, StringComparison.Ordinal));
        if (refused != default) return FindingCodes.PageNameRefused.At(place, refused.ToString());
        foreach (var part in path.Split('/'))
            if (DeviceNames.Is(part) || part[^1] is '.' or ' ') return FindingCodes.PageNameKept.At(place, part);
        for (var end = path.IndexOf('/', StringComparison.Ordinal); ; end = path.IndexOf('/', end + 1))
        {
            var part = end < 0 ? path : path[..end];
            if (!known.TryAdd(part, (part, path)) && known[part] is var other && other.Exact != part)
                return FindingCodes.PageNamesAlike.At(place, $"{folder}/{other.File}");
            if (end < 0) return null;
        }
    }
}
