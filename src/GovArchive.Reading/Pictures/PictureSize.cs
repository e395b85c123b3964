namespace GovArchive.Pictures;

/// <summary>How large a picture is, in points.</summary>
internal readonly record struct PictureSize(int Width, int Height);
