using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sites;

namespace GovArchive.Publishing.Handmade;

/// <summary>
/// Files that are published as they are, put out behind all others, and pages written by hand before them: where something else was made
/// at the address of one, or it would have to be a folder of the other, it is left out with a finding.
/// </summary>
/// <param name="files">Published as they are.</param>
/// <param name="pages">The files of the pages written by hand, each with its own in the archive.</param>
internal sealed class CopiedFiles(ImmutableArray<CopiedFile> files, IReadOnlyDictionary<string, string> pages)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _paths = new(files.Select(file => file.Path), StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(
        files.Select(file => file.Path).Concat(pages.Keys).SelectMany(Above), StringComparer.OrdinalIgnoreCase);

    // What programs leave behind: nobody means to publish it.
    private static readonly string[] Litter = [".git", ".gitignore", ".gitattributes", ".gitkeep", ".DS_Store"];
    private static readonly string[] LitterBegins = ["._", ".#"];
    private const string LitterEnds = ".swp";

    /// <summary>The files of content/static, hidden ones too, at the same paths below the site's root. Links are findings.</summary>
    public static IEnumerable<CopiedFile> Static(ArchiveLayout layout, ICollection<Finding> findings)
    {
        var (files, links) = SourceFile.AllBelow(layout.Static);
        foreach (var link in links.Where(IsMeant))
            findings.Add(FindingCodes.LinkNotPublished.At(new Place($"{ArchiveLayout.StaticName}/{link}")));
        return FileNames.Good(ArchiveLayout.StaticName, files.Where(IsMeant), findings)
            .Select(path => new CopiedFile(path, $"{ArchiveLayout.StaticName}/{path}", Path.Combine(layout.Static, path)));
    }

    private static bool IsMeant(string path) => !path.Split('/').Any(part =>
        Litter.Contains(part) || LitterBegins.Any(start => part.StartsWith(start, StringComparison.Ordinal))
        || part[0] == '.' && part.EndsWith(LitterEnds, StringComparison.Ordinal));

    /// <summary>Notes what others make, which goes through unchanged; from several threads.</summary>
    public IEnumerable<OutputFile> Beside(IEnumerable<OutputFile> others) =>
        files.IsEmpty && pages.Count == 0 ? others : Noted(others);

    /// <summary>Of the files made of pages written by hand, those whose folders are no files of others.</summary>
    /// <param name="made">The files.</param>
    /// <param name="findings">Takes what is wrong, once a page.</param>
    public IEnumerable<OutputFile> Pages(IEnumerable<OutputFile> made, ICollection<Finding> findings)
    {
        foreach (var file in made)
        {
            if (!pages.TryGetValue(file.Path, out var source) || Above(file.Path).FirstOrDefault(_made.Contains) is not { } other)
                yield return file;
            else findings.Add(FindingCodes.AddressOfProgram.At(new Place(source), file.Path, other));
        }
    }

    /// <summary>Those whose addresses nobody took.</summary>
    /// <param name="part">The part of the site that is made; null for all.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public IEnumerable<OutputFile> Files(Shard? part, ICollection<Finding> findings)
    {
        foreach (var file in files)
        {
            if (Above(file.Path).Prepend(file.Path).FirstOrDefault(_taken.ContainsKey) is { } path)
                findings.Add(FindingCodes.AddressOfProgram.At(new Place(file.Source), _taken[path], "file"));
            else if (Shard.Holds(part, file.Path) && SourceFile.Read(file.File, file.Source, findings) is { } read)
                yield return new OutputFile(file.Path, read.Bytes);
        }
    }

    private IEnumerable<OutputFile> Noted(IEnumerable<OutputFile> others)
    {
        foreach (var file in others)
        {
            if (_folders.Contains(file.Path))
                lock (_taken) _made.Add(file.Path);
            if (_paths.Contains(file.Path) || _folders.Contains(file.Path)) Take(file.Path, file.Path);
            foreach (var folder in Above(file.Path))
                if (_paths.Contains(folder)) Take(folder, file.Path);
            yield return file;
        }
    }

    private void Take(string path, string by)
    {
        lock (_taken) _taken[path] = by;
    }

    // The folders of a file, the innermost first.
    private static IEnumerable<string> Above(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1)) yield return path[..end];
    }
}
