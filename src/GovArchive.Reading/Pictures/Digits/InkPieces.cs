namespace GovArchive.Pictures.Digits;

/// <summary>The pieces of ink of a crop.</summary>
internal static class InkPieces
{
    /// <summary>The pieces in the order of their first points, row by row.</summary>
    /// <param name="smooth">The crop without its finest noise.</param>
    /// <param name="edge">A shade below this is ink.</param>
    /// <param name="owners">For each point the number of its piece from 1, or 0.</param>
    public static List<InkPiece> Of(GrayPicture smooth, int edge, out int[] owners)
    {
        var (width, height) = (smooth.Width, smooth.Height);
        var ink = new InkMap(width, height, Array.ConvertAll(smooth.Shades, shade => shade < edge ? (byte)1 : (byte)0));
        var spots = InkSpot.In(ink, new PictureBox(0, 0, width, height));
        owners = new int[width * height];
        foreach (var (index, spot) in spots.Index())
            foreach (var point in spot.Points) owners[point] = index + 1;
        return [.. spots.Select(spot => new InkPiece(spot.Box.Left, spot.Box.Top, spot.Box.Right, spot.Box.Bottom, spot.Area))];
    }
}
