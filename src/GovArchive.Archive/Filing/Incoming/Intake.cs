using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources;

namespace GovArchive.Filing.Incoming;

/// <summary>What a person names, files, folders and files with others in them, to the files that may be sources.</summary>
public static class Intake
{
    // What a web archive or a zip file may hold as a whole is more than one report may.
    private const long LargestContainer = 512L << 20;

    private static readonly (string Extension, Func<SourceFile, ICollection<Finding>, IEnumerable<Candidate>> Open)[] Containers =
    [
        (".mhtml", SavedPage.Open),
        (".mht", SavedPage.Open),
        (".zip", ZipFile.Open),
        (".warc", WebArchive.Open),
        (".warc.gz", WebArchive.Open),
    ];

    /// <summary>What the names of files that can be filed end with, for messages.</summary>
    public static string Extensions => $"{Readers.Extensions} {string.Join(' ', Containers.Select(container => container.Extension))}";

    /// <summary>
    /// The files of what was named, with the pages that lead to them; each folder and each file with others in it that has nothing to be
    /// filed, and each link, is a finding.
    /// </summary>
    /// <param name="named">Full path and name as it was given.</param>
    /// <param name="findings">Takes what was passed by.</param>
    public static ImmutableArray<Candidate> Of(IEnumerable<(string Path, string Name)> named, ICollection<Finding> findings)
    {
        Candidate[] found = [.. named.SelectMany(one => Found(one.Path, one.Name.Replace('\\', '/').TrimEnd('/'), findings))];
        return PageAttachments.Joined([.. PicturePages.Joined([.. found.SelectMany(one => Opened(one, findings))])], findings);
    }

    private static IEnumerable<Candidate> Found(string path, string name, ICollection<Finding> findings)
    {
        if (SourceFile.IsLink(path))
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(name)));
            return [];
        }
        if (!SourceFile.IsFolder(path)) return [new Candidate(path, name)];
        var all = SourceFolder.Files(path, name, findings);
        var pages = all.Where(HtmlWithFiles.IsPage).Select(HtmlWithFiles.FolderOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // What a browser saved beside a page belongs to it.
        var known = all.Where(file => !pages.Any(folder => file.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase)))
            .ToLookup(file => Readers.FormatOf(file) is not null || ContainerOf(file) is not null || IsPageOfReport(file));
        var (files, others) = (known[true].ToArray(),
            known[false].Where(file => !file.EndsWith(ArchiveLayout.ProvenanceExtension, StringComparison.Ordinal)).ToArray());
        if (files.Length == 0) findings.Add(FindingCodes.NothingToFile.At(new Place(name), Extensions));
        else if (others.Length > 0)
            findings.Add(FindingCodes.LeftOut.At(
                new Place(name), others.Length.ToString(CultureInfo.InvariantCulture), others[0], Extensions));
        return files.Select(file => new Candidate(Path.Combine(path, file), $"{name}/{file}"));

        // Pictures in a folder that has a report are what came with it.
        bool IsPageOfReport(string file) => PicturePages.Is(file) && !all.Any(
            other => Readers.FormatOf(other) is not null && Path.GetDirectoryName(other) == Path.GetDirectoryName(file));
    }

    private static IEnumerable<Candidate> Opened(Candidate candidate, ICollection<Finding> findings)
    {
        if (ContainerOf(candidate.Path) is not { } open) return [HtmlWithFiles.Of(candidate)];
        if (SourceFile.Read(candidate.Path, candidate.Name, findings, LargestContainer) is not { } file) return [];
        if (file.Bytes.Length == 0)
        {
            findings.Add(FindingCodes.FileEmpty.At(new Place(candidate.Name)));
            return [];
        }
        return open(file, findings).Select(inside => inside with { Path = $"{candidate.Path}/{inside.Path}" });
    }

    private static Func<SourceFile, ICollection<Finding>, IEnumerable<Candidate>>? ContainerOf(string path) =>
        Array.Find(Containers, container => path.EndsWith(container.Extension, StringComparison.OrdinalIgnoreCase)).Open;
}
