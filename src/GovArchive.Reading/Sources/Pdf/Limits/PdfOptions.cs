using UglyToad.PdfPig;

namespace GovArchive.Sources.Pdf.Limits;

/// <summary>How files are opened, and who watches.</summary>
internal sealed class PdfOptions : ParsingOptions
{
    public PdfOptions(PdfWatch watch)
    {
        (Watch, Logger) = (watch, watch);
        FilterProvider = new PdfFilters(watch);
        MaxStackDepth = watch.Limits.Nesting;
        SkipMissingFonts = true;
    }

    public PdfWatch Watch { get; }
}
