namespace GovArchive.Pictures.Digits;

/// <summary>Tells what is left of ruled lines near the edges of a crop, though it may reach no edge, from the print of a line.</summary>
internal static class CutRules
{
    /// <summary>In a lower crop a lone dash is near both edges.</summary>
    private const int LowestCrop = 16;

    /// <summary>The pieces of print; none where all there is may be left of rules.</summary>
    public static List<InkPiece> Without(List<InkPiece> pieces, GrayPicture crop)
    {
        var depth = InkPiece.RuleDepth(crop.Height);
        bool IsBeside(InkPiece piece) => piece.Right <= depth || piece.Left >= crop.Width - depth;
        bool IsAtSide(InkPiece piece) => IsBeside(piece) && (piece.Height >= 3 * piece.Width || Touches(piece, crop));
        bool IsNearEnd(InkPiece piece) => piece.Bottom <= depth || piece.Top >= crop.Height - depth;
        bool IsAtEnd(InkPiece piece) => IsNearEnd(piece) && piece.Width >= 3 * piece.Height;

        var others = pieces.Where(piece => !IsAtSide(piece) && !IsAtEnd(piece)).ToList();
        // Nothing else: what lies at an edge is no 1 and no dash of a line.
        if (others.All(piece => IsAtSide(piece) || IsNearEnd(piece)))
            return crop.Height < LowestCrop ? pieces : [.. pieces.Where(piece => !IsAtSide(piece) && !IsNearEnd(piece))];

        var print = others.Aggregate((all, piece) => all.With(piece));
        var room = Math.Max(print.Height, depth);
        return
        [
            .. pieces.Where(piece => IsAtSide(piece) ? !IsRuleBeside(print, piece, room, crop)
                : !IsAtEnd(piece) || Math.Max(piece.Top - print.Bottom, print.Top - piece.Bottom) < room / 4),
        ];
    }

    /// <summary>Far from the print; or nearer, where it is higher than a 1 that the crop may have cut.</summary>
    /// <param name="room">The height of the print, in points.</param>
    private static bool IsRuleBeside(InkPiece print, InkPiece piece, int room, GrayPicture crop)
    {
        var gap = Math.Max(piece.Left - print.Right, print.Left - piece.Right);
        var isHigher = piece.Top < print.Top - room / 5 || piece.Bottom > print.Bottom + room / 5;
        return gap >= room * 2 / 3 || (gap > 0 && isHigher && Touches(piece, crop)) || (gap >= room / 2 && piece.Height <= room / 3);
    }

    private static bool Touches(InkPiece piece, GrayPicture crop) => piece.Left == 0 || piece.Right == crop.Width;
}
