using System.Collections.Immutable;
using System.Globalization;
using GovArchive.Pictures;
using GovArchive.Sources.Pdf.Limits;
using GovArchive.Sources.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace GovArchive.Sources.Pdf.Pictures;

/// <summary>The picture that a scanned page is.</summary>
internal static class PdfPagePictures
{
    // Of the page: what is smaller is a stamp or a crest.
    internal const double SmallestShare = 0.25;

    private const int MostAmongText = 8;

    // Points of a side of a page at 60 dpi, below which no letter can be read.
    private const int FewestPoints = 400;

    // Of the width of a page: what is narrower is no table of the form.
    private const double Narrowest = 0.4;

    /// <summary>
    /// Pictures among the text of a page that are as wide as a table, with their boxes, from the top; none of a page that is turned.
    /// </summary>
    /// <param name="numbers">1-based.</param>
    public static ImmutableArray<(int Number, PdfBox Box, ScannedPicture Picture)> ReadAmongText(
        byte[] bytes, IReadOnlyList<int> numbers, PdfLimits limits) => Within(limits, watch =>
    {
        var pictures = ImmutableArray.CreateBuilder<(int, PdfBox, ScannedPicture)>();
        using var document = PdfDocument.Open(bytes, new PdfOptions(watch));
        foreach (var number in numbers)
        {
            watch.NextPage();
            var page = document.GetPage(number);
            if (page.Rotation.Value != 0) continue;
            var crop = page.CropBox.Bounds;
            foreach (var image in page.GetImages().Where(image => image.BoundingBox.Width >= Narrowest * page.Width)
                .OrderByDescending(image => image.BoundingBox.Top).Take(MostAmongText))
            {
                var shown = image.BoundingBox;
                var box = new PdfBox(shown.Left - crop.Left, crop.Top - shown.Top, shown.Right - crop.Left, crop.Top - shown.Bottom);
                if (Decoded(image, out _) is { } picture) pictures.Add((number, box, picture));
            }
        }
        return pictures.ToImmutable();
    }) ?? [];

    // Null where it takes too long or fails.
    private static ImmutableArray<T>? Within<T>(PdfLimits limits, Func<PdfWatch, ImmutableArray<T>> read)
    {
        ImmutableArray<T>? result = null;
        var watch = new PdfWatch(limits);
        var thread = new Thread(Run, limits.Stack) { IsBackground = true, Name = "PDF" };
        thread.Start();
        if (thread.Join(limits.Time)) return result;
        watch.Stop("it took too long");
        return null;

        void Run()
        {
            try
            {
                result = read(watch);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
            }
        }
    }

    /// <summary>
    /// The largest picture of each of these pages, as a person holds it. A page whose picture cannot be decoded has none, and the reason is
    /// told.
    /// </summary>
    /// <param name="numbers">1-based.</param>
    public static ImmutableArray<(int Number, ScannedPicture? Picture, string Reason)> Read(
        byte[] bytes, IReadOnlyList<int> numbers, PdfLimits limits)
    {
        var pictures = ImmutableArray<(int, ScannedPicture?, string)>.Empty;
        var watch = new PdfWatch(limits);
        var thread = new Thread(() => pictures = Pictures(bytes, numbers, watch), limits.Stack) { IsBackground = true, Name = "PDF" };
        thread.Start();
        if (thread.Join(limits.Time)) return pictures;
        watch.Stop("it took too long");
        return [.. numbers.Select(number => (number, (ScannedPicture?)null, "its pictures took too long"))];
    }

    private static ImmutableArray<(int, ScannedPicture?, string)> Pictures(byte[] bytes, IReadOnlyList<int> numbers, PdfWatch watch)
    {
        var pictures = ImmutableArray.CreateBuilder<(int, ScannedPicture?, string)>(numbers.Count);
        try
        {
            using var document = PdfDocument.Open(bytes, new PdfOptions(watch));
            foreach (var number in numbers)
            {
                watch.NextPage();
                pictures.Add((number, Picture(document.GetPage(number), out var reason), reason));
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            foreach (var number in numbers.Skip(pictures.Count))
                pictures.Add((number, null, watch.Reason ?? exception.Message.Split('\n')[0]));
        }
        return pictures.ToImmutable();
    }

    private static ScannedPicture? Picture(Page page, out string reason)
    {
        reason = "it shows no picture as large as a page";
        var images = page.GetImages().ToArray();
        var area = page.Width * page.Height;
        // Of a page that says it is turned, nobody knows whether its pictures' places are turned too.
        if (page.Rotation.Value == 0 && PdfStrips.Of(images, page.Height) is { IsEmpty: false } strips
            && strips.Sum(Area) >= SmallestShare * area) return Joined(strips, out reason);
        if (images.MaxBy(Area) is not { } largest || Area(largest) < SmallestShare * area) return null;
        if (images.Any(image => image != largest && Area(image) >= SmallestShare * area / 4))
        {
            reason = "it is put together of several pictures";
            return null;
        }
        if (Math.Max(largest.WidthInSamples, largest.HeightInSamples) < FewestPoints)
        {
            reason = TooSmall(largest);
            return null;
        }
        return Decoded(largest, out reason)?.Turned(page.Rotation.Value / 90);
    }

    private static ScannedPicture? Joined(ImmutableArray<IPdfImage> strips, out string reason)
    {
        (reason, var decoded) = ("", new List<ScannedPicture?>());
        foreach (var strip in strips.TakeWhile(_ => !decoded.Contains(null))) decoded.Add(Decoded(strip, out reason));
        return PdfStrips.Joined(decoded, ref reason);
    }

    private static string TooSmall(IPdfImage image) => string.Create(
        CultureInfo.InvariantCulture, $"its picture has {image.WidthInSamples} by {image.HeightInSamples} points, too few to read");

    private static double Area(IPdfImage image) => image.BoundingBox.Area;

    private static ScannedPicture? Decoded(IPdfImage image, out string reason)
    {
        reason = "";
        if (PictureDecoder.Decode(image.RawMemory, out _) is [var plain]) return plain;
        if (image.TryGetPng(out var png) && PictureDecoder.Decode(png, out reason) is [var decoded]) return decoded;
        if (reason.Length == 0) reason = "its picture is packed in a way that cannot be unpacked here (JBIG2, JPEG 2000)";
        return null;
    }
}
