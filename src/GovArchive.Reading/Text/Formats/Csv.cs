using System.Globalization;
using CsvHelper;

namespace GovArchive.Text.Formats;

/// <summary>The one way this program reads and writes CSV: UTF-8, LF, comma, quotes only where needed.</summary>
public static class Csv
{
    private const int MostDecimals = 12;

    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        HasHeader = false,
        CommentPrefix = '#',
        SkipEmptyLines = true,
        TrimWhitespace = false,
        TrackLineNumbers = true,
        MaxRecordSize = 1 << 20,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    private static readonly CsvWriterOptions Writing =
        new() { Separator = ',', NewLine = "\n", HasHeader = false, FormatProvider = CultureInfo.InvariantCulture };

    /// <summary>One record of a CSV file and the 1-based line it begins on.</summary>
    public sealed record Row(int Line, string[] Fields)
    {
        /// <summary>The field at an index; "" when the record is shorter.</summary>
        public string this[int index] => index < Fields.Length ? Fields[index] : "";
    }

    /// <summary>Every record in order, the header too. Lines that begin with # are comments.</summary>
    public static List<Row> Read(ReadOnlyMemory<byte> utf8)
    {
        var rows = new List<Row>();
        using var reader = CsvReader.Create(utf8, Reading);
        while (reader.Read())
        {
            var fields = new string[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++) fields[i] = reader.GetString(i);
            rows.Add(new Row((int)reader.LineNumber, fields));
        }
        return rows;
    }

    /// <summary>
    /// Writes records as they come. With <paramref name="excel"/>: byte order mark and CRLF as Excel expects, and a quote before text that
    /// Excel would take for a formula.
    /// </summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> records, bool excel = false)
    {
        using var memory = new MemoryStream();
        var options = excel ? Writing with { NewLine = "\r\n", WriteByteOrderMark = true } : Writing;
        using (var csv = CsvWriter.Create(memory, options, leaveOpen: true))
        {
            foreach (var record in records)
            {
                foreach (var field in record) csv.WriteField(excel ? Guarded(field) : field);
                csv.EndRecord();
            }
        }
        return memory.ToArray();
    }

    /// <summary>A text from outside as a spreadsheet may have it: with a quote before what it would take for a formula.</summary>
    public static string Guarded(string field) => IsFormula(field) ? "'" + field : field;

    private static bool IsFormula(string field) =>
        field.Length > 1 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && NumberIn(field) is null;

    /// <summary>What <see cref="Number(decimal?)"/> writes, and other plain numbers; null for what is none, as the empty field.</summary>
    public static decimal? NumberIn(string field) => decimal.TryParse(
        field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        ? number : null;

    /// <summary>A day as data: 2024-01-31; null is the empty field.</summary>
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number as data: no thousands separators, dot decimals, no trailing zeros; null is the empty field.</summary>
    public static string Number(decimal? value) => value switch
    {
        null => "",
        0 => "0",
        // The format, which is read anew for each number, took 3 % of a build.
        { Scale: 0 } whole => whole.ToString(CultureInfo.InvariantCulture),
        { Scale: <= MostDecimals } number => number.ToString(CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.'),
        { } number => number.ToString("0.############", CultureInfo.InvariantCulture),
    };
}
