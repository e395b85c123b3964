using GovArchive.Archives;
using GovArchive.Datasets.Columns;
using GovArchive.Datasets.Zips;
using GovArchive.Reports;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets;

/// <summary>Columns whose fields together are the key of a record of another dataset.</summary>
/// <param name="Dataset">Id of the other, where the columns have the same names.</param>
public sealed record DatasetReference(string[] Columns, string Dataset);

/// <summary>A table that can be downloaded.</summary>
/// <param name="Id">Name of its file without the extension.</param>
public sealed record Dataset(string Id, Diagnostics.Words Title, DatasetColumn[] Columns)
{
    internal const string ExcelSuffix = "-excel.csv";

    internal string CsvName => Id + ".csv";

    internal string ExcelName => Id + ExcelSuffix;

    /// <summary>Names of the columns that tell records apart; empty where nothing does.</summary>
    public string[] Key { get; init; } = [];

    /// <summary>The other datasets in which records have something of their own.</summary>
    public DatasetReference[] References { get; init; } = [];

    /// <summary>The columns as the data page tells of them, where there are too many to list.</summary>
    public DatasetColumn[] ToldColumns { get => field ?? Columns; init; }

    /// <summary>Where among the columns one is.</summary>
    internal int IndexOf(string column) => Array.FindIndex(Columns, one => one.Name == column);

    internal bool TellsAllColumns => ReferenceEquals(ToldColumns, Columns);

    /// <summary>
    /// Reports that a row group of its Parquet file has, at least. Of figures with a hundred a file is a quarter larger, and one change
    /// costs what it does with these, which are fifty thousand records.
    /// </summary>
    public int GroupLength { get; init; } = 250;

    /// <summary>The records in their final order, each with one field a column; null where reports have records of their own.</summary>
    public Func<Site, IEnumerable<string[]>>? Rows { get; init; }

    /// <summary>Writes the records of one report; null where they are no report's.</summary>
    public Action<Site, AgencyHistory, Report, CsvBuffer>? WriteReport { get; init; }

    /// <summary>About how many bytes a report's records have: by this the dataset is cut into files.</summary>
    public Func<Report, long> SizeOfReport { get; init; } = _ => 0;

    /// <summary>
    /// Whether there is an edition for Excel too; only while the dataset is one file, since Excel takes about a million rows.
    /// </summary>
    public bool HasExcelEdition { get; init; }

    /// <summary>All files of the dataset.</summary>
    /// <param name="site">What is published, in its main language.</param>
    /// <param name="largest">Bytes that one CSV file may have, about.</param>
    public IEnumerable<DatasetFile> Files(Site site, long largest = DatasetParts.LargestFile) =>
        Plan(site, largest).Select(part => part.Make(RecordBlocks.None));

    /// <summary>
    /// The dataset's files, not yet made: the CSV as programs read it (UTF-8, LF, snake_case header), and where there is one, the edition
    /// for Excel (byte order mark, CRLF, Chinese header). Of a large archive instead parts by year and place, each a CSV in a zip file of
    /// its own.
    /// </summary>
    /// <param name="site">What is published, in its main language.</param>
    /// <param name="largest">Bytes that one CSV file may have, about.</param>
    public IEnumerable<PlannedDataset> Plan(Site site, long largest = DatasetParts.LargestFile) => WriteReport is null
        ? [new PlannedDataset(this, CsvName, _ => Made(site))]
        : DatasetParts.Of(site, SizeOfReport, largest).SelectMany(part => Plan(site, part));

    private IEnumerable<PlannedDataset> Plan(Site site, DatasetPart part)
    {
        if (part.Suffix.Length > 0)
        {
            yield return new PlannedDataset(this, $"{Id}{part.Suffix}.zip", _ => MadeZip(site, part)) { Members = part.Members };
            yield break;
        }
        yield return new PlannedDataset(this, CsvName, blocks => Made(site, part, excel: false, blocks));
        if (HasExcelEdition) yield return new PlannedDataset(this, ExcelName, blocks => Made(site, part, excel: true, blocks));
    }

    /// <summary>
    /// The records that are no report's, without a header: worked out once for the files that are made of them one after the other.
    /// </summary>
    internal CsvBuffer AllRows(Site site) => site.Latest("dataset " + Id, () =>
    {
        var csv = new CsvBuffer();
        foreach (var row in Rows!(site)) csv.Record(row);
        return csv;
    });

    private DatasetFile Made(Site site)
    {
        var (csv, rows) = (Header(excel: false), AllRows(site));
        csv.Raw(rows.Bytes.Span, rows.Records);
        return new DatasetFile(this, CsvName, csv.Records - 1, csv.Bytes);
    }

    private DatasetFile Made(Site site, DatasetPart part, bool excel, RecordBlocks blocks)
    {
        var csv = Write(site, part, excel, blocks);
        return new DatasetFile(this, excel ? ExcelName : CsvName, csv.Records - 1, csv.Bytes);
    }

    private DatasetFile MadeZip(Site site, DatasetPart part)
    {
        var csv = Write(site, part, excel: false, RecordBlocks.None);
        var table = new ZipTable($"{Id}{part.Suffix}.csv", Title, ToldColumns);
        return new DatasetFile(
            this, $"{Id}{part.Suffix}.zip", csv.Records - 1,
            // The data first: programs that read one file of a zip read the first.
            ZipFile.Of(
                [
                    ZipEntry.Of(table.Name, csv.Bytes), .. ZipNotes.Of(site, new ZipSubject(Title, Urls.Data, [table])),
                    ZipNotes.ColumnsOf([table]),
                ]));
    }

    private CsvBuffer Write(Site site, DatasetPart part, bool excel, RecordBlocks blocks)
    {
        var reports = part.Reports;
        var csv = Header(excel, blocks.IsEmpty ? reports.Sum(entry => SizeOfReport(entry.Report)) : 0);
        foreach (var agency in reports.GroupBy(entry => entry.History.Agency.Id, StringComparer.Ordinal))
            blocks.Write(agency.Key, csv, () =>
            {
                foreach (var (history, report) in agency) WriteReport!(site, history, report, csv);
            });
        return csv;
    }

    /// <param name="size">About how many bytes there will be.</param>
    private CsvBuffer Header(bool excel, long size = 0)
    {
        var csv = new CsvBuffer(excel, size);
        csv.Record(Columns.Select(column => excel ? column.ChineseName : column.Name));
        return csv;
    }
}

/// <summary>A file of a dataset that is not made yet.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Make">Makes it, of the records that are known and others.</param>
public sealed record PlannedDataset(Dataset Dataset, string Name, Func<RecordBlocks, DatasetFile> Make)
{
    /// <summary>Tells which reports' records it has, whatever they say; "" for those of all.</summary>
    public string Members { get; init; } = "";

    /// <summary>Whether it only says where the records are.</summary>
    public bool IsSignpost { get; init; }
}

/// <summary>A file of a dataset.</summary>
/// <param name="Rows">How many records it has, without the header.</param>
public sealed record DatasetFile(Dataset Dataset, string Name, int Rows, ReadOnlyMemory<byte> Bytes);

/// <summary>The same without its bytes, of which a large archive has more than memory.</summary>
/// <param name="Rows">How many records it has, without the header.</param>
public sealed record ListedDataset(Dataset Dataset, string Name, int Rows, FileContent Content)
{
    /// <summary>Whether it only says where the records are.</summary>
    public bool IsSignpost { get; init; }

    public bool IsForExcel => Name == Dataset.ExcelName;

    /// <summary>Whether it is lines of JSON in a gzip file.</summary>
    public bool IsLines => Name.EndsWith(".jsonl.gz", StringComparison.Ordinal);

    public bool IsZip => Name.EndsWith(".zip", StringComparison.Ordinal);

    public bool IsGzip => Name.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>Whether it is for a program or for people who see more than one table in it: no CSV in whatever packing.</summary>
    public bool IsApplication => SiteParts.Heavy.Any(ending => Name.EndsWith("." + ending, StringComparison.Ordinal));

    public bool IsParquet => Name.EndsWith(".parquet", StringComparison.Ordinal);

    /// <summary>Whether it is the dataset's CSV as programs read it, with all of its records.</summary>
    public bool IsWhole => Name == Dataset.CsvName && !IsSignpost;
}
