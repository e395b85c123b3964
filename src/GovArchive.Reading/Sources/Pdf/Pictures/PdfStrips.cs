using System.Collections.Immutable;
using GovArchive.Pictures;
using UglyToad.PdfPig.Content;

namespace GovArchive.Sources.Pdf.Pictures;

/// <summary>A page that a scanner wrote as several pictures, one right below the other.</summary>
internal static class PdfStrips
{
    // Shares of the page's height: how far a strip may be off the one above. And how much scales may differ.
    private const double Off = 0.002;
    private const double OtherScale = 0.01;

    // A page of 3,500 lines in strips of 8.
    private const int Most = 500;

    /// <summary>
    /// The pictures from the top, where each is as wide as the first, right below the one before and of the same scale; else none.
    /// </summary>
    /// <param name="height">Of the page, in its own units.</param>
    public static ImmutableArray<IPdfImage> Of(IReadOnlyCollection<IPdfImage> images, double height)
    {
        if (images.Count is < 2 or > Most) return [];
        ImmutableArray<IPdfImage> strips = [.. images.OrderByDescending(image => image.BoundingBox.Top)];
        var (first, off) = (strips[0], Off * height);
        for (var i = 0; i < strips.Length; i++)
        {
            var (strip, box) = (strips[i], strips[i].BoundingBox);
            if (Math.Abs(box.Left - first.BoundingBox.Left) > off || Math.Abs(box.Right - first.BoundingBox.Right) > off) return [];
            if (i > 0 && Math.Abs(strips[i - 1].BoundingBox.Bottom - box.Top) > off) return [];
            if (strip.WidthInSamples != first.WidthInSamples || strip.HeightInSamples < 1) return [];
            // Lines of a low strip are rounded.
            var (own, others) = (box.Height / strip.HeightInSamples, first.BoundingBox.Height / first.HeightInSamples);
            if (Math.Abs(own - others) * strip.HeightInSamples > Math.Max(off, OtherScale * box.Height)) return [];
        }
        return strips;
    }

    /// <summary>The strips as one picture; null, with the reason, where one could not be decoded or all are too large together.</summary>
    public static ScannedPicture? Joined(IReadOnlyCollection<ScannedPicture?> strips, ref string reason)
    {
        if (strips.Contains(null)) return null;
        var (width, height) = (strips.First()!.Width, strips.Sum(strip => (long)strip!.Height));
        if (strips.Any(strip => strip!.Width != width)) reason = "its pictures have other sizes than they say";
        else if (width * height > PictureDecoder.MostPoints) reason = PictureDecoder.TooLarge(width, (int)height);
        else reason = "";
        if (reason.Length > 0) return null;
        var any = new GrayPicture(width, (int)height, [.. strips.SelectMany(strip => strip!.Any.Shades)]);
        return strips.All(strip => ReferenceEquals(strip!.Any, strip.Black)) ? ScannedPicture.Same(any)
            : new ScannedPicture(any, new GrayPicture(width, (int)height, [.. strips.SelectMany(strip => strip!.Black.Shades)]));
    }
}
