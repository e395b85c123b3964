using System.Text;
using GovArchive.Datasets;
using GovArchive.Datasets.Whole;
using GovArchive.Text.Formats;

namespace GovArchive.Tests.Datasets.Whole;

/// <summary>An archive that grows keeps its addresses.</summary>
public sealed class SignpostTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_csv_that_became_too_large_says_where_its_records_are()
    {
        var planned = DatasetFiles.Plan(DatasetTable.All[0], _archive.Site, largest: 1).ToArray();
        Assert.Equal(["figures.csv", "figures-excel.csv"], planned.Where(file => file.IsSignpost).Select(file => file.Name));
        var others = planned.Where(file => !file.IsSignpost).Select(file => file.Name).Order(StringComparer.Ordinal);
        foreach (var (file, start) in planned.Take(2).Zip([0, 3]))
        {
            var rows = Csv.Read(file.Make(RecordBlocks.None).Bytes[start..].ToArray());
            Assert.Empty(rows[0].Fields.Intersect(DatasetTable.All.SelectMany(dataset => dataset.Columns).Select(column => column.Name)));
            Assert.Equal(["figures.csv.gz", "figures.parquet"], rows.Skip(1).Take(2).Select(row => row[0]));
            Assert.Equal(others, rows.Skip(1).Select(row => row[0]).Order(StringComparer.Ordinal));
            Assert.All(rows, row => Assert.Equal(3, row.Fields.Count(field => field.Length > 0)));
        }
        Assert.Contains("全部记录", Encoding.UTF8.GetString(planned[0].Make(RecordBlocks.None).Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void The_packed_files_are_there_at_any_size_in_the_same_bytes()
    {
        Assert.Equal(Packed(long.MaxValue), Packed(1));

        string[] Packed(long largest) => [
            .. from file in DatasetFiles.Plan(DatasetTable.All[0], _archive.Site, largest)
               where file.Name is "figures.csv.gz" or "figures.parquet"
               select Convert.ToHexString(file.Make(RecordBlocks.None).Bytes.Span)];
    }

    [Fact]
    public void A_signpost_names_nothing_that_is_not_published()
    {
        using var archive = new SmallArchive("downloads: [csv, parquet]\n");
        var planned = DatasetFiles.Plan(DatasetTable.All[0], archive.Site, largest: 1).ToArray();
        Assert.Equal(["figures.parquet"], Csv.Read(planned[0].Make(RecordBlocks.None).Bytes).Skip(1).Select(row => row[0]));
        Assert.DoesNotContain(planned, file => file.Name == "figures.csv.gz");
    }
}
