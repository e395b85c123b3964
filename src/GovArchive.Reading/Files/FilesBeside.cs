using System.Collections.Immutable;

namespace GovArchive.Files;

/// <summary>
/// Files that came with a page, by the address that the page gives them. Nothing else is ever read for an address: no other folder, no
/// link, no network.
/// </summary>
public static class FilesBeside
{
    // What browsers name the folder of a saved page's files.
    private static readonly string[] Endings = ["_files", ".files", "_文件"];

    private const int LongestName = 60;

    /// <summary>Of a page on the disk: in a folder that browsers make for its files, or right beside it.</summary>
    /// <param name="path">Of the page.</param>
    /// <returns>What gives the bytes of a file by its address; null where it is elsewhere or not there.</returns>
    public static Func<string, byte[]?> OnDisk(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } above ? above : ".";
        var stem = Path.GetFileNameWithoutExtension(path);
        return address =>
        {
            if (Parts(address) is not [.., var name] parts || parts.Length > 2) return null;
            if (parts.Length == 2 && !Endings.Any(ending => parts[0] == stem + ending)) return null;
            var below = string.Join('/', parts);
            return DeviceNames.Is(name) || SourceFile.FirstLink(folder, below) is not null
                || !SourceFile.Exists(Path.Combine(folder, below))
                ? null : SourceFile.Read(Path.Combine(folder, below), below, [])?.Bytes;
        };
    }

    /// <summary>Of a page whose files were kept under safe names; an address that may be several of them is none.</summary>
    /// <remarks>The second of one name is kept as name-2.</remarks>
    public static Func<string, byte[]?> Kept(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        var kept = files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1)
            .ToImmutableDictionary(same => same.Key, same => same.First().Bytes, StringComparer.OrdinalIgnoreCase);
        return address =>
        {
            var name = SafeName(LastOf(address));
            return kept.ContainsKey(Path.GetFileNameWithoutExtension(name) + "-2" + Path.GetExtension(name))
                ? null : kept.GetValueOrDefault(name);
        };
    }

    /// <summary>The name under which a file is kept: letters, digits and few marks of its own; safe on disks and in addresses.</summary>
    public static string SafeName(string name)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var stem = string.Concat(Path.GetFileNameWithoutExtension(name).Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        stem = stem.Length == 0 ? "file" : stem.Length > LongestName ? stem[..LongestName] : stem;
        return stem + (extension.Length is > 1 and < 7 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "");
    }

    private static string LastOf(string address) => Uri.UnescapeDataString(address.Split('?', '#')[0]).Split('/', '\\')[^1];

    // Of a relative address that leads down; none of any other.
    private static string[] Parts(string address)
    {
        var path = Uri.UnescapeDataString(address.Trim().Split('?', '#')[0]).Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        string[] parts = path.Split('/');
        var leadsDown = parts.All(part => part.Trim('.', ' ').Length > 0 && part.IndexOfAny([':', '\0', '*', '?', '"', '<', '>', '|']) < 0);
        return leadsDown ? parts : [];
    }
}
