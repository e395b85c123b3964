using System.Collections.Immutable;
using GovArchive.Archives;

namespace GovArchive.Serving;

/// <summary>What changed on the disk.</summary>
/// <param name="Frame">Settings, theme, releases, or pages written by hand.</param>
/// <param name="Everything">The register, or so much that all is read again.</param>
/// <param name="Sources">Reports, which are imported first.</param>
/// <param name="Agencies">Ids of those whose data or corrections changed.</param>
public sealed record LiveChange(bool Frame, bool Everything, bool Sources, ImmutableHashSet<string> Agencies)
{
    private static readonly string[] FrameFolders =
        [ArchiveLayout.PagesName, ArchiveLayout.ThemesName, ArchiveLayout.StaticName, ArchiveLayout.ReleasesName];

    /// <summary>Nothing.</summary>
    public static LiveChange None { get; } = new(false, false, false, []);

    /// <summary>
    /// The change of one file, or of a folder, in which files may have come with it; nothing where the site is not made of it.
    /// </summary>
    /// <param name="path">Below the archive's root, with forward slashes.</param>
    public static LiveChange Of(string path)
    {
        if (path is ArchiveLayout.RegisterName or ArchiveLayout.ExpectedName or ArchiveLayout.ContentName or ArchiveLayout.DataName
            or ArchiveLayout.CorrectionsName) return None with { Frame = true, Everything = true, Sources = true };
        if (path == ArchiveLayout.SiteName || FrameFolders.Any(folder => IsIn(path, folder))) return None with { Frame = true };
        if (IsIn(path, ArchiveLayout.SourcesName)) return None with { Sources = true };
        if (IsIn(path, ArchiveLayout.DataName)) return path == ArchiveLayout.ReaderName ? None : OfAgency(path.Split('/')[2]);
        return IsIn(path, ArchiveLayout.CorrectionsName) && path.LastIndexOf('-') is var cut && cut > ArchiveLayout.CorrectionsName.Length
            ? OfAgency(path[(ArchiveLayout.CorrectionsName.Length + 1)..cut]) : None;

        static LiveChange OfAgency(string agency) => None with { Agencies = [agency] };
    }

    /// <summary>Whether nothing changed.</summary>
    public bool IsNone => !Frame && !Everything && !Sources && Agencies.IsEmpty;

    /// <summary>Both.</summary>
    public LiveChange And(LiveChange other) => new(
        Frame || other.Frame, Everything || other.Everything, Sources || other.Sources, Agencies.Union(other.Agencies));

    private static bool IsIn(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
