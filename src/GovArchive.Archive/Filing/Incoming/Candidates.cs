using GovArchive.Sources;

namespace GovArchive.Filing.Incoming;

/// <summary>Which of the files in another one are looked at.</summary>
internal static class Candidates
{
    // Below that it is a mark or a button of the site around the page.
    private const int SmallestPicture = 8 << 10;

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff"];

    /// <summary>Whether it can be read as a report, or kept beside one.</summary>
    public static bool IsUseful(string name) => Readers.FormatOf(name) is not null || IsPicture(name);

    public static bool IsPicture(string name) => Pictures.Contains(Path.GetExtension(name).ToLowerInvariant());

    /// <summary>Whether a picture is large enough to be of a page or a table.</summary>
    public static bool IsKept(string name, byte[] bytes) => IsPicture(name) && bytes.Length >= SmallestPicture;
}
