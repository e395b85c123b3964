using System.Collections.Immutable;
using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace GovArchive.Pictures;

/// <summary>Decodes the pages of a TIFF, as office scanners write them.</summary>
internal static class TiffDecoder
{
    static TiffDecoder() => Tiff.SetErrorHandler(new Silent());

    /// <summary>Empty, with the reason, when a page is damaged or too large: pages that are left out would be missed by nobody.</summary>
    public static ImmutableArray<ScannedPicture> Decode(ReadOnlyMemory<byte> file, out string reason)
    {
        reason = "";
        using var stream = new MemoryStream(file.ToArray(), writable: false);
        using var tiff = Tiff.ClientOpen("picture", "r", stream, new TiffStream());
        if (tiff is null) reason = "it is no TIFF that can be decoded";
        var pages = ImmutableArray.CreateBuilder<ScannedPicture>();
        for (var more = tiff is not null; more && reason.Length == 0; more = tiff!.ReadDirectory())
        {
            if (pages.Count == PictureDecoder.MostPages) reason = $"it has more than {PictureDecoder.MostPages} pages";
            else if (Page(tiff!, out reason) is { } page) pages.Add(page);
        }
        return reason.Length == 0 ? pages.ToImmutable() : [];
    }

    private static ScannedPicture? Page(Tiff tiff, out string reason)
    {
        var (width, height) = (tiff.GetField(TiffTag.IMAGEWIDTH)?[0].ToInt() ?? 0, tiff.GetField(TiffTag.IMAGELENGTH)?[0].ToInt() ?? 0);
        reason = width < 1 || height < 1 ? "it has no size"
            : (long)width * height > PictureDecoder.MostPoints ? PictureDecoder.TooLarge(width, height) : "";
        if (reason.Length > 0) return null;
        var colors = new int[width * height];
        if (tiff.ReadRGBAImageOriented(width, height, colors, Orientation.TOPLEFT))
            return ScannedPicture.OfColors(width, height, MemoryMarshal.AsBytes(colors.AsSpan()));
        reason = "it is cut off or damaged";
        return null;
    }

    // The library prints what it finds wrong.
    private sealed class Silent : TiffErrorHandler
    {
        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
        }
    }
}
