using System.Globalization;
using System.IO.Compression;
using System.Text;
using GovArchive.Archives;
using GovArchive.Datasets;
using GovArchive.Datasets.Whole;
using GovArchive.Files;
using GovArchive.Sites;
using GovArchive.Text.Formats;
using Parquet;

namespace GovArchive.Tests.Datasets.Whole;

/// <summary>The packed files of a dataset have what its CSV has, all of it, in the same bytes each time.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly SmallArchive _archive = new();

    private Site Site => _archive.Site;

    public void Dispose() => _archive.Dispose();

    public static TheoryData<string> All => [.. DatasetTable.All.Select(dataset => dataset.Id)];

    [Theory]
    [MemberData(nameof(All))]
    public void Gzip_unpacks_to_the_csv(string id)
    {
        var (dataset, csv) = (Of(id), Of(id).Files(Site).First());
        var gzip = GzipFile.Make(dataset, Site, RecordBlocks.None, 0);
        Assert.Equal($"{id}.csv.gz", gzip.Name);
        Assert.Equal(csv.Rows, gzip.Rows);
        Assert.Equal(Encoding.UTF8.GetString(csv.Bytes.Span), Encoding.UTF8.GetString(Unpacked(gzip.Bytes)));
        Assert.Equal([0x1f, 0x8b, 8, 0, 0, 0, 0, 0], gzip.Bytes.Span[..8].ToArray());
        Assert.Equal(255, gzip.Bytes.Span[9]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Parquet_has_the_values_of_the_csv(string id)
    {
        var (dataset, csv) = (Of(id), Of(id).Files(Site).First());
        var records = Csv.Read(csv.Bytes.ToArray()).Skip(1).Select(row => row.Fields).ToArray();
        foreach (var length in new[] { 0, 1000 })
        {
            var parquet = ParquetFile.Make(dataset, Site, RecordBlocks.None, length);
            Assert.Equal((csv.Rows, $"{id}.parquet"), (parquet.Rows, parquet.Name));
            var columns = await ParquetText.Read(dataset, parquet.Bytes);
            Assert.Equal(dataset.Columns.Select(column => column.Name), columns.Select(column => column.Name));
            foreach (var (i, column) in columns.Index()) Assert.Equal(records.Select(record => record[i]), column.Fields);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Bytes_are_the_same_each_time_and_in_each_culture(string id)
    {
        var before = CultureInfo.CurrentCulture;
        var here = Made();
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "−");
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(here, Made());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string[] Made() => [
            .. new[] { ParquetFile.Make(Of(id), Site, RecordBlocks.None), GzipFile.Make(Of(id), Site, RecordBlocks.None) }
                .Select(file => Convert.ToHexString(file.Bytes.Span))];
    }

    // What a build of a changed archive leaves where it is, and what it makes: an agency is new, one is gone, one is as it was.
    [Theory]
    [InlineData("figures")]
    [InlineData("indicators")]
    [InlineData("reports")]
    public void What_is_left_in_the_file_and_what_is_made_are_the_file_made_anew(string id)
    {
        Func<Site, RecordBlocks, DatasetFile>[] makes =
            [(site, blocks) => GzipFile.Make(Of(id), site, blocks, 0), (site, blocks) => ParquetFile.Make(Of(id), site, blocks, 0)];
        foreach (var make in makes)
            foreach (var other in Site.Reporting)
            {
                var (all, fewer) = (Of([.. Site.Archive.Agencies]), Of([.. Site.Archive.Agencies.Where(one => one != other)]));
                AssertSpliced(make, fewer, all);
                AssertSpliced(make, all, fewer);
            }
    }

    private static void AssertSpliced(Func<Site, RecordBlocks, DatasetFile> make, Site before, Site after)
    {
        using var folder = new TemporaryFolder();
        var noted = new RecordBlocks(agencies => string.Join('+', agencies));
        var standing = make(before, noted).Bytes;
        folder.Write("standing", standing.ToArray());
        var blocks = new RecordBlocks(agencies => string.Join('+', agencies), folder["standing"]);
        blocks.Know(noted.Note, standing.Length);
        var made = make(after, blocks);
        var spliced = new SplicedBytes(made.Bytes, folder["standing"], FileStamp.Of(folder["standing"])!.Value, blocks.Taken);
        var anew = make(after, RecordBlocks.None);
        Assert.NotEmpty(blocks.Taken);
        Assert.Equal((anew.Rows, (long)anew.Bytes.Length), (made.Rows, spliced.Length));
        Assert.Equal(ContentHash.Of(anew.Bytes.Span), spliced.Hash());
    }

    // By them readers leave out row groups, and compare bytes where the library compares characters.
    [Theory]
    [InlineData("（一）", true)]
    [InlineData("𠮷林", false)]
    public async Task A_text_with_a_character_of_two_parts_has_no_least_and_greatest_that_mislead(string text, bool has)
    {
        var texts = new Dataset("texts", new("Texts", "文"), [new("text", "文", new("", ""))]) { Rows = _ => [[text], ["市"]] };
        await using var reader = await ParquetReader.CreateAsync(
            new MemoryStream(ParquetFile.Make(texts, Site, RecordBlocks.None).Bytes.ToArray()),
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(has, reader.Metadata!.RowGroups[0].Columns[0].MetaData!.Statistics is not null);
    }

    [Fact]
    public void Texts_with_quotes_lines_and_commas_are_what_they_were()
    {
        var csv = new CsvBuffer();
        string[] texts = ["a,b", "say \"no\"", "two\nlines", " edge ", "\"", new string('长', 400), "plain"];
        foreach (var text in texts) csv.Record([text, ""]);
        var fields = new CsvFields(csv.Bytes.Span);
        var (column, read) = (new ParquetTexts(), new List<string>());
        while (!fields.IsAtEnd)
        {
            read.Add(column.Read(fields.Next()).ToString());
            Assert.Equal(0, fields.Next().Length);
        }
        Assert.Equal(texts, read);
    }

    private Site Of(AgencyHistory[] agencies) =>
        new(Site.Config, new Archive([.. agencies], Site.Archive.Corrections), [], Site.Words, []);

    private static Dataset Of(string id) => DatasetTable.All.Single(dataset => dataset.Id == id);

    private static byte[] Unpacked(ReadOnlyMemory<byte> gzip)
    {
        using var memory = new MemoryStream();
        new GZipStream(new MemoryStream(gzip.ToArray()), CompressionMode.Decompress).CopyTo(memory);
        return memory.ToArray();
    }
}
