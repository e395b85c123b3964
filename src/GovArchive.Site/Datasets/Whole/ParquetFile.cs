using System.Buffers;
using GovArchive.Sites;
using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Whole;

/// <summary>
/// All of a dataset as a Parquet file: columns with their types, null where the CSV has an empty field. Row groups of agencies that did not
/// change are taken from the file that is there.
/// </summary>
internal static class ParquetFile
{
    public const string Extension = ".parquet";

    /// <param name="length">Reports of a row group, at least; null for what suits the dataset.</param>
    public static DatasetFile Make(Dataset dataset, Site site, RecordBlocks blocks, int? length = null)
    {
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write(ParquetGroup.Magic);
        var (footer, there) = (ParquetGroup.Of(dataset.Columns, new CsvBuffer()).Footer, Standing(blocks));
        var (rows, left) = (0, 0L);
        foreach (var run in RecordRun.Of(dataset, site, length ?? dataset.GroupLength))
        {
            var start = bytes.WrittenCount + left;
            var block = blocks.Write(run.Agencies, () => bytes.WrittenCount, () => Add(run, start));
            rows += block.Records;
            if (block.Left is not { Length: > 0 } taken) continue;
            footer.Take(there!, taken.Start, start - taken.Start);
            left += taken.Length;
        }
        var end = footer.Bytes();
        bytes.Write(end);
        blocks.Close(end.Length);
        return new DatasetFile(dataset, dataset.Id + Extension, rows, bytes.WrittenMemory);

        int Add(RecordRun run, long start)
        {
            var csv = run.Csv();
            if (csv.Records == 0) return 0;
            var group = ParquetGroup.Of(dataset.Columns, csv);
            footer.Take(group.Footer, ParquetGroup.Magic.Length, start - ParquetGroup.Magic.Length);
            bytes.Write(group.Bytes.Span);
            return csv.Records;
        }
    }

    private static ParquetFooter? Standing(RecordBlocks blocks) =>
        blocks.ReadClosing() is { Length: > 0 } end ? ParquetFooter.Read(end, out _) : null;
}
