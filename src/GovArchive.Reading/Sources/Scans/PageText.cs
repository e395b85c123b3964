using System.Collections.Immutable;
using GovArchive.Pictures;
using GovArchive.Pictures.Letters;

namespace GovArchive.Sources.Scans;

/// <summary>The text of a page beside its tables: no more is read than is printed on, and no finer than type needs.</summary>
internal static class PageText
{
    // Typographic points to one of the picture, at 300 dpi: finer print is read no better.
    private const double Finest = 0.24;

    // Height of the letters of text, and what is left round them, in typographic points.
    private const double Letter = 10;
    private const double Margin = 6;

    /// <summary>Words with their places on the whole picture; null where the second reader fails.</summary>
    /// <param name="tables">Where they lie in the picture: what is in them was read.</param>
    /// <param name="legibility">Takes how sure the second reader is; null where nobody asks.</param>
    public static ImmutableArray<TesseractWord>? Read(
        GrayPicture picture, InkMap ink, ImmutableArray<PictureBox> tables, PictureScale scale, Tesseract tesseract,
        Legibility? legibility = null)
    {
        if (Printed(Without(ink, tables), scale.Pixels(Letter)) is not { } box) return [];
        box = box.Wider(scale.Pixels(Margin), scale.Pixels(Margin), ink.Width, ink.Height);
        var part = Without(picture, tables).Crop(box.Left, box.Top, box.Width, box.Height);
        var (fine, whole) = scale.Points < Finest ? (scale.Points, Finest) : (1.0, 1.0);
        if (fine < whole) part = part.Scaled(Scaled(part.Width, fine, whole), Scaled(part.Height, fine, whole));
        if (tesseract.Read(part, "chi_sim", layout: 3) is not { } words) return null;
        legibility?.Add(words);
        return
        [
            .. words.Select(word => word with
            {
                Left = Scaled(word.Left, whole, fine) + box.Left,
                Top = Scaled(word.Top, whole, fine) + box.Top,
                Width = Scaled(word.Width, whole, fine),
                Height = Scaled(word.Height, whole, fine),
            }),
        ];
    }

    private static int Scaled(int length, double from, double to) => Math.Max(1, (int)Math.Round(length * from / to));

    // Around all that is larger than a speck; null where nothing is.
    private static PictureBox? Printed(InkMap ink, int letter)
    {
        var boxes = InkSpot.In(ink, new PictureBox(0, 0, ink.Width, ink.Height))
            .Where(spot => Math.Max(spot.Box.Width, spot.Box.Height) * 2 >= letter && spot.Area * 24 >= letter * letter)
            .Select(spot => spot.Box).ToArray();
        return boxes.Length == 0 ? null : boxes.Aggregate((one, other) => one.And(other));
    }

    private static InkMap Without(InkMap ink, ImmutableArray<PictureBox> tables) =>
        tables.IsEmpty ? ink : ink with { Bits = Cleared(ink.Bits, ink.Width, tables, 0) };

    private static GrayPicture Without(GrayPicture picture, ImmutableArray<PictureBox> tables) =>
        tables.IsEmpty ? picture : picture with { Shades = Cleared(picture.Shades, picture.Width, tables, byte.MaxValue) };

    private static byte[] Cleared(byte[] points, int width, ImmutableArray<PictureBox> boxes, byte paper)
    {
        var cleared = points.ToArray();
        foreach (var box in boxes)
            for (var y = box.Top; y < box.Bottom; y++) cleared.AsSpan(y * width + box.Left, box.Width).Fill(paper);
        return cleared;
    }
}
