using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Incremental;

/// <summary>All that a site is made of, as digests: SHA-256 in lower-case hexadecimal.</summary>
/// <param name="Whole">
/// Of the frame and of path and bytes of register, expected reports, data, corrections and static files: the same digest, the same site.
/// </param>
/// <param name="Frame">
/// Of what every page is made of: the program's own build, the site's address, its settings, pages written by hand,
/// themes, and releases.
/// </param>
/// <param name="Files">Knows the digest of each of the files.</param>
public sealed record SiteInputs(string Whole, string Frame, FileStamps Files)
{
    /// <summary>Looks at every file that a build reads.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">Of the site.</param>
    /// <param name="stamps">What is known of the files; null to read them all.</param>
    public static SiteInputs Of(ArchiveLayout layout, SiteConfig config, FileStamps? stamps = null)
    {
        stamps ??= FileStamps.None();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, ProgramStamp.Value.ToString(), "");
        Add(hash, config.BaseUrl?.ToString() ?? "", "");
        AddFile(ArchiveLayout.SiteName, null);
        AddFolders(ArchiveLayout.PagesName, ArchiveLayout.ThemesName, ArchiveLayout.ReleasesName);
        var frame = Convert.ToHexStringLower(hash.GetCurrentHash());
        AddFile(ArchiveLayout.RegisterName, null);
        AddFile(ArchiveLayout.ExpectedName, null);
        AddFolders(ArchiveLayout.DataName, ArchiveLayout.CorrectionsName, ArchiveLayout.StaticName);
        return new SiteInputs(Convert.ToHexStringLower(hash.GetHashAndReset()), frame, stamps);

        void AddFolders(params ReadOnlySpan<string> folders)
        {
            foreach (var folder in folders)
                foreach (var (path, stamp) in FileStamp.Below(Path.Combine(layout.Root, folder), folder == ArchiveLayout.StaticName))
                    AddFile($"{folder}/{path}", stamp);
        }

        // What cannot be read was reported where it was needed.
        void AddFile(string path, FileStamp? stamp) => Add(hash, path, stamps.Sha256(layout.Root, path, stamp)?.ToString() ?? "");
    }

    /// <summary>The same, of which only those files are read that changed since it was last asked for.</summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="config">Of the site.</param>
    /// <param name="part">The part of the site that is made; null for all.</param>
    public static SiteInputs Remembered(ArchiveLayout layout, SiteConfig config, Shard? part = null)
    {
        var kept = KeptStamps.Open(Path.Combine(layout.CacheOf(part), "inputs"));
        var inputs = Of(layout, config, kept.Files);
        kept.Save();
        return inputs;
    }

    /// <summary>
    /// The same of what an import is made of, by which the data of several machines are known to belong together: the program's own build,
    /// the register, and which sources there are, with their sizes. Their bytes are not asked for: each machine reads only its own.
    /// </summary>
    public static string OfImport(ArchiveLayout layout)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, ProgramStamp.Value.ToString(), "");
        Add(hash, ArchiveLayout.RegisterName, FileStamps.None().Sha256(layout.Root, ArchiveLayout.RegisterName)?.ToString() ?? "");
        foreach (var (path, stamp) in FileStamp.Below(layout.Sources)) Add(hash, path, stamp.Size.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>
    /// Whether the inputs are still those that a part was begun with; else a finding, for the part may be made of old ones and new ones.
    /// </summary>
    public static bool StillAre(string inputs, string now, ICollection<Finding> findings)
    {
        if (now != inputs) findings.Add(FindingCodes.InputsChanged.At(new Place(ArchiveLayout.ContentName)));
        return now == inputs;
    }

    private static void Add(IncrementalHash hash, string name, string value) =>
        hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{value}\0"));
}
