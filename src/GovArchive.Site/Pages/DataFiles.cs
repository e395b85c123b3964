using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Datasets;
using GovArchive.Datasets.Programs;
using GovArchive.Pages.Words;
using GovArchive.Sites;

namespace GovArchive.Pages;

/// <summary>A dataset with its files.</summary>
/// <param name="Rows">How many records it has, as text.</param>
/// <param name="Parts">How many parts it is cut into beside the whole ones, as text; null for none.</param>
/// <param name="PartList">Where the parts are listed; null where nothing lists them.</param>
public sealed record DatasetLine(
    string Id, string Title, string Rows, ImmutableArray<DatasetLink> Files, string? Parts, Link? PartList);

/// <param name="Text">What kind of file it is: "CSV".</param>
/// <param name="Size">With its unit: "128 KB".</param>
public sealed record DatasetLink(string Text, string File, string Address, string Size);

/// <summary>The files as the data page lists them: a line a dataset.</summary>
internal static class DataFiles
{
    private static readonly (string Ending, string Kind)[] Kinds =
    [
        (Dataset.ExcelSuffix, "CSV (Excel)"), (".csv", "CSV"), (".csv.gz", "gz"), (".parquet", "Parquet"), (".jsonl.gz", "JSON Lines"),
        (".xlsx", "Excel"), (".dta", "Stata"), (".sqlite", "SQLite"),
    ];

    /// <param name="site">In one of its languages, of whose workbooks it tells.</param>
    /// <param name="files">What is published, in the order of the data page.</param>
    public static IEnumerable<DatasetLine> Lines(Site site, IEnumerable<ListedDataset> files)
    {
        var workbooks = PanelWorkbook.NamesIn(site);
        return from file in files
               where !file.Name.EndsWith(PanelWorkbook.Extension, StringComparison.Ordinal) || workbooks.ContainsKey(file.Name)
               group file by file.Dataset into dataset
               select Line(site, dataset.Key, [.. dataset], workbooks);
    }

    private static DatasetLine Line(Site site, Dataset dataset, ListedDataset[] files, IReadOnlyDictionary<string, string> workbooks)
    {
        var whole = Array.FindAll(files, file => !file.IsSignpost && !file.IsZip);
        var parts = Array.FindAll(files, file => file.IsZip);
        var list = Array.Find(files, file => file.IsSignpost);
        return new DatasetLine(
            dataset.Id, dataset.Title.In(site.Words.Language),
            CellText.Number(whole.Length > 0 ? whole.Max(file => file.Rows) : parts.Sum(file => file.Rows)),
            [.. whole.Select(file => Link(file, workbooks.GetValueOrDefault(file.Name, "")))],
            parts.Length > 0 ? CellText.Number(parts.Length) : null,
            list is null ? null : new Link(list.Name, Urls.Dataset(list.Name)));
    }

    private static DatasetLink Link(ListedDataset file, string year) => new(
        (Kinds.First(kind => file.Name.EndsWith(kind.Ending, StringComparison.Ordinal)).Kind + " " + year).TrimEnd(), file.Name,
        Urls.Dataset(file.Name), Size(file.Content.Size));

    private static string Size(long bytes) =>
        bytes < 1 << 10 ? $"{bytes} B"
        : bytes < 1 << 20 ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) >> 10} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.0} MB");
}
