using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Scans;

/// <summary>A table that is a picture among the text of a page.</summary>
/// <param name="Page">The page's number.</param>
/// <param name="Number">Of the picture among those of its page, 1-based.</param>
/// <param name="Top">Where it begins, from the top of the page.</param>
/// <param name="Read">What it shows, as a page of its own.</param>
internal sealed record PdfInset(int Page, int Number, double Top, PdfPage Read);
