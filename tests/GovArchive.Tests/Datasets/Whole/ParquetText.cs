using System.Globalization;
using GovArchive.Datasets;
using GovArchive.Datasets.Columns;
using Parquet;
using Parquet.Schema;

namespace GovArchive.Tests.Datasets.Whole;

/// <summary>A Parquet file read by the library, each value as the CSV writes it.</summary>
internal static class ParquetText
{
    public static async Task<(string Name, List<string> Fields)[]> Read(Dataset dataset, ReadOnlyMemory<byte> bytes)
    {
        await using var reader = await ParquetReader.CreateAsync(
            new MemoryStream(bytes.ToArray()), new ParquetOptions { UseDateOnlyTypeForDates = true });
        (string Name, List<string> Fields)[] columns = [.. reader.Schema.DataFields.Select(field => (field.Name, new List<string>()))];
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            foreach (var (at, field) in reader.Schema.DataFields.Index())
                columns[at].Fields.AddRange(await Read(group, field, dataset.Columns[at].Type));
        }
        return columns;
    }

    private static async Task<IEnumerable<string>> Read(ParquetRowGroupReader group, DataField field, ColumnType type) => type switch
    {
        ColumnType.WholeNumber => (await Read<long>(group, field)).Select(number => $"{number}"),
        // As the number with the fewest digits that is this double.
        ColumnType.Number => (await Read<double>(group, field)).Select(number =>
            number is { } given ? ((decimal)given).ToString(CultureInfo.InvariantCulture) : ""),
        ColumnType.Boolean => (await Read<bool>(group, field)).Select(flag => flag is { } given ? given ? "true" : "false" : ""),
        ColumnType.Date => (await Read<DateOnly>(group, field)).Select(day =>
            day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        _ => await Texts(group, field),
    };

    private static async Task<T?[]> Read<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory(), null, default);
        return values;
    }

    private static async Task<IEnumerable<string>> Texts(ParquetRowGroupReader group, DataField field)
    {
        var values = new string?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory(), null, default);
        return values.Select(text => text ?? "");
    }
}
