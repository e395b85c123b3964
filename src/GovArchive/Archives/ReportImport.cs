using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Archives;

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
/// <param name="register">The archive's agencies.</param>
/// <param name="memory">What the last import left.</param>
/// <param name="data">The data files that are there, by their paths below the folder of data.</param>
internal sealed class ReportImport(ArchiveLayout layout, AgencyRegister register, ImportMemory memory, IReadOnlyDictionary<string, FileStamp> data)
{
    public ImportOutcome Run(FiledSource filed, ICollection<Finding> findings)
    {
        if (IsKnown(filed)) return ImportOutcome.Current;
        var problems = new List<Finding>();
        // Before they are read: what is written meanwhile is then seen by the next import.
        var stamps = filed.Paths.Select(memory.Stamp).ToArray();
        var files = filed.Paths.Select(path => Read(layout, path, problems)).ToArray();
        if (files.Contains(null)) return Fail();
        var hashes = Array.ConvertAll(files, file => file!.Sha256);
        foreach (var (path, seen, hash) in filed.Paths.Zip(stamps, hashes)) memory.Remember(path, seen, hash);
        var (sha256, figuresSha256) = (hashes[0], hashes.ElementAtOrDefault(1));
        var outcome = IsCurrent(filed.Key, sha256, figuresSha256) ? ImportOutcome.Current : Make();
        if (outcome == ImportOutcome.Failed) return Fail();
        foreach (var problem in problems) findings.Add(problem);
        if (Stamp(filed.Key, outcome) is { } made) memory.RememberMade(filed.Key, made, sha256, figuresSha256);
        return outcome;

        ImportOutcome Make() => Content(filed, files!, problems) is { } content && Source(filed, files!, sha256, figuresSha256, problems) is { } source
            ? Save(new Report(filed.Key, source, content), problems)
            : ImportOutcome.Failed;

        ImportOutcome Fail()
        {
            foreach (var problem in problems) findings.Add(problem);
            return ImportOutcome.Failed;
        }
    }

    /// <summary>What a source says; null when it cannot be read.</summary>
    /// <param name="path">Below the folder of sources.</param>
    public static ReportContent? Content(ArchiveLayout layout, string path) =>
        Read(layout, path, []) is { } file && Readers.Read(file, []) is { } document ? ReportParser.Parse(document, []) : null;

    // Without a byte being read, where the disk says that nothing was changed.
    private bool IsKnown(FiledSource filed)
    {
        if (Stamp(filed.Key, ImportOutcome.Current) is not { } yml || !data.ContainsKey($"{filed.Key}.csv")) return false;
        var sha256 = filed.Paths.Select(memory.KnownSha256).ToArray();
        return !sha256.Contains(null) && memory.IsMade(filed.Key, yml, sha256[0]!, sha256.ElementAtOrDefault(1));
    }

    private FileStamp? Stamp(ReportKey key, ImportOutcome outcome) =>
        outcome == ImportOutcome.Written ? FileStamp.Of(layout.DataFile(key, ".yml")) : data.TryGetValue($"{key}.yml", out var stamp) ? stamp : null;

    private static SourceFile? Read(ArchiveLayout layout, string path, ICollection<Finding> findings) =>
        SourceFile.Read(Path.Combine(layout.Sources, path), $"{ArchiveLayout.SourcesName}/{path}", findings);

    private bool IsCurrent(ReportKey key, string sha256, string? figuresSha256)
    {
        var path = layout.DataFile(key, ".yml");
        return SourceFile.Exists(path) && SourceFile.Exists(layout.DataFile(key, ".csv"))
            && SourceFile.Read(path, path, []) is { } file && ReportFile.IsCurrent(file, sha256, figuresSha256);
    }

    private ReportContent? Content(FiledSource filed, SourceFile[] files, List<Finding> problems)
    {
        var contents = Array.ConvertAll(files, file => Readers.Read(file, problems) is { } document ? ReportParser.Parse(document, problems, filed.Key.Year) : null);
        if (contents.Contains(null) || problems.Exists(problem => problem.Severity == Severity.Error)) return null;
        var content = contents is [var text, var figures] ? FigureMerge.Complete(text!, figures!) : contents[0]!;
        return content with { Findings = [.. content.Findings.Concat(Disagreements(filed, content, register.Find(filed.Key.AgencyId)!, files[0])).Order(Finding.Order)] };
    }

    private Provenance? Source(FiledSource filed, SourceFile[] files, string sha256, string? figuresSha256, List<Finding> problems)
    {
        var source = ProvenanceFile.Read(layout, filed.Key, problems) with
        {
            File = files[0].Path,
            Sha256 = sha256,
            Figures = figuresSha256 is null ? null : files[1].Path,
            FiguresSha256 = figuresSha256,
        };
        return problems.Exists(problem => problem.Severity == Severity.Error) ? null : source;
    }

    private ImportOutcome Save(Report report, List<Finding> problems)
    {
        if (SourceFile.FirstLink(layout.Root, $"{ArchiveLayout.DataName}/{report.Key.AgencyId}") is { } link)
        {
            problems.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return ImportOutcome.Failed;
        }
        try
        {
            return ReportFile.Write(layout.Data, report) ? ImportOutcome.Written : ImportOutcome.Same;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(FindingCodes.WriteFailed.At(new Place($"{ArchiveLayout.DataName}/{report.Key}.yml"), exception.Message));
            return ImportOutcome.Failed;
        }
    }

    // What the folder and file name say counts; what the source prints is compared with it.
    private static IEnumerable<Finding> Disagreements(FiledSource filed, ReportContent content, Agency agency, SourceFile file)
    {
        var place = new Place(file.Path, 1, 1);
        if (content.Year is { } year && year != filed.Key.Year)
            yield return FindingCodes.YearDiffers.At(place, filed.Key.Year.ToString(CultureInfo.InvariantCulture), year.ToString(CultureInfo.InvariantCulture));
        if (content.AgencyName is { } name && !Names(agency).Any(known => SameBody(known, name)))
            yield return FindingCodes.AgencyDiffers.At(place, agency.Name, name);
    }

    private static IEnumerable<string> Names(Agency agency) => [agency.Name, .. agency.Aliases, .. agency.FormerNames.Select(former => former.Name)];

    // A report may leave out the places above its own: 南岗区工业信息科技局 for 哈尔滨市南岗区工业信息科技局.
    private static bool SameBody(string known, string printed)
    {
        var (a, b) = (HanText.Squeeze(known), HanText.Squeeze(printed));
        return a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);
    }
}
