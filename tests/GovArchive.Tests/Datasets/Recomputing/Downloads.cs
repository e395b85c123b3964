using GovArchive.Datasets;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets.Recomputing;

/// <summary>What somebody has who downloaded the CSV files: texts by the names of columns, and nothing else.</summary>
internal sealed class Downloads(Site site)
{
    /// <summary>All records of a file, each by the names of its columns.</summary>
    public IEnumerable<Dictionary<string, string>> Table(string name)
    {
        var rows = Csv.Read(DatasetTable.All.Single(dataset => dataset.Id == name).Files(site, long.MaxValue).First().Bytes);
        return rows.Skip(1).Select(row => rows[0].Fields.Zip(row.Fields).ToDictionary(
            field => field.First, field => field.Second, StringComparer.Ordinal));
    }
}
