using System.Security.Cryptography;
using GovArchive.Sites;
using GovArchive.Text;

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

    /// <summary>
    /// The dataset's files: the CSV as programs read it (UTF-8, LF, snake_case header), and where there is one, the edition for Excel (byte order mark,
    /// CRLF, Chinese header).
    /// </summary>
    public IEnumerable<DatasetFile> Files(Site site)
    {
        var rows = Rows(site).ToList();
        yield return new DatasetFile(this, Id + ".csv", IsForExcel: false, rows.Count, Csv.Write(rows.Prepend([.. Columns.Select(column => column.Name)])));
        if (HasExcelEdition)
            yield return new DatasetFile(this, Id + "-excel.csv", IsForExcel: true, rows.Count, Csv.Write(rows.Prepend([.. Columns.Select(column => column.ChineseName)]), excel: true));
    }
}

/// <summary>A file of a dataset.</summary>
/// <param name="Rows">How many records it has, without the header.</param>
public sealed record DatasetFile(Dataset Dataset, string Name, bool IsForExcel, int Rows, byte[] Bytes)
{
    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));
}
