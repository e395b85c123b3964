using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Agencies;
using GovArchive.Diagnostics;
using GovArchive.Reports;
using GovArchive.Sources;
using GovArchive.Text;

namespace GovArchive.Archives;

/// <summary>What an import did.</summary>
/// <param name="Read">Sources that were read.</param>
/// <param name="Written">Reports whose data files changed.</param>
/// <param name="Unchanged">Reports whose sources are the same as at the last import.</param>
/// <param name="Failed">Reports that could not be read; their old data files, if any, are as they were.</param>
public sealed record ImportResult(int Read, int Written, int Unchanged, int Failed);

/// <summary>Sources to data files: reads what changed since the last import. A source that fails is a finding; the others are done.</summary>
public static class Importer
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="findings">Takes what was found.</param>
    /// <param name="progress">Called with the number of reports done and of all, after each.</param>
    public static ImportResult Run(ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings, Action<int, int>? progress = null)
    {
        var filed = FiledSources(layout, register, findings);
        var result = new ImportResult(0, 0, 0, 0);
        foreach (var (number, sources) in filed.Index())
        {
            result = Import(layout, register, sources, findings) switch
            {
                Outcome.Written => result with { Read = result.Read + 1, Written = result.Written + 1 },
                Outcome.Same => result with { Read = result.Read + 1 },
                Outcome.Current => result with { Unchanged = result.Unchanged + 1 },
                _ => result with { Read = result.Read + 1, Failed = result.Failed + 1 },
            };
            progress?.Invoke(number + 1, filed.Length);
        }
        ReportSourcesGone(layout, filed, findings);
        return result;
    }

    private enum Outcome
    {
        Failed,
        Written,
        Same,
        Current,
    }

    /// <summary>The files that make one report: a report, a figures file or both.</summary>
    private sealed record Filed(ReportKey Key, string? Report, string? Figures);

    private static ImmutableArray<Filed> FiledSources(ArchiveLayout layout, AgencyRegister register, ICollection<Finding> findings)
    {
        var filed = new SortedDictionary<ReportKey, Filed>();
        if (SourceFile.FirstLink(layout.Root, ArchiveLayout.SourcesName) is { } link)
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return [];
        }
        foreach (var path in SourceFolder.Files(layout.Sources, ArchiveLayout.SourcesName, findings).Where(path => !path.EndsWith(ArchiveLayout.ProvenanceExtension, StringComparison.Ordinal)))
        {
            var display = $"{ArchiveLayout.SourcesName}/{path}";
            if (KeyOf(path) is not { } key)
            {
                findings.Add(FindingCodes.SourceMisplaced.At(new Place(display)));
                continue;
            }
            if (register.Find(key.AgencyId) is null)
            {
                findings.Add(FindingCodes.AgencyNotRegistered.At(new Place(display), key.AgencyId, PrintedName(layout, path) ?? "…"));
                continue;
            }
            var others = filed.GetValueOrDefault(key) ?? new Filed(key, null, null);
            if (path.EndsWith(ArchiveLayout.FiguresExtension, StringComparison.Ordinal)) filed[key] = others with { Figures = path };
            else if (others.Report is null) filed[key] = others with { Report = path };
            else findings.Add(FindingCodes.SourceTwice.At(new Place(display), others.Report));
        }
        return [.. filed.Values];
    }

    private static ReportKey? KeyOf(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != 2) return null;
        var name = parts[1].Split('.', 2);
        return name.Length == 2 && name[0].Length == 4 && int.TryParse(name[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new ReportKey(parts[0], year)
            : null;
    }

    private static string? PrintedName(ArchiveLayout layout, string path) => ReadContent(layout, path, []) is { } read ? read.Content.AgencyName : null;

    private static Outcome Import(ArchiveLayout layout, AgencyRegister register, Filed filed, ICollection<Finding> findings)
    {
        var problems = new List<Finding>();
        var files = new[] { filed.Report, filed.Figures }.OfType<string>().Select(path => ReadFile(layout, path, problems)).ToArray();
        if (files.Contains(null)) return Fail();
        var figuresSha256 = filed is { Report: not null, Figures: not null } ? files[1]!.Sha256 : null;
        if (IsCurrent(layout, filed.Key, files[0]!.Sha256, figuresSha256)) return Outcome.Current;

        var contents = files.Select(file => Readers.Read(file!, problems) is { } document ? ReportParser.Parse(document, problems, filed.Key.Year) : null).ToArray();
        if (contents.Contains(null) || problems.Exists(problem => problem.Severity == Severity.Error)) return Fail();
        var content = contents is [var text, var figures] ? FigureMerge.Complete(text!, figures!) : contents[0]!;
        content = content with { Findings = [.. content.Findings.Concat(Disagreements(filed, content, register.Find(filed.Key.AgencyId)!, files[0]!)).Order(Finding.Order)] };
        var source = ProvenanceFile.Read(layout, filed.Key, problems) with
        {
            File = files[0]!.Path,
            Sha256 = files[0]!.Sha256,
            Figures = figuresSha256 is null ? null : files[1]!.Path,
            FiguresSha256 = figuresSha256,
        };
        if (problems.Exists(problem => problem.Severity == Severity.Error)) return Fail();
        foreach (var problem in problems) findings.Add(problem);
        return Save(layout, new Report(filed.Key, source, content), findings);

        Outcome Fail()
        {
            foreach (var problem in problems) findings.Add(problem);
            return Outcome.Failed;
        }
    }

    private static Outcome Save(ArchiveLayout layout, Report report, ICollection<Finding> findings)
    {
        if (SourceFile.FirstLink(layout.Root, $"{ArchiveLayout.DataName}/{report.Key.AgencyId}") is { } link)
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return Outcome.Failed;
        }
        try
        {
            return ReportFile.Write(layout.Data, report) ? Outcome.Written : Outcome.Same;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(FindingCodes.WriteFailed.At(new Place($"{ArchiveLayout.DataName}/{report.Key}.yml"), exception.Message));
            return Outcome.Failed;
        }
    }

    private static (SourceFile File, ReportContent Content)? ReadContent(ArchiveLayout layout, string path, ICollection<Finding> findings) =>
        ReadFile(layout, path, findings) is { } file && Readers.Read(file, findings) is { } document && ReportParser.Parse(document, findings) is { } content
            ? (file, content)
            : null;

    private static SourceFile? ReadFile(ArchiveLayout layout, string path, ICollection<Finding> findings) =>
        SourceFile.Read(Path.Combine(layout.Sources, path), $"{ArchiveLayout.SourcesName}/{path}", findings);

    private static bool IsCurrent(ArchiveLayout layout, ReportKey key, string sha256, string? figuresSha256)
    {
        var path = layout.DataFile(key, ".yml");
        return SourceFile.Exists(path) && SourceFile.Exists(layout.DataFile(key, ".csv"))
            && SourceFile.Read(path, path, []) is { } file && ReportFile.IsCurrent(file, sha256, figuresSha256);
    }

    // What the folder and file name say counts; what the source prints is compared with it.
    private static IEnumerable<Finding> Disagreements(Filed filed, ReportContent content, Agency agency, SourceFile file)
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

    private static void ReportSourcesGone(ArchiveLayout layout, ImmutableArray<Filed> filed, ICollection<Finding> findings)
    {
        var known = filed.Select(sources => $"{sources.Key}.yml").ToHashSet(StringComparer.Ordinal);
        foreach (var path in SourceFile.FilesBelow(layout.Data).Where(path => path.EndsWith(".yml", StringComparison.Ordinal) && !known.Contains(path)))
            findings.Add(FindingCodes.SourceGone.At(new Place($"{ArchiveLayout.DataName}/{path}"), $"{ArchiveLayout.SourcesName}/{path[..^4]}"));
    }
}
