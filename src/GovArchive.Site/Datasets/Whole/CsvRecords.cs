using GovArchive.Text.Formats;

namespace GovArchive.Datasets.Whole;

/// <summary>The records of a CSV without a header one after the other, each field where it is.</summary>
internal ref struct CsvRecords(CsvBuffer csv, int columns)
{
    private readonly ReadOnlySpan<byte> _csv = csv.Bytes.Span;
    private readonly Range[] _fields = new Range[columns];
    private CsvFields _rest = new(csv.Bytes.Span);

    /// <summary>Goes on to the next; false behind the last.</summary>
    public bool Next()
    {
        if (_rest.IsAtEnd) return false;
        for (var i = 0; i < _fields.Length; i++)
        {
            var start = _rest.Position;
            _fields[i] = start..(start + _rest.Next().Length);
        }
        return true;
    }

    /// <summary>A field as it is in the file, with its quotes where it has any.</summary>
    public readonly ReadOnlySpan<byte> this[int column] => _csv[_fields[column]];
}
