using System.Buffers;
using System.Globalization;
using System.Text;
using GovArchive.Datasets.Columns;
using Parquet;
using Parquet.Schema;

namespace GovArchive.Datasets.Whole;

/// <summary>A column of a row group while it is filled.</summary>
internal abstract class ParquetColumn(DataField field)
{
    public DataField Field { get; } = field;

    /// <summary>
    /// Whether the least and greatest value that the library notes are those of readers, who compare texts by their bytes in UTF-8: by them
    /// a reader leaves out row groups without looking.
    /// </summary>
    public abstract bool IsOrdered { get; }

    /// <summary>Adds a field as the CSV has it; an empty one is no value.</summary>
    public abstract void Add(ReadOnlySpan<byte> text);

    /// <summary>Writes what was added.</summary>
    public abstract void Write(ParquetRowGroupWriter group);

    /// <summary>
    /// Numbers are doubles: pandas, R, DuckDB and JavaScript take them for numbers, as not all take decimals, and figures have at most
    /// fifteen digits, which a double keeps.
    /// </summary>
    /// <param name="rows">How many fields there will be.</param>
    public static ParquetColumn Of(DatasetColumn column, int rows) => column.Type switch
    {
        ColumnType.WholeNumber => new ParquetColumn<long>(new DataField<long?>(column.Name), rows, text =>
            long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        ColumnType.Number => new ParquetColumn<double>(new DataField<double?>(column.Name), rows, text =>
            double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
        ColumnType.Boolean => new ParquetColumn<bool>(new DataField<bool?>(column.Name), rows, text => text.SequenceEqual("true"u8)),
        ColumnType.Date => new ParquetColumn<DateOnly>(new DataField<DateOnly?>(column.Name), rows, text =>
            DateOnly.ParseExact(Encoding.UTF8.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => OfTexts(new DataField<string>(column.Name), rows),
    };

    private static ParquetColumn<ReadOnlyMemory<char>> OfTexts(DataField field, int rows)
    {
        var texts = new ParquetTexts();
        return new ParquetColumn<ReadOnlyMemory<char>>(field, rows, texts.Read, () => texts.AreOrdered);
    }
}

/// <param name="field">As the schema has it.</param>
/// <param name="rows">How many fields there will be.</param>
/// <param name="read">What a field that is not empty says.</param>
/// <param name="isOrdered">Null for what is in order always.</param>
internal sealed class ParquetColumn<T>(DataField field, int rows, Func<ReadOnlySpan<byte>, T> read, Func<bool>? isOrdered = null)
    : ParquetColumn(field)
    where T : struct
{
    private readonly ArrayBufferWriter<T> _values = new(Math.Max(rows, 1));
    private readonly ArrayBufferWriter<int> _given = new(Math.Max(rows, 1));
    private byte[] _text = [];
    private T _value;

    public override bool IsOrdered => isOrdered?.Invoke() ?? true;

    public override void Add(ReadOnlySpan<byte> text)
    {
        _given.GetSpan(1)[0] = text.IsEmpty ? 0 : 1;
        _given.Advance(1);
        if (text.IsEmpty) return;
        // Most fields say what the one above says.
        if (!text.SequenceEqual(_text)) (_text, _value) = (text.ToArray(), read(text));
        _values.GetSpan(1)[0] = _value;
        _values.Advance(1);
    }

    public override void Write(ParquetRowGroupWriter group) =>
        group.WriteAllPartsAsync<T>(Field, _values.WrittenMemory, _given.WrittenMemory, null, default).GetAwaiter().GetResult();
}
