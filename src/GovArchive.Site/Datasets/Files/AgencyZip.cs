using System.Collections.Immutable;
using GovArchive.Agencies;
using GovArchive.Archives;
using GovArchive.Datasets.Zips;
using GovArchive.Diagnostics;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Files;

/// <summary>
/// All that an agency has as data, to be carried away and understood without this site: its CSV, figures and indicators in the long form,
/// the codebook of the editions that it reported on, README, licence and citation.
/// </summary>
internal static class AgencyZip
{
    private static readonly Words Wide = new(
        "a row a cell of the form, a column a year; empty where there is no number", "表式每格一行，每年一列；没有数字时空");

    private static readonly Dataset[] Long = [Named("figures"), Named("indicators")];
    private static readonly Dataset[] OfEditions = [Named("cells"), Named("crosswalk")];
    private static readonly Dataset[] Same = [Named("indicator_definitions"), Named("codes")];

    private static readonly Dataset[] Tables = [.. Long, .. OfEditions, .. Same];

    public static byte[] Write(Site site, AgencyHistory history)
    {
        var agency = history.Agency;
        var wide = new ZipTable(agency.Id + ".csv", Wide, []);
        var title = new Words($"{Romanised.Of(agency.Name)} {agency.Name}".Trim(), agency.Name);
        var subject = new ZipSubject(title, Urls.Agency(agency.Id), [wide, .. Tables.Select(TableOf)]);
        return ZipFile.Of(
            [
                ZipEntry.Of(wide.Name, AgencyFiles.WideCsv(history)), .. Long.Select(dataset => Records(site, history, dataset)),
                .. site.Once(CodebooksOf).OfEditions[EditionsOf(history)],
                .. ZipNotes.Of(site, subject),
            ]);
    }

    private static ZipEntry Records(Site site, AgencyHistory history, Dataset dataset)
    {
        var csv = Begun(dataset);
        foreach (var report in history.Reports) dataset.WriteReport!(site, history, report, csv);
        return ZipEntry.Of(dataset.CsvName, csv.Bytes);
    }

    // Packed once for all agencies that reported on the same editions: they are two thirds of each zip file.
    private sealed record Codebooks(ImmutableDictionary<string, ImmutableArray<ZipEntry>> OfEditions);

    private static Codebooks CodebooksOf(Site site) => new(
        site.Reporting.Select(EditionsOf).Distinct()
            .ToImmutableDictionary(editions => editions, editions => Codebook(site, editions.Split(' ')), StringComparer.Ordinal));

    private static string EditionsOf(AgencyHistory history) =>
        string.Join(' ', history.Forms.Select(form => form.Edition).Order(StringComparer.Ordinal));

    // These rows are the same for every archive.
    private static ImmutableArray<ZipEntry> Codebook(Site site, string[] editions) =>
    [
        .. OfEditions.Select(dataset => Rows(site, dataset, row => editions.Contains(row[0]))),
        .. Same.Select(dataset => Rows(site, dataset, row => dataset.Id != "codes" || Tables.Any(table => IsUsedIn(row, table)))),
        ZipNotes.ColumnsOf(Tables.Select(TableOf)),
    ];

    private static ZipEntry Rows(Site site, Dataset dataset, Func<string[], bool> wanted)
    {
        var csv = Begun(dataset);
        foreach (var row in dataset.Rows!(site).Where(wanted)) csv.Record(row);
        return ZipEntry.Of(dataset.CsvName, csv.Bytes);
    }

    private static CsvBuffer Begun(Dataset dataset)
    {
        var csv = new CsvBuffer();
        csv.Record(dataset.Columns.Select(column => column.Name));
        return csv;
    }

    // The columns that hold a code are in its last field.
    private static bool IsUsedIn(string[] code, Dataset table) =>
        code[^1].Split(' ').Any(column => column.StartsWith(table.Id + ".", StringComparison.Ordinal));

    private static ZipTable TableOf(Dataset dataset) => new(dataset.CsvName, dataset.Title, dataset.Columns);

    private static Dataset Named(string id) => DatasetTable.All.Single(dataset => dataset.Id == id);
}
