using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Reports;
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
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">Of the site.</param>
    /// <param name="stamps">What is known of the files; null to read them all.</param>
    public static string Digest(ArchiveLayout layout, SiteConfig config, FileStamps? stamps = null)
    {
        stamps ??= FileStamps.None();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(SiteInputs).Assembly.ManifestModule.ModuleVersionId.ToString(), "");
        Add(hash, config.BaseUrl?.ToString() ?? "", "");
        foreach (var file in new[] { ArchiveLayout.SiteName, ArchiveLayout.RegisterName }) AddFile(file, null);
        foreach (var folder in new[] { ArchiveLayout.DataName, ArchiveLayout.CorrectionsName, ArchiveLayout.PagesName, ArchiveLayout.ThemesName })
            foreach (var (path, stamp) in FileStamp.Below(Path.Combine(layout.Root, folder))) AddFile($"{folder}/{path}", stamp);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // What cannot be read was reported where it was needed.
        void AddFile(string path, FileStamp? stamp) => Add(hash, path, stamps.Sha256(layout.Root, path, stamp) ?? "");
    }

    /// <summary>The same, of which only those files are read that changed since it was last asked for.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">Of the site.</param>
    /// <param name="part">The part of the site that is made; null for all.</param>
    public static string Remembered(ArchiveLayout layout, SiteConfig config, Shard? part = null)
    {
        var kept = KeptStamps.Open(Path.Combine(layout.CacheOf(part), "inputs"));
        var digest = Digest(layout, config, kept.Files);
        kept.Save();
        return digest;
    }

    /// <summary>
    /// The same of what an import is made of, by which the data of several machines are known to belong together: the program's own build, the register, and which
    /// sources there are, with their sizes. Their bytes are not asked for: each machine reads only its own.
    /// </summary>
    public static string OfImport(ArchiveLayout layout)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(SiteInputs).Assembly.ManifestModule.ModuleVersionId.ToString(), "");
        Add(hash, ArchiveLayout.RegisterName, FileStamps.None().Sha256(layout.Root, ArchiveLayout.RegisterName) ?? "");
        foreach (var (path, stamp) in FileStamp.Below(layout.Sources)) Add(hash, path, stamp.Size.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether the inputs are still those that a part was begun with; else a finding, for the part may be made of old ones and new ones.</summary>
    public static bool StillAre(string inputs, string now, ICollection<Finding> findings)
    {
        if (now != inputs) findings.Add(FindingCodes.InputsChanged.At(new Place(ArchiveLayout.ContentName)));
        return now == inputs;
    }

    private static void Add(IncrementalHash hash, string name, string value) => hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{value}\0"));
}
