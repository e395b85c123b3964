using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf.Limits;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Scans;

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

        var scan = ScannedPdf.Read(file.Bytes, run.Pages, limits);
        if (!run.Pages.Any(ScannedPdf.HasText) && !scan.IsRead)
        {
            findings.Add(run.Pages.Any(page => !page.Pictures.IsEmpty)
                ? FindingCodes.PdfWithoutText.At(place, Path.GetFileNameWithoutExtension(file.Path) + ".figures.csv", scan.Reason)
                : FindingCodes.PdfUnreadable.At(place, run.Message.Length > 0 ? run.Message : "it shows neither text nor pictures"));
            return null;
        }
        foreach (var (number, reason) in scan.LeftOut)
            findings.Add(FindingCodes.PageNotRead.At(PrintedLine.PlaceOf(file.Path, number), reason));
        if (run.Message.Length > 0) findings.Add(FindingCodes.PdfDamaged.At(place, run.Message));
        foreach (var page in scan.Pages.Where(page => page.Unknown > 0))
            findings.Add(
                FindingCodes.PdfUnknownLetters.At(
                    PrintedLine.PlaceOf(file.Path, page.Number), page.Unknown.ToString(CultureInfo.InvariantCulture)));
        return new SourceDocument(file, PageLines.Number(PdfText.Blocks(file.Path, scan.Pages, findings, scan.Insets)))
        {
            PictureReader = scan.Reader,
            ScannedPages =
            [
                .. scan.Pages.Where(page => page.IsScanned).Select(page => PrintedLine.PlaceOf(file.Path, page.Number).Part!),
                .. scan.Insets.Select(PdfText.PartOf),
            ],
            Scans = scan.Pages.Select(page => (PrintedLine.PlaceOf(file.Path, page.Number).Part!, page.Scan))
                .Concat(scan.Insets.Select(inset => (PdfText.PartOf(inset), inset.Read.Scan)))
                .Where(entry => entry.Scan is not null).ToImmutableDictionary(entry => entry.Item1, entry => entry.Scan!),
        };
    }
}
