using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Output;
using GovArchive.Sites;

namespace GovArchive.Publishing;

/// <summary>The data files of one part's agencies as a folder of their own, and such folders back into one archive.</summary>
public static class DataParts
{
    private const string FirstExtension = ".csv";
    private const string SecondExtension = ".yml";

    /// <summary>The data files of a part's agencies as they are now, both of a report one after the other; one that cannot be read is a finding.</summary>
    public static IEnumerable<OutputFile> Of(ArchiveLayout layout, Shard part, ICollection<Finding> findings)
    {
        var all = SourceFile.FilesBelow(layout.Data).Where(path => part.Holds(path.Split('/')[0])).ToHashSet(StringComparer.Ordinal);
        var reports = all.Where(path => path.EndsWith(FirstExtension, StringComparison.Ordinal)).Select(path => path[..^FirstExtension.Length]).Where(report => all.Contains(report + SecondExtension));
        foreach (var path in reports.Order(StringComparer.Ordinal).SelectMany(report => new[] { report + FirstExtension, report + SecondExtension }))
            if (SourceFile.Read(Path.Combine(layout.Data, path), $"{ArchiveLayout.DataName}/{path}", findings) is { } file) yield return new OutputFile(path, file.WithPlainLineEnds().Bytes);
    }

    /// <summary>Puts the files of all parts into content/data, both files of a report together; others stay as they are.</summary>
    /// <returns>How many reports there are and how many of them changed; null, with a finding, when one cannot be written.</returns>
    public static (int Reports, int Changed)? Join(ArchiveLayout layout, OutputParts parts, ICollection<Finding> findings)
    {
        var (reports, changed, path) = (0, 0, ArchiveLayout.DataName);
        try
        {
            foreach (var files in parts.Files().Chunk(2))
            {
                path = $"{ArchiveLayout.DataName}/{files[0].Path}";
                var stem = Path.ChangeExtension(files[0].Path, null);
                if (files.Length < 2 || files[0].Path != stem + FirstExtension || files[1].Path != stem + SecondExtension) throw new IOException("it stands alone: both files of a report belong together");
                if (SourceFile.FirstLink(layout.Root, path) is { } link) throw new IOException($"{link} is a symbolic link, through which nothing is written");
                if (AtomicFile.WriteBoth(Path.Combine(layout.Data, stem), FirstExtension, files[0].Bytes.Span, SecondExtension, files[1].Bytes.Span)) changed++;
                reports++;
            }
            return (reports, changed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(path), exception.Message));
            return null;
        }
    }
}
