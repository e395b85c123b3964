using System.Buffers;
using GovArchive.Datasets.Texts;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Whole;

/// <summary>
/// All of a dataset as one CSV, packed in pieces that are gzip files themselves: programs read them behind each other as one, and those of
/// agencies that did not change are taken from the file that is there.
/// </summary>
internal static class GzipFile
{
    public const string Extension = ".csv.gz";

    // Reports: shorter pieces are packed worse, of longer ones more is made anew for one change.
    private const int PieceLength = 25;

    /// <param name="length">Reports of a piece, at least.</param>
    public static DatasetFile Make(Dataset dataset, Site site, RecordBlocks blocks, int length = PieceLength)
    {
        var (bytes, rows) = (new ArrayBufferWriter<byte>(), 0);
        var header = new CsvBuffer();
        header.Record(dataset.Columns.Select(column => column.Name));
        Pack(header, bytes);
        foreach (var run in RecordRun.Of(dataset, site, length))
            rows += blocks.Write(run.Agencies, () => bytes.WrittenCount, () =>
            {
                var csv = run.Csv();
                Pack(csv, bytes);
                return csv.Records;
            }).Records;
        return new DatasetFile(dataset, dataset.Id + Extension, rows, bytes.WrittenMemory);
    }

    private static void Pack(CsvBuffer csv, ArrayBufferWriter<byte> bytes)
    {
        if (!csv.Bytes.IsEmpty) bytes.Write(GzipMember.Of(gzip => gzip.Write(csv.Bytes.Span)));
    }
}
