using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Diagnostics;
using GovArchive.Pictures;
using GovArchive.Pictures.Letters;
using GovArchive.Sources.Documents;
using GovArchive.Sources.Layout;
using GovArchive.Sources.Pdf;
using GovArchive.Sources.Pdf.Pages;
using GovArchive.Sources.Scans;

namespace GovArchive.Sources;

/// <summary>Reads the pictures among a document's text that show tables: each stands where its lines and cells then are.</summary>
internal static class PicturesInside
{
    /// <summary>The document with text and grids alone; a picture that cannot be read is left out, with a finding.</summary>
    public static SourceDocument Read(SourceDocument document, ICollection<Finding> findings)
    {
        if (!document.Blocks.Any(block => block is PictureBlock)) return document;
        var (blocks, read) = (ImmutableArray.CreateBuilder<Block>(), ImmutableHashSet.CreateBuilder<string>());
        var scans = ImmutableDictionary.CreateBuilder<string, PageScan>();
        var (file, number) = (document.File.Path, 0);
        for (var i = 0; i < document.Blocks.Length;)
        {
            // A table may go on in the picture below.
            var pages = ImmutableArray.CreateBuilder<PdfPage>();
            for (; i < document.Blocks.Length && document.Blocks[i] is PictureBlock picture; i++)
                if (Page(picture, ++number, file, findings) is { } page) pages.Add(page);
            read.UnionWith(pages.Select(page => PartOf(page.Number)));
            foreach (var page in pages)
                if (page.Scan is { } scan) scans[PartOf(page.Number)] = scan;
            if (pages.Count > 0)
                blocks.AddRange(PageLines.Number([.. PdfText.Blocks(file, pages.ToImmutable(), findings).Select(InPicture)]));
            for (; i < document.Blocks.Length && document.Blocks[i] is not PictureBlock; i++) blocks.Add(document.Blocks[i]);
        }
        return document with
        {
            Blocks = blocks.ToImmutable(),
            ScannedPages = read.ToImmutable(),
            Scans = scans.ToImmutable(),
            PictureReader = read.Count > 0 ? Tesseract.Installed!.Name : "",
        };
    }

    private static PdfPage? Page(PictureBlock block, int number, string file, ICollection<Finding> findings)
    {
        var pictures = PictureDecoder.Decode(block.File, out var reason);
        if (Tesseract.Installed is not { } tesseract) reason = ScannedPdf.NoReader;
        else if (pictures is [var picture] && ScannedPage.Read(picture, number, tesseract) is { } page) return page;
        else if (reason.Length == 0) reason = ScannedPdf.Failed;
        findings.Add(FindingCodes.PageNotRead.At(new Place(file, Part: PartOf(number)), reason));
        return null;
    }

    private static string PartOf(int number) => "picture " + number.ToString(CultureInfo.InvariantCulture);

    private static Block InPicture(Block block) => block switch
    {
        GridBlock grid => new GridBlock(
            Renamed(grid.Place),
            [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Place = Renamed(cell.Place) })] })]),
        _ => block with { Place = Renamed(block.Place) },
    };

    private static Place Renamed(Place place) =>
        place with { Part = place.Part?.Replace("page ", "picture ", StringComparison.Ordinal) };
}
