using System.Security.Cryptography;
using System.Text;
using GovArchive.Archives;
using GovArchive.Sites;
using GovArchive.Sources;

namespace GovArchive.Publishing;

/// <summary>All that a site is made of, as one digest: the same digest, the same site.</summary>
public static class SiteInputs
{
    /// <summary>
    /// SHA-256, lower-case hexadecimal, of the program's own build, the site's address, and path and bytes of every file that is read: settings,
    /// register, data, corrections, pages and themes.
    /// </summary>
    public static string Digest(ArchiveLayout layout, SiteConfig config)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(SiteInputs).Assembly.ManifestModule.ModuleVersionId.ToString(), []);
        Add(hash, config.BaseUrl?.ToString() ?? "", []);
        foreach (var file in new[] { ArchiveLayout.SiteName, ArchiveLayout.RegisterName }) AddFile(hash, layout.Root, file);
        foreach (var folder in new[] { ArchiveLayout.DataName, ArchiveLayout.CorrectionsName, ArchiveLayout.PagesName, ArchiveLayout.ThemesName })
            foreach (var file in SourceFile.FilesBelow(Path.Combine(layout.Root, folder))) AddFile(hash, layout.Root, folder + "/" + file);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // What cannot be read was reported where it was needed.
    private static void AddFile(IncrementalHash hash, string root, string path) =>
        Add(hash, path, SourceFile.Read(Path.Combine(root, path), path, [])?.Bytes ?? []);

    private static void Add(IncrementalHash hash, string name, byte[] bytes)
    {
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{bytes.Length}\0"));
        hash.AppendData(bytes);
    }
}
