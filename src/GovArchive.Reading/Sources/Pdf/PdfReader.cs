using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf.Limits;
using GovArchive.Sources.Pdf.Pages;

namespace GovArchive.Sources.Pdf;

/// <summary>PDF: the tables as they are ruled and as their words are, both read for themselves and compared with each other.</summary>
internal static class PdfReader
{
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings) => Read(file, findings, new PdfLimits());

    /// <summary>Null, with a finding, when the file cannot be read or has no text.</summary>
    public static SourceDocument? Read(SourceFile file, ICollection<Finding> findings, PdfLimits limits)
    {
        var place = new Place(file.Path);
        var run = PdfPages.Read(file.Bytes, limits);
        if (run.Outcome != PdfOutcome.Done)
        {
            findings.Add(run.Outcome switch
            {
                PdfOutcome.Locked => FindingCodes.PdfLocked.At(place),
                PdfOutcome.Cut => FindingCodes.PdfCut.At(place),
                PdfOutcome.Stopped => FindingCodes.PdfStopped.At(place, run.Message),
                _ => FindingCodes.PdfUnreadable.At(place, run.Message),
            });
            return null;
        }

        // Page numbers and the like are printed upon scans too.
        if (!run.Pages.Any(page => page.Letters.Any(letter => letter.Text.Any(char.IsLetter))))
        {
            findings.Add(run.Pages.Any(page => !page.Pictures.IsEmpty)
                ? FindingCodes.PdfWithoutText.At(place, Path.GetFileNameWithoutExtension(file.Path) + ".figures.csv")
                : FindingCodes.PdfUnreadable.At(place, run.Message.Length > 0 ? run.Message : "it shows neither text nor pictures"));
            return null;
        }
        if (run.Message.Length > 0) findings.Add(FindingCodes.PdfDamaged.At(place, run.Message));
        foreach (var page in run.Pages.Where(page => page.Unknown > 0))
            findings.Add(
                FindingCodes.PdfUnknownLetters.At(
                    PrintedLine.PlaceOf(file.Path, page.Number), page.Unknown.ToString(CultureInfo.InvariantCulture)));
        return new SourceDocument(file, PageLines.Number(PdfText.Blocks(file.Path, run.Pages, findings)));
    }
}
