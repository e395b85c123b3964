using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Rendering;

namespace GovArchive.Starting;

/// <summary>One file of the built-in theme, to be changed in a theme of one's own.</summary>
/// <param name="Theme">The own theme's name.</param>
/// <param name="Path">The copied file, below the archive's root.</param>
/// <param name="IsNew">The theme was made for it.</param>
public sealed record ThemeCopy(string Theme, string Path, bool IsNew)
{
    /// <summary>The files that can be copied, in ordinal order: <c>layouts/home.sbn-html</c>.</summary>
    public static IEnumerable<string> Files => BuiltInTheme.Source.Files.Keys.Where(path => path != Rendering.Theme.AboutName);

    /// <summary>Copies a file; null, with findings, when it is no file of the theme, is there already, or cannot be written.</summary>
    /// <param name="layout">Of the archive.</param>
    /// <param name="theme">The theme of one's own; made, extending the built-in one, when it is not there.</param>
    /// <param name="file">A path of <see cref="Files"/>; the name alone where only one file has it.</param>
    public static ThemeCopy? Write(ArchiveLayout layout, string theme, string file, ICollection<Finding> findings)
    {
        string[] found = [.. Files.Where(path => path == file || path.EndsWith("/" + file, StringComparison.Ordinal))];
        if (found.Length != 1)
        {
            findings.Add(FindingCodes.ThemeFileUnknown.At(
                new Place(file), found.Length == 0 ? Nearest(file) : string.Join(", ", found)));
            return null;
        }
        var (folder, display) = (System.IO.Path.Combine(layout.Themes, theme), $"{ArchiveLayout.ThemesName}/{theme}");
        var (about, copy) = (System.IO.Path.Combine(folder, Rendering.Theme.AboutName), System.IO.Path.Combine(folder, found[0]));
        if (SourceFile.Exists(copy))
        {
            findings.Add(FindingCodes.ThemeFileThere.At(new Place($"{display}/{found[0]}")));
            return null;
        }
        var isNew = !SourceFile.Exists(about);
        var isWritten = WriteAttempt.Run($"{display}/{found[0]}", () =>
        {
            if (isNew) AtomicFile.Write(about, Encoding.UTF8.GetBytes($"name: {theme}\nextends: {BuiltInTheme.Name}\n"));
            AtomicFile.Write(copy, BuiltInTheme.Source.Files[found[0]]);
        }, findings);
        return isWritten ? new ThemeCopy(theme, $"{display}/{found[0]}", isNew) : null;
    }

    // Those with a part of the name, or all folders.
    private static string Nearest(string file)
    {
        var stem = System.IO.Path.GetFileName(file).Split('.')[0];
        string[] like = [.. Files.Where(path => stem.Length > 2 && path.Contains(stem, StringComparison.OrdinalIgnoreCase)).Take(5)];
        return string.Join(", ", like.Length > 0 ? like : ["layouts/…", "partials/…", "assets/…", "i18n/…"]);
    }
}
