using System.Globalization;
using System.Text;
using GovArchive.Archives;
using GovArchive.Citing;
using GovArchive.Datasets;
using GovArchive.Datasets.Descriptions;
using GovArchive.Datasets.Files;
using GovArchive.Datasets.Programs;
using GovArchive.Datasets.Snippets;
using GovArchive.Datasets.Sqlite;
using GovArchive.Datasets.Whole;
using GovArchive.Files;
using GovArchive.Incremental;
using GovArchive.Indicators;
using GovArchive.Sites;
using GovArchive.Survey;

namespace GovArchive.Publishing;

/// <summary>The files of a site that hold data: those of everything and those of each agency.</summary>
internal static class SiteDownloads
{
    private const char AfterRows = '/';

    /// <summary>One job each, in the order in which they are best begun.</summary>
    /// <param name="site">What is published.</param>
    /// <param name="part">The part of the site that is made; null for all.</param>
    /// <param name="memory">What is there already.</param>
    public static IEnumerable<IEnumerable<OutputFile>> Of(Site site, Shard? part, OutputCache memory) =>
        [AgencyFilesOf(site, part, memory), CompareFiles.Places(site, part)];

    /// <summary>
    /// The datasets one after the other, so that only one is held, and then what is said of them is known. All of them are of one part,
    /// that of the data page: it tells the size and hash of each.
    /// </summary>
    /// <param name="made">Takes what is said of them.</param>
    public static IEnumerable<OutputFile> Datasets(Site site, Shard? part, OutputCache memory, ICollection<PublishedDataset> made)
    {
        if (!Shard.Holds(part, Urls.Data)) yield break;
        var sums = new SortedDictionary<string, FileContent>(StringComparer.Ordinal);
        foreach (var planned in DatasetFiles.Plan(site).Concat(HeavyFiles.Plan(site)))
        {
            var (path, unit) = (Urls.Dataset(planned.Name), $"dataset {planned.Name} {planned.Members}");
            var (files, note) = memory.Noted(unit, () => Made(planned, path, memory.Before(unit), memory.Facts));
            made.Add(new PublishedDataset(
                planned.Dataset.Id, planned.Name,
                int.Parse(note.AsSpan(..note.IndexOf(AfterRows, StringComparison.Ordinal)), CultureInfo.InvariantCulture),
                files[0].Content)
            { IsSignpost = planned.IsSignpost });
            if (site.LeavesOut(path)) continue;
            sums[path] = files[0].Content;
            yield return files[0];
        }
        ListedDataset[] published = [
            .. DatasetTable.Listed(site with { Published = [.. made] }).Where(file => !site.LeavesOut(Urls.Dataset(file.Name)))];
        foreach (var file in DescriptionsOf(site, memory, published).Concat(IndicatorFilesOf(site, memory)))
        {
            sums[file.Path] = file.Content;
            yield return file;
        }
        yield return new OutputFile(Urls.Checksums, Checksums(sums));
    }

    // What explains the datasets to programs and people.
    private static IEnumerable<OutputFile> DescriptionsOf(Site site, OutputCache memory, ListedDataset[] published) =>
    [
        .. DatasetDescriptions.Of(site, published),
        .. site.Releases.Newest is { } release
            ? [new OutputFile(Urls.DataCite, DataCiteFile.Write(site.Config, release))] : (OutputFile[])[],
        .. SnippetTable.FilesOf(published),
        .. published.Any(file => file.Name == SqliteFile.Name)
            ? memory.Files("description of the database", () => [DatasetteMetadata.Of(site.In(site.Languages[0]))]) : [],
    ];

    // One indicator of every report.
    private static IEnumerable<OutputFile> IndicatorFilesOf(Site site, OutputCache memory) =>
        from indicator in IndicatorCatalog.All
        let path = Urls.IndicatorFile(indicator.Id)
        where !site.LeavesOut(path)
        from file in memory.Files(
            "file of " + indicator.Id,
            () => [new OutputFile(path, IndicatorsDataset.Csv(indicator, IndicatorValues.Of(site, indicator).All))])
        select file;

    // Noted are the number of records, which the data page tells, and the blocks.
    private static (OutputFile[] Files, string Note) Made(
        PlannedDataset planned, string path, (string File, FileStamp Stamp, string Note)? before, Facts? facts)
    {
        var blocks = new RecordBlocks(
            facts is null ? null : agencies => facts.Of(agencies.Select(agency => new Fact(FactKind.Agency, agency)))
                .ToString("x32", CultureInfo.InvariantCulture), before?.File);
        if (before is { } known) blocks.Know(known.Note[(known.Note.IndexOf(AfterRows, StringComparison.Ordinal) + 1)..], known.Stamp.Size);
        var file = planned.Make(blocks);
        var spliced = before is { } there && blocks.Taken.Count > 0
            ? new SplicedBytes(file.Bytes, there.File, there.Stamp, blocks.Taken) : null;
        return ([new OutputFile(path, file.Bytes) { Spliced = spliced }],
            string.Create(CultureInfo.InvariantCulture, $"{file.Rows}{AfterRows}{blocks.Note}"));
    }

    /// <summary>The downloads of one agency, at its former addresses too.</summary>
    public static IEnumerable<OutputFile> Of(Site site, string agency) =>
        Forwards.With(site, agency, AgencyFilesOf(site, site.History(agency), new AgencyCodebooks(site)));

    private static IEnumerable<OutputFile> AgencyFilesOf(Site site, Shard? part, OutputCache memory)
    {
        var codebooks = new AgencyCodebooks(site);
        return site.Reporting.Where(history => Shard.Holds(part, history.Agency.Id)).SelectMany(history => memory.Files(
            "downloads of " + history.Agency.Id,
            () => Forwards.With(site, history.Agency.Id, AgencyFilesOf(site, site.History(history.Agency.Id), codebooks))));
    }

    private static IEnumerable<OutputFile> AgencyFilesOf(Site site, AgencyHistory history, AgencyCodebooks codebooks)
    {
        (string Kind, Func<byte[]> Make)[] files = [
            ("csv", () => AgencyFiles.WideCsv(history)), ("json", () => AgencyFiles.Json(site, history)),
            ("xlsx", () => AgencyWorkbook.Write(site, history)), ("zip", () => AgencyZip.Write(site, history, codebooks))];
        foreach (var (kind, make) in files)
            if (Urls.AgencyFile(history.Agency.Id, kind) is var path && !site.LeavesOut(path)) yield return new OutputFile(path, make());
        yield return new OutputFile(Urls.CompareAgency(history.Agency.Id), CompareFiles.Write(site, history));
    }

    // As sha256sum --check reads it in the folder of the data.
    private static byte[] Checksums(SortedDictionary<string, FileContent> files) =>
        Encoding.UTF8.GetBytes(
            string.Concat(files.Select(file => $"{file.Value.Sha256}  {file.Key[Urls.Data.Length..]}\n")));
}
