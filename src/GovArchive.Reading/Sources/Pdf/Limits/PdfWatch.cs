using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.PdfFonts;

namespace GovArchive.Sources.Pdf.Limits;

/// <summary>Reading a PDF was stopped at a limit.</summary>
internal sealed class PdfStoppedException(string message) : Exception(message);

/// <summary>Watches over the reading of one file: every step asks it, and it ends what goes beyond the limits.</summary>
internal sealed class PdfWatch(PdfLimits limits) : ILog
{
    private volatile string? _stopped;
    private readonly Dictionary<(IFont Font, int Code), (double Width, string Text)> _glyphs = [];
    private long _unpacked;
    private int _steps;
    private int _letters;
    private int _listed;

    public PdfLimits Limits => limits;

    /// <summary>The first fault that may have cost text; null when there was none.</summary>
    public string? Fault { get; private set; }

    /// <summary>Why it is to end; null as long as it is not.</summary>
    public string? Reason => _stopped;

    /// <summary>From outside: the next step is the last.</summary>
    public void Stop(string reason) => _stopped ??= reason;

    /// <summary>Also when what stopped it was caught on the way.</summary>
    /// <exception cref="PdfStoppedException">It is to end.</exception>
    public void Check()
    {
        if (_stopped is { } reason) throw new PdfStoppedException(reason);
    }

    public void Step()
    {
        if (++_steps > limits.Steps) Stop($"its pages take more than {limits.Steps} steps");
        Check();
    }

    public void Listed()
    {
        if (++_listed > limits.Listed) Stop($"a page of it has more than {limits.Listed} steps");
        Check();
    }

    /// <summary>Steps are listed page by page, and given up after each.</summary>
    public void NextPage()
    {
        Check();
        _listed = 0;
    }

    public void Letter()
    {
        if (++_letters > limits.Letters) Stop($"its text has more than {limits.Letters} letters");
        Check();
    }

    public void Unpack(long bytes)
    {
        if ((_unpacked += bytes) > limits.Unpacked) Stop($"it unpacks to more than {limits.Unpacked >> 20} MB");
        Check();
    }

    /// <summary>
    /// How far a character of a font moves the next one on, as a share of the size, and what it means: U+FFFD where the file does not say
    /// it.
    /// </summary>
    public (double Width, string Text) Glyph(IFont font, int code)
    {
        if (_glyphs.TryGetValue((font, code), out var glyph)) return glyph;
        return _glyphs[(font, code)] = (font.GetBoundingBox(code).Width, font.TryGetUnicode(code, out var text) && text is not null
            ? text : "\ufffd");
    }

    public void Found(string fault) =>
        Fault ??= fault.ReplaceLineEndings(" ") is { Length: > 200 } text ? text[..200] : fault.ReplaceLineEndings(" ");

    public void Debug(string message) => Check();

    public void Debug(string message, Exception ex) => Check();

    public void Warn(string message)
    {
        // The one warning that tells of lost pages.
        if (message.Contains("Page Count", StringComparison.Ordinal)) Found(message);
        Check();
    }

    public void Error(string message)
    {
        Found(message);
        Check();
    }

    public void Error(string message, Exception ex) => Error(message);
}
