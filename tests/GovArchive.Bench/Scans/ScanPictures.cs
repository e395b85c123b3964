using System.Collections.Immutable;
using GovArchive.Bench.Damaged;
using GovArchive.Forms.Cells;
using SkiaSharp;

namespace GovArchive.Bench.Scans;

/// <summary>The scanned pages of one report.</summary>
/// <param name="Extension">.png or .jpg, of every page.</param>
/// <param name="Pages">Files of this kind, with the size of each in points of the page.</param>
/// <param name="Spoilt">Printed cells that are written on: their number is right, or none.</param>
internal sealed record ScanPictures(
    ScannedReport Report, ScanCondition Condition, int Dpi, string Extension, ImmutableArray<(byte[] File, SKSize Size)> Pages,
    ImmutableSortedSet<CellId> Spoilt)
{
    private static readonly int[] Qualities = [75, 85, 92];

    public static ScanPictures Take(ScannedReport report, ScanCondition condition, Lot lot)
    {
        var (dpi, isGray, spoilt) = (lot.Of(condition.Dpi), condition.IsGray ?? lot.OneIn(2), new HashSet<CellId>());
        var quality = condition.Quality ?? (condition.Name.StartsWith("clean", StringComparison.Ordinal) || lot.OneIn(2)
            ? null : lot.Of(Qualities));
        var sheets = condition.IsTwoUp
            ? [.. report.Pages.Chunk(2).Select(pair => ScannedPage.Pair(pair[0], pair.ElementAtOrDefault(1)))] : report.Pages;
        var sealedPage = lot.Of(sheets.Where(page => page.Cells.Length > 0).ToList());
        var pages = ImmutableArray.CreateBuilder<(byte[], SKSize)>();
        foreach (var sheet in sheets)
        {
            var drawn = PageDrawing.Draw(sheet, dpi, report.Style, canvas => Mark(canvas, sheet, sheet == sealedPage));
            var scanned = condition.Effect(drawn, lot, dpi);
            if (isGray) scanned = scanned.Grayed();
            using (scanned) pages.Add((Encoded(scanned, quality), new SKSize(sheet.Width, sheet.Height)));
        }
        return new ScanPictures(report, condition, dpi, quality is null ? ".png" : ".jpg", pages.ToImmutable(), [.. spoilt]);

        void Mark(SKCanvas canvas, ScannedPage page, bool isSealed)
        {
            if (condition.Marks == PageMarks.Pen && page.Cells.Length > 0) PenMark.Draw(canvas, page, lot, spoilt);
            if (!isSealed || condition.Marks is PageMarks.None or PageMarks.Pen) return;
            SealMark.Draw(canvas, page, report.Body, condition.Marks == PageMarks.RedSeal ? SealMark.Red : SealMark.Black, lot);
        }
    }

    /// <summary>A PDF whose pages are these pictures and nothing else.</summary>
    public byte[] Pdf()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { RasterDpi = Dpi, EncodingQuality = 101 }))
        {
            foreach (var (file, size) in Pages)
            {
                using var data = SKData.CreateCopy(file);
                using var image = SKImage.FromEncodedData(data);
                using var canvas = document.BeginPage(size.Width, size.Height);
                canvas.DrawImage(image, new SKRect(0, 0, size.Width, size.Height), SKSamplingOptions.Default);
                document.EndPage();
            }
            document.Close();
        }
        return stream.ToArray();
    }

    private static byte[] Encoded(SKBitmap picture, int? quality)
    {
        using var image = SKImage.FromBitmap(picture);
        using var data = image.Encode(quality is null ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg, quality ?? 100);
        return data.ToArray();
    }
}
