using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Pages;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>
/// What people put into an archive for its site stands at no address that the program makes something for, nor at that of another file:
/// one of the two would be lost. Addresses that differ by capital letters alone are one on many disks.
/// </summary>
internal static class TakenAddresses
{
    /// <summary>
    /// The site without the pages and files whose addresses are taken, each of which is a finding; and so is each link of the pages that
    /// leads nowhere.
    /// </summary>
    public static Site Free(Site site, ICollection<Finding> findings)
    {
        if (site.Written.IsEmpty && site.Copied.IsEmpty) return site;
        var taken = Own(site);
        var ids = FormerIds.Of(site.Archive);
        var files = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        site = site with { Written = [.. site.Written.Where(page => IsFree(FilesOf(site, page), page.File))] };
        site = site with { Copied = [.. site.Copied.Where(file => IsFree([file.Path], file.Source))] };
        WrittenLinks.Check(site, taken.Keys, findings);
        return site;

        bool IsFree(ImmutableArray<string> paths, string source)
        {
            foreach (var path in paths)
            {
                if (taken.TryGetValue(path, out var kind) || (kind = Forwarded(path)) is not null)
                    findings.Add(FindingCodes.AddressOfProgram.At(new Place(source), path, kind));
                else if (files.TryGetValue(path, out var other))
                    findings.Add(FindingCodes.AddressOfOther.At(new Place(source), path, other));
                else continue;
                return false;
            }
            foreach (var path in paths) files[path] = source;
            return true;
        }

        // What is at an address that an agency had leads to the one it has.
        string? Forwarded(string path) =>
            ids.IsEmpty ? null : taken.GetValueOrDefault(ids.NowIn(path));
    }

    /// <summary>The files of the pages written by hand, each with the page's own file in the archive.</summary>
    public static IReadOnlyDictionary<string, string> Written(Site site)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var own in site.Languages.Select(site.In))
            foreach (var page in own.WrittenHere) files.TryAdd(Urls.FileOf(own.Home + page.Address), page.File);
        return files;
    }

    // The pages that are made of data, by their files.
    private static Dictionary<string, string> Own(Site site)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var own in site.Languages.Select(site.In))
            foreach (var kind in PageKinds.All)
                foreach (var page in kind.Plan(own)) taken.TryAdd(Urls.FileOf(own.Home + page.Path), kind.Name);
        return taken;
    }

    // In its own language, and in those it is not translated into.
    private static ImmutableArray<string> FilesOf(Site site, WrittenPage page) =>
    [
        .. site.Languages.Select(site.In).Where(own => own.WrittenHere.Contains(page))
            .Select(own => Urls.FileOf(own.Home + page.Address)),
    ];
}
