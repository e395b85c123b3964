using System.IO.Compression;

namespace GovArchive.Datasets.Workbooks;

/// <summary>Files in zip files whose bytes tell nothing of when they were made.</summary>
internal static class DeterministicZip
{
    // No clock: the day that zip files count from.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Begins a file. A workbook is a third larger so than it could be, and an agency's is made in a millisecond less.</summary>
    public static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoDay;
        return entry.Open();
    }
}
