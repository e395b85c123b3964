using GovArchive.Datasets.Columns;
using GovArchive.Text.Formats;
using Parquet;
using Parquet.Schema;

namespace GovArchive.Datasets.Whole;

/// <summary>Records as a row group of a Parquet file.</summary>
/// <param name="Bytes">Its pages.</param>
/// <param name="Footer">Of a file that has only this group, with its pages behind the four bytes that a file begins with.</param>
internal sealed record ParquetGroup(ReadOnlyMemory<byte> Bytes, ParquetFooter Footer)
{
    /// <summary>What a Parquet file begins and ends with.</summary>
    public static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <param name="columns">All that the records have.</param>
    /// <param name="csv">The records without a header; where there is none, there is no group.</param>
    public static ParquetGroup Of(DatasetColumn[] columns, CsvBuffer csv)
    {
        ParquetColumn[] filled = [.. columns.Select(column => ParquetColumn.Of(column, csv.Records))];
        var fields = new CsvFields(csv.Bytes.Span);
        while (!fields.IsAtEnd)
            foreach (var column in filled) column.Add(fields.Next());
        var bytes = Written(filled, csv.Records > 0);
        var footer = ParquetFooter.Read(bytes.Span, out var start);
        foreach (var (i, column) in filled.Index())
            if (!column.IsOrdered) footer.ForgetExtremes(i);
        return new ParquetGroup(bytes[Magic.Length..start], footer);
    }

    private static ReadOnlyMemory<byte> Written(ParquetColumn[] columns, bool hasRows)
    {
        // Zstandard is a fifth smaller, and compiling the library's takes 2.6 s of each build that changes something.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Gzip };
        foreach (var column in columns) options.ColumnEncodingHints[column.Field.Name] = EncodingHint.Dictionary;
        using var memory = new MemoryStream();
        var writer = ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), memory, options)
            .GetAwaiter().GetResult();
        if (hasRows)
        {
            using var group = writer.CreateRowGroup();
            foreach (var column in columns) column.Write(group);
        }
        // Nothing waits here: all of it goes into memory.
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return memory.GetBuffer().AsMemory(..(int)memory.Length);
    }
}
