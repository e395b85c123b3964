using System.Buffers;
using System.Globalization;
using System.Text;

namespace GovArchive.Text.Formats;

/// <summary>
/// Records of a large CSV file straight into bytes, the same bytes as <see cref="Csv.Write"/>: the long file of all figures has four
/// kilobytes of commas a report, and took longer by fields than all pages. A field that needs more than its own characters is left to the
/// library.
/// </summary>
/// <param name="excel">Byte order mark, CRLF and guarded formulas, as Excel expects.</param>
/// <param name="size">About how many bytes there will be; 0 when that is not known.</param>
public sealed class CsvBuffer(bool excel = false, long size = 0)
{
    // Bytes; whatever was foretold, a longer one grows as it is written.
    private const long LargestBegun = 64L << 20;

    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n#'\t \u00a0\u3000\ufeff");

    private readonly ArrayBufferWriter<byte> _bytes = size == 0 ? new() : new((int)Math.Min(size, LargestBegun));
    private bool _isBegun;

    /// <summary>How many records it has, the header too.</summary>
    public int Records { get; private set; }

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    public CsvBuffer Field(string text)
    {
        Part();
        if (text.AsSpan().IndexOfAny(Special) >= 0
            || excel && text.Length > 1 && text[0] is '=' or '+' or '-' or '@') _bytes.Write(Quoted(text, excel));
        else _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(text.Length * 3)));
        return this;
    }

    /// <summary>A whole number; null is the empty field.</summary>
    public CsvBuffer Field(int? number)
    {
        Part();
        if (number is { } value && value.TryFormat(_bytes.GetSpan(11), out var length, default, CultureInfo.InvariantCulture))
            _bytes.Advance(length);
        return this;
    }

    /// <summary>A number as <see cref="Csv.Number"/> writes it; null is the empty field.</summary>
    public CsvBuffer Field(decimal? number) =>
        number is >= 0 and <= int.MaxValue && number.Value.Scale == 0 ? Field((int)number.Value) : Field(Csv.Number(number));

    /// <summary>Fields that were written by <see cref="Fields"/>.</summary>
    public CsvBuffer Ready(ReadOnlySpan<byte> fields)
    {
        Part();
        _bytes.Write(fields);
        return this;
    }

    /// <summary>Counts whole records that are elsewhere and will be put here.</summary>
    public void Leave(int records) => Records += records;

    /// <summary>Records that were written elsewhere, in whatever form.</summary>
    public void Raw(ReadOnlySpan<byte> bytes, int records)
    {
        _bytes.Write(bytes);
        Records += records;
    }

    public void End()
    {
        _bytes.Write(excel ? "\r\n"u8 : "\n"u8);
        _isBegun = false;
        Records++;
    }

    public void Record(IEnumerable<string> fields)
    {
        foreach (var field in fields) Field(field);
        End();
    }

    /// <summary>Fields that many records share, with the commas between them.</summary>
    public static byte[] Fields(bool excel, params ReadOnlySpan<string> fields)
    {
        var buffer = new CsvBuffer(excel) { _isBegun = false, Records = 1 };
        foreach (var field in fields) buffer.Field(field);
        return buffer.Bytes.ToArray();
    }

    /// <summary>Whether it is for Excel.</summary>
    public bool IsForExcel => excel;

    // Before a field: the byte order mark, or the comma after the one before.
    private void Part()
    {
        if (_isBegun) _bytes.Write(","u8);
        else if (excel && Records == 0) _bytes.Write("\ufeff"u8);
        _isBegun = true;
    }

    private static ReadOnlySpan<byte> Quoted(string text, bool excel)
    {
        // Beside an empty field: a record of one empty-looking field is written otherwise.
        var record = Csv.Write([["", text]], excel).AsSpan();
        return excel ? record[4..^2] : record[1..^1];
    }
}
