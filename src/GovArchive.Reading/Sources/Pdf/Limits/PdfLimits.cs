namespace GovArchive.Sources.Pdf.Limits;

/// <summary>What reading a PDF may take, whatever the file says.</summary>
internal sealed record PdfLimits
{
    /// <summary>By the clock.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A report of 40 pages has about 30 000.</summary>
    public int Letters { get; init; } = 1_000_000;

    /// <summary>Steps of all pages together: a letter, a line, a change of state.</summary>
    public int Steps { get; init; } = 20_000_000;

    /// <summary>
    /// Steps of one page with its forms, which are held at once: some 100 bytes each. A page of a report has about 10 000.
    /// </summary>
    public int Listed { get; init; } = 1_000_000;

    /// <summary>In bytes, of what the steps of one page or form are written in. A page of a report has about 100 000.</summary>
    public int Content { get; init; } = 8 << 20;

    /// <summary>In bytes, of all streams together when they are unpacked, pictures left out.</summary>
    public long Unpacked { get; init; } = 512L << 20;

    /// <summary>Of one stream: a font with all Chinese characters has 20 MB.</summary>
    public int Stream { get; init; } = 64 << 20;

    public int Pages { get; init; } = 2000;

    /// <summary>How deep forms may be in each other.</summary>
    public int Forms { get; init; } = 24;

    /// <summary>How deep arrays and dictionaries may be in each other.</summary>
    public int Nesting { get; init; } = 200;

    /// <summary>
    /// In bytes, of the thread that reads: a long chain of objects is followed by calls within calls. Memory is taken as it is used.
    /// </summary>
    public int Stack { get; init; } = 256 << 20;
}
