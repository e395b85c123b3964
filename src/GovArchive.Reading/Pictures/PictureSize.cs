using SkiaSharp;

namespace GovArchive.Pictures;

/// <summary>How large a picture is, in points, by its first bytes alone.</summary>
internal readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>Null where the file is none of the formats that are decoded; TIFF is not looked at.</summary>
    public static PictureSize? Of(ReadOnlyMemory<byte> file)
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
}
