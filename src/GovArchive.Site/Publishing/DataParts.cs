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
    private const string LinesExtension = ".txt";
    private const string StripsExtension = ".png";
    private const string SecondExtension = ".yml";

    private static readonly string[] Extensions = [FirstExtension, LinesExtension, StripsExtension, SecondExtension];

    // A part's own word that it is read by this program: no file of content/data, and another one in each part.
    private const string Reader = "reader-";

    /// <summary>
    /// The data files of a part's agencies as they are now, those of a report one after the other; one that cannot be read is a finding.
    /// </summary>
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="part">Which part.</param>
    /// <param name="isOwnReading">Whether all of them are this program's reading, see <see cref="DataReader"/>.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static IEnumerable<OutputFile> Of(ArchiveLayout layout, Shard part, bool isOwnReading, ICollection<Finding> findings)
    {
        if (isOwnReading) yield return new OutputFile($"{Reader}{part.Name}", DataReader.Text());
        var all = SourceFile.FilesBelow(layout.Data).Where(path => part.Holds(path.Split('/')[0])).ToHashSet(StringComparer.Ordinal);
        var reports = all.Where(path => path.EndsWith(FirstExtension, StringComparison.Ordinal))
            .Select(path => path[..^FirstExtension.Length]).Where(report => all.Contains(report + SecondExtension));
        foreach (var path in reports.Order(StringComparer.Ordinal)
            .SelectMany(report => Extensions.Select(extension => report + extension))
            .Where(all.Contains))
            if (SourceFile.Read(Path.Combine(layout.Data, path), $"{ArchiveLayout.DataName}/{path}", findings) is { } file)
                yield return new OutputFile(path, file.IsText ? file.WithPlainLineEnds().Bytes : file.Bytes);
    }

    /// <summary>Puts the files of all parts into content/data, the files of a report together; others stay as they are.</summary>
    /// <returns>How many reports there are and how many of them changed; null, with a finding, when one cannot be written.</returns>
    public static (int Reports, int Changed)? Join(ArchiveLayout layout, OutputParts parts, ICollection<Finding> findings)
    {
        var (reports, changed, path, all) = (0, 0, ArchiveLayout.DataName, parts.Files().ToLookup(file => IsReader(file.Path)));
        try
        {
            foreach (var files in all[false].GroupBy(file => Path.ChangeExtension(file.Path, null)!, StringComparer.Ordinal))
            {
                var (stem, own) = (files.Key, files.ToDictionary(file => Path.GetExtension(file.Path), file => file.Bytes));
                path = $"{ArchiveLayout.DataName}/{files.First().Path}";
                if (!own.TryGetValue(FirstExtension, out var first) || !own.TryGetValue(SecondExtension, out var second))
                    throw new IOException("it stands alone: both files of a report belong together");
                if (SourceFile.FirstLink(layout.Root, path) is { } link)
                    throw new IOException($"{link} is a symbolic link, through which nothing is written");
                var target = Path.Combine(layout.Data, stem);
                var areLinesNew = own.TryGetValue(LinesExtension, out var lines) && AtomicFile.Write(target + LinesExtension, lines.Span);
                var areStripsNew = own.TryGetValue(StripsExtension, out var strips)
                    && AtomicFile.Write(target + StripsExtension, strips.Span);
                var areNew = AtomicFile.WriteBoth(target, FirstExtension, first.Span, SecondExtension, second.Span);
                if (areLinesNew | areStripsNew | areNew) changed++;
                if (!own.ContainsKey(StripsExtension)) AtomicFile.Remove(target + StripsExtension);
                reports++;
            }
            path = ArchiveLayout.ReaderName;
            if (all[true].Count() == parts.Count && HasNoOthers(layout, all[false])) DataReader.Sign(layout);
            return (reports, changed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place(path), exception.Message));
            return null;
        }
    }

    private static bool IsReader(string path) =>
        path.StartsWith(Reader, StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal);

    // Reports of content/data that are in no part were read by somebody else.
    private static bool HasNoOthers(ArchiveLayout layout, IEnumerable<OutputFile> files)
    {
        var own = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return SourceFile.FilesBelow(layout.Data)
            .All(path => own.Contains(path) || $"{ArchiveLayout.DataName}/{path}" == ArchiveLayout.ReaderName);
    }
}
