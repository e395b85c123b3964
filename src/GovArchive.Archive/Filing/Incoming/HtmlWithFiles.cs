using System.Collections.Immutable;
using GovArchive.Files;

namespace GovArchive.Filing.Incoming;

/// <summary>Pages that a browser saved with their pictures in a folder beside them: 年报.html and 年报_files/ or 年报.files/.</summary>
internal static class HtmlWithFiles
{
    private static readonly string[] Endings = ["_files", ".files", "_文件"];

    public static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder that browsers make for a page's files.</summary>
    public static string FolderOf(string page) => Stem(page) + Endings[0];

    /// <summary>A file on the disk with the pictures of its folder, where it is a page and has one.</summary>
    public static Candidate Of(Candidate candidate)
    {
        if (!IsPage(candidate.Path)) return candidate;
        var kept = ImmutableArray.CreateBuilder<KeptFile>();
        foreach (var folder in Endings.Select(ending => Stem(candidate.Path) + ending).Where(SourceFile.IsFolder))
            foreach (var file in SourceFile.FilesBelow(folder).Where(Candidates.IsPicture))
                if (SourceFile.Read(Path.Combine(folder, file), file, []) is { } read) Keep(kept, file, read.Bytes);
        return candidate with { Kept = kept.ToImmutable() };
    }

    /// <summary>The same of files in another one: what is in the folder of a page is no file by itself.</summary>
    public static IEnumerable<Candidate> Joined(IReadOnlyCollection<Candidate> all)
    {
        var folders = all.Where(page => IsPage(page.Path))
            .SelectMany(page => Endings.Select(ending => (Page: page, Folder: $"{Stem(page.Path)}{ending}/"))).ToArray();
        foreach (var one in all)
        {
            if (folders.Any(folder => one.Path.StartsWith(folder.Folder, StringComparison.OrdinalIgnoreCase))) continue;
            if (!IsPage(one.Path))
            {
                yield return one;
                continue;
            }
            var kept = ImmutableArray.CreateBuilder<KeptFile>();
            foreach (var folder in folders.Where(folder => folder.Page == one))
                foreach (var file in all.Where(file => file.Path.StartsWith(folder.Folder, StringComparison.OrdinalIgnoreCase)))
                    Keep(kept, file.Path, file.Bytes!);
            yield return one with { Kept = kept.ToImmutable() };
        }
    }

    private static void Keep(ImmutableArray<KeptFile>.Builder kept, string name, byte[] bytes)
    {
        if (Candidates.IsKept(name, bytes)) kept.Add(new KeptFile(KeptFile.SafeName(name, kept), bytes));
    }

    private static string Stem(string page) => page[..page.LastIndexOf('.')];
}
