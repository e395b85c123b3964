using System.Collections.Immutable;
using SkiaSharp;

namespace GovArchive.Pictures;

/// <summary>Decodes PNG, JPEG, WebP and TIFF.</summary>
internal static class PictureDecoder
{
    /// <summary>Points of a picture: a page of A3 at 300 dpi has 17 million.</summary>
    public const int MostPoints = 40_000_000;

    /// <summary>Pages of a TIFF that are looked at.</summary>
    public const int MostPages = 60;

    /// <summary>
    /// The pictures of a file in order: several for the pages of a TIFF. Empty, with the reason, when it is none of these formats, damaged
    /// or too large.
    /// </summary>
    public static ImmutableArray<ScannedPicture> Decode(ReadOnlyMemory<byte> file, out string reason)
    {
        reason = "";
        try
        {
            return IsTiff(file.Span) ? TiffDecoder.Decode(file, out reason) : One(file, ref reason);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException)
        {
            reason = "the program for this kind of machine comes without the part that decodes pictures";
            return [];
        }
    }

    /// <summary>How large a picture is, by its first bytes alone; null where it is none of the formats, and of TIFF.</summary>
    public static PictureSize? SizeOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var data = SKData.CreateCopy(file.Span);
            using var codec = SKCodec.Create(data);
            return codec is null ? null : new PictureSize(codec.Info.Width, codec.Info.Height);
        }
        catch (Exception exception) when (exception is DllNotFoundException or TypeInitializationException)
        {
            return null;
        }
    }

    private static bool IsTiff(ReadOnlySpan<byte> file) => file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8);

    private static ImmutableArray<ScannedPicture> One(ReadOnlyMemory<byte> file, ref string reason)
    {
        using var data = SKData.CreateCopy(file.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            reason = "it is no picture that can be decoded";
            return [];
        }
        var size = codec.Info;
        if ((long)size.Width * size.Height > MostPoints)
        {
            reason = TooLarge(size.Width, size.Height);
            return [];
        }
        // Upon white: what a picture leaves open is paper.
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            reason = "it is cut off or damaged";
            return [];
        }
        var colors = bitmap.GetPixelSpan().ToArray();
        OnPaper(colors);
        return [ScannedPicture.OfColors(size.Width, size.Height, colors)];
    }

    internal static string TooLarge(int width, int height) => $"it has {width} by {height} points, more than {MostPoints}";

    private static void OnPaper(Span<byte> colors)
    {
        for (var i = 0; i < colors.Length; i += 4)
        {
            if (colors[i + 3] is not 255 and var open)
                for (var j = i; j < i + 3; j++) colors[j] = (byte)(255 - (255 - colors[j]) * open / 255);
        }
    }
}
