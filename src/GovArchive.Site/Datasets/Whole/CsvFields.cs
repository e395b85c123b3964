namespace GovArchive.Datasets.Whole;

/// <summary>The fields of records as <see cref="Text.Formats.CsvBuffer"/> writes them, one after the other without copying any.</summary>
internal ref struct CsvFields(ReadOnlySpan<byte> csv)
{
    private ReadOnlySpan<byte> _rest = csv;

    private readonly int _length = csv.Length;

    /// <summary>Where the next field begins.</summary>
    public readonly int Position => _length - _rest.Length;

    /// <summary>Whether there are more.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>The next field as it stands there, with its quotes where it has any.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var end = _rest[0] == '"' ? QuotedLength(_rest) : _rest.IndexOfAny((byte)',', (byte)'\n');
        var field = _rest[..end];
        _rest = _rest[(end + 1)..];
        return field;
    }

    // A quote in the text stands there twice.
    private static int QuotedLength(ReadOnlySpan<byte> text)
    {
        for (var at = 1; ; at += 2)
        {
            at += text[at..].IndexOf((byte)'"');
            if (text[at + 1] != '"') return at + 1;
        }
    }
}
