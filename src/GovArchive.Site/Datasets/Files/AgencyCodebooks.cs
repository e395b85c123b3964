using System.Collections.Immutable;
using GovArchive.Archives;
using GovArchive.Datasets.Zips;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Files;

/// <summary>
/// The codebook in an agency's zip file: cells of the editions that it reported on, and what codes, indicators and columns mean. Two thirds
/// of the file, and packed once for all that reported on the same editions. Nothing of it is the archive's own. For one thread.
/// </summary>
/// <param name="site">What is published.</param>
internal sealed class AgencyCodebooks(Site site)
{
    private static readonly Dataset[] Long = [DatasetTable.Named("figures"), DatasetTable.Named("indicators")];
    private static readonly Dataset[] OfEditions = [DatasetTable.Named("cells"), DatasetTable.Named("crosswalk")];
    private static readonly Dataset[] Same = [DatasetTable.Named("indicator_definitions"), DatasetTable.Named("codes")];

    private readonly Dictionary<string, ImmutableArray<ZipEntry>> _packed = new(StringComparer.Ordinal);

    /// <summary>The datasets of which the zip file has the agency's records, and then those of the codebook.</summary>
    public static (Dataset[] Records, Dataset[] Codebook) Tables { get; } = (Long, [.. OfEditions, .. Same]);

    /// <summary>The codebook's files.</summary>
    public ImmutableArray<ZipEntry> Of(AgencyHistory history)
    {
        string[] editions = [.. history.Forms.Select(form => form.Edition).Order(StringComparer.Ordinal)];
        var name = string.Join(' ', editions);
        if (!_packed.TryGetValue(name, out var entries)) _packed[name] = entries = Pack(editions);
        return entries;
    }

    /// <summary>A dataset's records as a file.</summary>
    public static ZipEntry Entry(Dataset dataset, Action<CsvBuffer> write)
    {
        var csv = new CsvBuffer();
        csv.Record(dataset.Columns.Select(column => column.Name));
        write(csv);
        return ZipEntry.Of(dataset.CsvName, csv.Bytes);
    }

    /// <summary>What is said of a dataset's file.</summary>
    public static ZipTable TableOf(Dataset dataset) => new(dataset.CsvName, dataset.Title, dataset.Columns);

    private ImmutableArray<ZipEntry> Pack(string[] editions) =>
    [
        .. OfEditions.Select(dataset => Rows(dataset, row => editions.Contains(row[0]))),
        .. Same.Select(dataset => Rows(dataset, row => dataset.Id != "codes" || IsUsed(row))),
        ZipNotes.ColumnsOf([.. Tables.Records.Select(TableOf), .. Tables.Codebook.Select(TableOf)]),
    ];

    private ZipEntry Rows(Dataset dataset, Func<string[], bool> wanted) => Entry(dataset, csv =>
    {
        foreach (var row in dataset.Rows!(site).Where(wanted)) csv.Record(row);
    });

    // The columns that hold a code are in its last field.
    private static bool IsUsed(string[] code) => code[^1].Split(' ').Any(column => Tables.Records.Concat(Tables.Codebook)
        .Any(table => column.StartsWith(table.Id + ".", StringComparison.Ordinal)));
}
