using System.Text;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Text;

namespace GovArchive.Starting;

/// <summary>What an archive of one's own is to be called and where it will be.</summary>
/// <param name="Title">Of the site.</param>
/// <param name="Publisher">Who keeps it.</param>
/// <param name="Place">Whose reports it holds; "" for any.</param>
/// <param name="Languages">Of the pages, the main one first.</param>
/// <param name="Licence">Of the data, as people call it.</param>
/// <param name="Repository">Its own, where faults are reported; null for none yet.</param>
/// <param name="BaseUrl">Where its site will be; null while that is not known.</param>
/// <param name="AsOf">The day it speaks of.</param>
/// <param name="HasSample">Whether three invented reports come with it.</param>
public sealed record NewArchiveSettings(
    string Title, string Publisher, string Place, IReadOnlyList<string> Languages, string Licence, string? Repository, string? BaseUrl,
    DateOnly AsOf, bool HasSample)
{
    /// <summary>The languages that the built-in theme speaks.</summary>
    public static readonly string[] Spoken = ["zh-Hans", "en"];

    /// <summary>What an archive is called where nobody says, in its main language.</summary>
    public static string UsualTitle(string place, string language) => language != "en" ? place + "政府信息公开年报档案"
        : place.Length == 0 ? "Government information disclosure reports" : $"Government information disclosure reports of {place}";

    /// <summary>The licences whose text is known, with its address.</summary>
    public static readonly (string Name, string Address)[] Licences =
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"), ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"), ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ];
}

/// <summary>An archive that builds, checks and deploys as it is made; nothing of it is of another archive.</summary>
public static class NewArchive
{
    private const string Files = "Starting/files/";
    private const string Sample = "Starting/sample/";

    // A name that begins with a dot would hide it among the program's own sources.
    private static readonly (string Embedded, string Path)[] Renamed = [("gitignore", ".gitignore"), ("gitattributes", ".gitattributes")];

    /// <summary>All its files: paths below its folder, with forward slashes, in ordinal order.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Of(NewArchiveSettings settings)
    {
        var words = NewArchiveWords.Of(settings);
        return [.. Paths(settings).Select(file => (file.Path, Bytes(file.Embedded, words)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Writes them. False, with findings, where something is in the folder already, or cannot be written. Of hidden files only those
    /// matter that would be overwritten: what git keeps there is no hindrance.
    /// </summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="display">What messages call it.</param>
    public static bool Write(string folder, string display, NewArchiveSettings settings, ICollection<Finding> findings)
    {
        var files = Of(settings);
        var there = SourceFile.FilesBelow(folder) is [var own, ..] ? own : null;
        if ((there ?? InTheWay(folder, files.Select(file => file.Path))) is { } first)
        {
            findings.Add(FindingCodes.FolderNotEmpty.At(new Place(display), first));
            return false;
        }
        return WriteAttempt.Run(display, () =>
        {
            foreach (var (path, bytes) in files) AtomicFile.Write(Path.Combine(folder, path), bytes);
        }, findings);
    }

    // What is at the path of a file, or a link that would lead it elsewhere; null for nothing.
    private static string? InTheWay(string folder, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (SourceFile.FirstLink(folder, path) is { } link) return link;
            var full = Path.Combine(folder, path);
            if (SourceFile.Exists(full) || SourceFile.IsFolder(full)) return path;
        }
        return null;
    }

    private static IEnumerable<(string Embedded, string Path)> Paths(NewArchiveSettings settings)
    {
        foreach (var name in EmbeddedTable.Names(typeof(NewArchive), Files))
        {
            var path = name[Files.Length..];
            if (path.StartsWith(ArchiveLayout.PagesName, StringComparison.Ordinal))
            {
                if (PageOf(path, settings.Languages) is { } page) yield return (name, page);
            }
            else if (path is "agencies.empty.yml" or "agencies.sample.yml")
            {
                if (path.Contains("sample", StringComparison.Ordinal) == settings.HasSample)
                    yield return (name, ArchiveLayout.RegisterName);
            }
            else yield return (name, Array.Find(Renamed, entry => entry.Embedded == path).Path ?? path);
        }
        if (!settings.HasSample) yield break;
        foreach (var name in EmbeddedTable.Names(typeof(NewArchive), Sample))
            yield return (name, $"{ArchiveLayout.SourcesName}/{name[Sample.Length..]}");
    }

    // A page of the main language has its plain name, one of another language that language in it; null for a language that the site is
    // not made in.
    private static string? PageOf(string path, IReadOnlyList<string> languages)
    {
        const string English = ".en.md";
        var (stem, language) = path.EndsWith(English, StringComparison.Ordinal)
            ? (path[..^English.Length], "en") : (path[..^".md".Length], "zh-Hans");
        if (!languages.Contains(language)) return null;
        return language == languages[0] ? $"{stem}.md" : $"{stem}.{language}.md";
    }

    private static byte[] Bytes(string embedded, NewArchiveWords words) => embedded.StartsWith(Sample, StringComparison.Ordinal)
        ? EmbeddedTable.Bytes(typeof(NewArchive), embedded)
        : Encoding.UTF8.GetBytes(words.Fill(EmbeddedTable.Text(typeof(NewArchive), embedded).ReplaceLineEndings("\n")));
}
