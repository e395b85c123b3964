using System.Collections.Immutable;
using GovArchive.Diagnostics;
using GovArchive.Files;
using GovArchive.Pictures;
using GovArchive.Pictures.Letters;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Scans;

namespace GovArchive.Sources;

/// <summary>A report whose pages are files of pictures: one for each page, or one for all of them (TIFF).</summary>
public static class PictureReader
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"];

    /// <summary>Whether a file is one by its name.</summary>
    public static bool IsPicture(string path) =>
        Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Null, with a finding, when a page cannot be decoded or the second reader is not to be had: a report without one of its pages would
    /// be another report.
    /// </summary>
    /// <param name="files">In the order of the pages; at least one.</param>
    public static SourceDocument? Read(IReadOnlyList<SourceFile> files, ICollection<Finding> findings)
    {
        if (Tesseract.Installed is not { } tesseract)
        {
            findings.Add(NotRead(files[0], ScannedPdf.NoReader));
            return null;
        }
        var pages = ImmutableArray.CreateBuilder<PdfPage>();
        foreach (var file in files)
        {
            var pictures = PictureDecoder.Decode(file.Bytes, out var reason);
            foreach (var picture in pictures)
                if (ScannedPage.Read(picture, pages.Count + 1, tesseract) is { } page) pages.Add(page);
                else reason = ScannedPdf.Failed;
            if (reason.Length == 0) continue;
            findings.Add(NotRead(file, reason));
            return null;
        }
        return new SourceDocument(files[0], PageLines.Number(PdfText.Blocks(files[0].Path, pages.ToImmutable(), findings)))
        {
            PictureReader = tesseract.Name,
            ScannedPages = [.. pages.Select(page => PrintedLine.PlaceOf(files[0].Path, page.Number).Part!)],
            Scans = pages.Where(page => page.Scan is not null)
                .ToImmutableDictionary(page => PrintedLine.PlaceOf(files[0].Path, page.Number).Part!, page => page.Scan!),
        };
    }

    // Of pages in a folder of their year the figures stand beside the folder.
    private static Finding NotRead(SourceFile file, string reason) => FindingCodes.PdfWithoutText.At(
        new Place(file.Path),
        (file.Path.Split('/') is [.., { Length: 4 } year, _] && year.All(char.IsAsciiDigit)
            ? year : Path.GetFileNameWithoutExtension(file.Path)) + ".figures.csv",
        reason);
}
