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
        owners = new int[width * height];
        var pieces = new List<InkPiece>();
        var open = new Stack<int>();
        for (var start = 0; start < owners.Length; start++)
        {
            if (owners[start] != 0 || smooth.Shades[start] >= edge)
                continue;
            var number = pieces.Count + 1;
            owners[start] = number;
            open.Push(start);
            var piece = new InkPiece(width, height, 0, 0, 0);
            while (open.TryPop(out var at))
            {
                var (x, y) = (at % width, at / width);
                piece = piece.With(new InkPiece(x, y, x + 1, y + 1, 1));
                for (var row = Math.Max(0, y - 1); row <= Math.Min(height - 1, y + 1); row++)
                {
                    for (var column = Math.Max(0, x - 1); column <= Math.Min(width - 1, x + 1); column++)
                    {
                        var next = row * width + column;
                        if (owners[next] != 0 || smooth.Shades[next] >= edge)
                            continue;
                        owners[next] = number;
                        open.Push(next);
                    }
                }
            }
            pieces.Add(piece);
        }
        return pieces;
    }
}
