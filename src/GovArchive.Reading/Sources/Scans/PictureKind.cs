using GovArchive.Pictures;

namespace GovArchive.Sources.Scans;

/// <summary>Tells, before anything is read, which of the pictures among text show a table or a page.</summary>
/// <remarks>Logos, photos, codes and rulers are told by their size, their ground and their lack of rules, the cheapest first.</remarks>
internal static class PictureKind
{
    // Points of the picture. A table of the form has letters of ten points at least, and a dozen of them in a row.
    private const int Narrowest = 360;
    private const int Lowest = 120;
    private const int LongestToShortest = 12;

    // A table has more cells than a box round an address.
    private const int FewestCells = 6;

    // Half of what is printed upon is paper, or a light ground.
    private const byte DarkestPaper = 150;

    // As a person could read a page of.
    private const int FewestOfPage = 900;

    /// <summary>Whether it shows a ruled table.</summary>
    public static bool IsTable(ReadOnlyMemory<byte> file) => Looked(file) is { } picture && HasCells(picture);

    /// <summary>The same of one that is decoded.</summary>
    public static bool IsTable(ScannedPicture picture) =>
        IsLarge(new PictureSize(picture.Width, picture.Height)) && IsOnPaper(picture.Black) && HasCells(picture);

    /// <summary>Whether it is shaped as a sheet and light as paper: it may be a page of a report of which others are pictures.</summary>
    public static bool MayBePage(ReadOnlyMemory<byte> file) =>
        PictureDecoder.SizeOf(file) is { } size && Math.Min(size.Width, size.Height) >= FewestOfPage
        && PictureScale.IsSheet(size.Width, size.Height) && Looked(file) is not null;

    private static ScannedPicture? Looked(ReadOnlyMemory<byte> file)
    {
        if (PictureDecoder.SizeOf(file) is not { } size || !IsLarge(size)) return null;
        return PictureDecoder.Decode(file, out _) is [var picture] && IsOnPaper(picture.Black) ? picture : null;
    }

    private static bool IsLarge(PictureSize size)
    {
        var (shortest, longest) = (Math.Min(size.Width, size.Height), Math.Max(size.Width, size.Height));
        return longest >= Narrowest && shortest >= Lowest && longest <= LongestToShortest * shortest;
    }

    private static bool HasCells(ScannedPicture picture) => ScannedPage.Grids(picture).Sum(grid => grid.Cells.Length) >= FewestCells;

    private static bool IsOnPaper(GrayPicture picture)
    {
        var light = 0;
        foreach (var shade in picture.Shades)
            if (shade >= DarkestPaper) light++;
        return light * 2L >= picture.Shades.Length;
    }
}
