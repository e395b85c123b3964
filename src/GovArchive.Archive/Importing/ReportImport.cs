using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Changes;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Files;
using GovArchive.Reports.Parsing;
using GovArchive.Reports.Strips;
using GovArchive.Sources;
using GovArchive.Sources.Documents;

namespace GovArchive.Importing;

/// <summary>What became of one report.</summary>
internal enum ImportOutcome
{
    /// <summary>It could not be read; its old data files, if any, are as they were.</summary>
    Failed,

    /// <summary>Its data files changed.</summary>
    Written,

    /// <summary>It was read, and its data files held that already.</summary>
    Same,

    /// <summary>Its sources are the same as at the last import.</summary>
    Current,
}

/// <summary>Reads the sources of one report and writes its data files. May be used by several threads, each with another report.</summary>
/// <param name="layout">Where the archive keeps its files.</param>
/// <param name="origin">Knows whether data are those of their sources.</param>
/// <param name="mends">Whether data that contradict themselves are made again.</param>
/// <param name="reading">Fingerprint of the program that read the data before; "" where it is not known.</param>
/// <param name="changes">Takes the cells that say something else now, and why. From several threads.</param>
internal sealed class ReportImport(
    ArchiveLayout layout, ReportOrigin origin, bool mends, string reading, ConcurrentBag<ImmutableArray<Change>> changes)
{
    public ImportOutcome Run(FiledSource filed, ICollection<Finding> findings)
    {
        if (origin.IsKnown(filed, all: mends)) return ImportOutcome.Current;
        var problems = new List<Finding>();
        var outcome = Run(filed, problems);
        foreach (var problem in problems) findings.Add(problem);
        return outcome;
    }

    private ImportOutcome Run(FiledSource filed, List<Finding> problems)
    {
        // Before they are read: what is written meanwhile is then seen by the next import.
        var stamps = filed.AllPaths.Select(origin.Memory.Stamp).ToArray();
        var files = filed.AllPaths.Select(path => FiledSources.Read(layout, path, problems)).ToArray();
        if (files.Contains(null)) return ImportOutcome.Failed;
        var hashes = Array.ConvertAll(files, file => file!.Sha256);
        foreach (var (path, seen, hash) in filed.AllPaths.Zip(stamps, hashes)) origin.Memory.Remember(path, seen, hash);
        SourceFile[] read = [.. files.Take(filed.Paths.Count())!];
        if (!filed.Beside.IsEmpty) read[0] = PageWithPictures.Of(read[0], files[^filed.Beside.Length..]!);
        var source = origin.Source(filed, hashes, problems);
        if (HasErrors(problems)) return ImportOutcome.Failed;
        var outcome = Make(filed, read, source, problems);
        if (outcome != ImportOutcome.Failed)
            origin.Remember(filed, hashes, all: mends || outcome != ImportOutcome.Current, outcome == ImportOutcome.Written);
        return outcome;
    }

    private ImportOutcome Make(FiledSource filed, SourceFile[] files, Provenance source, List<Finding> problems)
    {
        var head = origin.Head(filed.Key);
        if (origin.IsCurrent(filed, head, source) && IsWhole(head!)) return ImportOutcome.Current;
        return Content(filed, files, problems) is { } content
            ? Save(new Report(filed.Key, source, content), problems) : ImportOutcome.Failed;
    }

    // Where data are to be mended they must agree with themselves, else only be there.
    private bool IsWhole(Report head) =>
        SourceFile.Exists(layout.DataFile(head.Key, ".csv")) && SourceFile.Exists(layout.DataFile(head.Key, ".txt"))
        && (head.Content.StripsSha256 is null || SourceFile.Exists(layout.DataFile(head.Key, StripSheet.Extension)))
        && (!mends || Before(head.Key) is not null
            && !ReportFile.LinesOf(new DataFolder(layout.Data, ArchiveLayout.DataName), head).Read().IsEmpty);

    // The report as its data files have it; null where they cannot be read.
    private Report? Before(ReportKey key)
    {
        var (yml, csv) = (layout.DataFile(key, ".yml"), layout.DataFile(key, ".csv"));
        return SourceFile.Exists(yml) && SourceFile.Exists(csv) && SourceFile.Read(yml, yml, []) is { } text
            && SourceFile.Read(csv, csv, []) is { } figures
            ? ReportFile.Read(text.WithPlainLineEnds(), figures.WithPlainLineEnds(), [])
            : null;
    }

    private ReportContent? Content(FiledSource filed, SourceFile[] files, List<Finding> problems)
    {
        var parts = filed.Pages.Length > 1 && filed.Report is null
            ? [files[..filed.Pages.Length], .. files.Skip(filed.Pages.Length).Select(file => new[] { file })]
            : Array.ConvertAll(files, file => new[] { file });
        var found = Array.ConvertAll(parts, _ => new List<Finding>());
        var documents = parts.Zip(found, Document).ToArray();
        var contents = documents.Zip(found, (document, own) => document is null ? null : ReportParser.Parse(document, own, filed.Key.Year))
            .ToArray();
        var isOriginalOnly = contents is [null, not null] && PicturesOnly.Is(documents[0], found[0]);
        problems.AddRange(found.Skip(isOriginalOnly ? 1 : 0).SelectMany(own => own));
        if (contents[^1] is not { } last || contents[0] is null && !isOriginalOnly || HasErrors(problems)) return null;
        var content = contents.Length == 1 ? last
            : isOriginalOnly
            ? last with { Findings = [.. last.Findings, FindingCodes.OriginalNotRead.At(new Place(files[0].Path), files[1].Path)] }
            : FigureMerge.Complete(contents[0]!, last);
        Finding[] disagreements = [.. origin.Disagreements(filed, content, files[0].Path)];
        problems.AddRange(disagreements.Where(finding => finding.Severity == Severity.Error));
        return HasErrors(problems) ? null : content with { Findings = [.. content.Findings.Concat(disagreements).Order(Finding.Order)] };
    }

    // Of one file, or of the pictures of a report's pages.
    private static SourceDocument? Document(SourceFile[] files, List<Finding> findings) =>
        files.Length == 1 ? Readers.Read(files[0], findings) : PictureReader.Read(files, findings);

    private ImportOutcome Save(Report report, List<Finding> problems)
    {
        if (SourceFile.FirstLink(layout.Root, $"{ArchiveLayout.DataName}/{report.Key.AgencyId}") is { } link)
        {
            problems.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return ImportOutcome.Failed;
        }
        try
        {
            var before = Before(report.Key);
            if (!ReportFile.Write(layout.Data, report)) return ImportOutcome.Same;
            if (before is not null)
                changes.Add(ArchiveChanges.Between(
                    ArchiveRecord.Of(before, reading), ArchiveRecord.Of(report, DataReader.Own.Reading)).All);
            return ImportOutcome.Written;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(FindingCodes.WriteFailed.At(new Place($"{ArchiveLayout.DataName}/{report.Key}.yml"), exception.Message));
            return ImportOutcome.Failed;
        }
    }

    private static bool HasErrors(List<Finding> problems) => problems.Exists(problem => problem.Severity == Severity.Error);
}
