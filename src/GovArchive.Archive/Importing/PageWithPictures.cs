using GovArchive.Files;
using GovArchive.Sources;

namespace GovArchive.Importing;

/// <summary>A web page whose pictures are kept in the folder of its year: a table may be one of them.</summary>
internal static class PageWithPictures
{
    /// <param name="path">Of the report, below the folder of sources.</param>
    public static bool Is(string path) => Readers.FormatOf(path)?.Name == "web page";

    /// <param name="pictures">In the order of the hashes that the data have of them.</param>
    public static SourceFile Of(SourceFile page, IReadOnlyCollection<SourceFile> pictures) =>
        page with { Beside = FilesBeside.Kept(pictures.Select(picture => (Path.GetFileName(picture.Path), picture.Bytes))) };
}
