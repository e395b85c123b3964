using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Pages.Navigation;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>Whether the files, pages and languages are there that site.yml names.</summary>
internal static class LookCheck
{
    public static void Run(ArchiveLayout layout, Site site, ICollection<Finding> findings)
    {
        var look = site.Config.Look;
        foreach (var (key, path) in look.Files)
            if (!SourceFile.Exists(Path.Combine(layout.Static, path)))
                findings.Add(FindingCodes.LookFileMissing.At(look.Places[key], key, $"{ArchiveLayout.StaticName}/{path}"));
        foreach (var language in look.Footer.Keys.Except(site.Config.Languages).Order(StringComparer.Ordinal))
            findings.Add(Unseen(look.Places["footer"], "look.footer", language));
        foreach (var language in site.Config.Translations.Keys.Except(site.Config.Languages).Order(StringComparer.Ordinal))
            findings.Add(Unseen(new Place(ArchiveLayout.SiteName), "translations", language));
        string[] names = [.. Menus.Names(site)];
        foreach (var name in look.Navigation.Where(name => !names.Contains(name)))
            findings.Add(FindingCodes.LookPageUnknown.At(look.Places["navigation"], name, string.Join(", ", names)));

        Finding Unseen(Place place, string setting, string language) =>
            FindingCodes.LookLanguageUnknown.At(place, setting, language, string.Join(", ", site.Config.Languages));
    }
}
