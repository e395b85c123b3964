using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Pages.Navigation;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>Whether the files and pages are there that the look of site.yml names.</summary>
internal static class LookCheck
{
    public static void Run(ArchiveLayout layout, Site site, ICollection<Finding> findings)
    {
        var look = site.Config.Look;
        foreach (var (key, path) in look.Files)
            if (!SourceFile.Exists(Path.Combine(layout.Static, path)))
                findings.Add(FindingCodes.LookFileMissing.At(look.Places[key], key, $"{ArchiveLayout.StaticName}/{path}"));
        string[] names = [.. Menus.Names(site)];
        foreach (var name in look.Navigation.Where(name => !names.Contains(name)))
            findings.Add(FindingCodes.LookPageUnknown.At(look.Places["navigation"], name, string.Join(", ", names)));
    }
}
