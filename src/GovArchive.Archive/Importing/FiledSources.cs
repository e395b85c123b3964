using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Reports;
using GovArchive.Reports.Parsing;
using GovArchive.Sources;

namespace GovArchive.Importing;

/// <summary>The files that make one report: a report, a figures file or both. Their paths are below the folder of sources.</summary>
/// <param name="Report">Null where there is none, or where it is pictures.</param>
/// <param name="Origin">The file that says where they came from; null when there is none.</param>
internal sealed record FiledSource(ReportKey Key, string? Report, string? Figures, string? Origin = null)
{
    /// <summary>Pictures of its pages, in order, where no other file is the report.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>Pictures that are kept beside a page, in order.</summary>
    public ImmutableArray<string> Beside { get; init; } = [];

    /// <summary>What the report is read from: its file, or its pages; none where there are figures alone.</summary>
    public IEnumerable<string> Read => Report is null ? Pages : [Report];

    /// <summary>What is read for figures and text: the report's, then the figures.</summary>
    public IEnumerable<string> Paths => Read.Concat(new[] { Figures }.OfType<string>());

    /// <summary>All files that the data follow from.</summary>
    public IEnumerable<string> AllPaths => Paths.Concat(new[] { Origin }.OfType<string>()).Concat(Beside);
}

/// <summary>What is in the folder of sources, by agency and year. What cannot be filed is a finding.</summary>
internal static class FiledSources
{
    /// <param name="layout">Where the archive keeps its files.</param>
    /// <param name="register">The archive's agencies.</param>
    /// <param name="shard">Only the folders of this part's agencies; null for all.</param>
    /// <param name="findings">Takes what was passed by.</param>
    /// <returns>By agency and year.</returns>
    public static ImmutableArray<FiledSource> Find(
        ArchiveLayout layout, AgencyRegister register, Shard? shard, ICollection<Finding> findings)
    {
        var (filed, origins) = (new Dictionary<ReportKey, FiledSource>(), new Dictionary<ReportKey, string>());
        var pages = new List<(ReportKey Key, string Path)>();
        if (SourceFile.FirstLink(layout.Root, ArchiveLayout.SourcesName) is { } link)
        {
            findings.Add(FindingCodes.LinkNotFollowed.At(new Place(link)));
            return [];
        }
        foreach (var path in SourceFolder.Files(layout.Sources, ArchiveLayout.SourcesName, findings, shard is null ? null : shard.Holds))
        {
            if (path.EndsWith(ArchiveLayout.ProvenanceExtension, StringComparison.Ordinal))
            {
                if (KeyOf(path) is { } whose && path == $"{whose}{ArchiveLayout.ProvenanceExtension}") origins[whose] = path;
                continue;
            }
            if (IsKept(path))
            {
                if (PictureReader.IsPicture(path) && path.Split('/') is [var id, var year, _])
                    pages.Add((new ReportKey(id, ReportKey.YearOf(year)!.Value), path));
                continue;
            }
            if (KeyOf(path) is not { } key)
            {
                findings.Add(FindingCodes.SourceMisplaced.At(PlaceOf(path)));
                continue;
            }
            if (register.Find(key.AgencyId) is null)
            {
                findings.Add(FindingCodes.AgencyNotRegistered.At(PlaceOf(path), key.AgencyId, Content(layout, path)?.AgencyName ?? "…"));
                continue;
            }
            var others = filed.GetValueOrDefault(key) ?? new FiledSource(key, null, null);
            if (path.EndsWith(ArchiveLayout.FiguresExtension, StringComparison.Ordinal)) filed[key] = others with { Figures = path };
            else if (others.Report is null) filed[key] = others with { Report = path };
            else findings.Add(FindingCodes.SourceTwice.At(PlaceOf(path), others.Report));
        }
        foreach (var report in pages.GroupBy(page => page.Key, page => page.Path))
        {
            var source = filed.GetValueOrDefault(report.Key) ?? new FiledSource(report.Key, null, null);
            if (register.Find(report.Key.AgencyId) is null) continue;
            ImmutableArray<string> files = [.. report.Order(PageOrder.ByNumbers)];
            if (source.Report is null) filed[report.Key] = source with { Pages = files };
            else if (PageWithPictures.Is(source.Report)) filed[report.Key] = source with { Beside = files };
        }
        return [.. filed.Values.OrderBy(source => source.Key)
            .Select(source => source with { Origin = origins.GetValueOrDefault(source.Key) })];
    }

    private static Place PlaceOf(string path) => new($"{ArchiveLayout.SourcesName}/{path}");

    // "agency/2023/page.html": what a source came with.
    private static bool IsKept(string path) => path.Split('/') is [_, var year, _, ..] && ReportKey.YearOf(year) is not null;

    // "agency/2023.txt".
    private static ReportKey? KeyOf(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != 2) return null;
        var name = parts[1].Split('.', 2);
        return name.Length == 2 && ReportKey.YearOf(name[0]) is { } year ? new ReportKey(parts[0], year) : null;
    }

    /// <summary>The bytes of a source; null, with a finding, when it cannot be read.</summary>
    /// <param name="path">Below the folder of sources.</param>
    public static SourceFile? Read(ArchiveLayout layout, string path, ICollection<Finding> findings) =>
        SourceFile.Read(Path.Combine(layout.Sources, path), $"{ArchiveLayout.SourcesName}/{path}", findings);

    // What a source says; null when it cannot be read.
    private static ReportContent? Content(ArchiveLayout layout, string path) =>
        Read(layout, path, []) is { } file && Readers.Read(file, []) is { } document ? ReportParser.Parse(document, []) : null;
}
