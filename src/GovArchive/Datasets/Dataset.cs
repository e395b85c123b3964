using GovArchive.Sites;

namespace GovArchive.Datasets;

/// <summary>A column of a dataset.</summary>
/// <param name="Name">ASCII snake_case; the header of the CSV.</param>
/// <param name="ChineseName">The header of the Excel edition.</param>
/// <param name="Meaning">What it holds, for the dictionary: English and Chinese.</param>
public sealed record DatasetColumn(string Name, string ChineseName, Diagnostics.Words Meaning);

/// <summary>A table that can be downloaded.</summary>
/// <param name="Id">Name of its file without the extension.</param>
/// <param name="Rows">The records in their final order, each with one field a column.</param>
public sealed record Dataset(string Id, Diagnostics.Words Title, DatasetColumn[] Columns, Func<Site, IEnumerable<string[]>> Rows)
{
    /// <summary>Whether there is an edition for Excel too.</summary>
    public bool HasExcelEdition { get; init; }

    /// <summary>The CSV as programs read it: UTF-8, LF, snake_case header.</summary>
    public byte[] Csv(Site site) => Text.Csv.Write(Rows(site).Prepend([.. Columns.Select(column => column.Name)]));

    /// <summary>The CSV as Excel opens it: byte order mark, CRLF, Chinese header.</summary>
    public byte[] ExcelCsv(Site site) => Text.Csv.Write(Rows(site).Prepend([.. Columns.Select(column => column.ChineseName)]), excel: true);
}
