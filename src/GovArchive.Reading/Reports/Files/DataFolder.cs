namespace GovArchive.Reports.Files;

/// <summary>The folder of data files.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Display">What messages call it.</param>
public sealed record DataFolder(string Path, string Display);
