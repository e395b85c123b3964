namespace GovArchive.Pictures;

/// <summary>Ink that hangs together within a box.</summary>
/// <param name="Points">Their indexes in the picture.</param>
internal sealed record InkSpot(PictureBox Box, int[] Points)
{
    public int Area => Points.Length;

    /// <summary>All of them within a box, by where they begin: from the top, then from the left.</summary>
    public static List<InkSpot> In(InkMap ink, PictureBox box)
    {
        var (spots, seen, open, points) = (new List<InkSpot>(), new bool[box.Width * box.Height], new Stack<int>(), new List<int>());
        for (var y = box.Top; y < box.Bottom; y++)
            for (var x = box.Left; x < box.Right; x++)
            {
                if (!Take(x, y)) continue;
                points.Clear();
                var bounds = new PictureBox(x, y, x + 1, y + 1);
                while (open.TryPop(out var point))
                {
                    points.Add(point);
                    var (px, py) = (point % ink.Width, point / ink.Width);
                    bounds = bounds.And(new PictureBox(px, py, px + 1, py + 1));
                    for (var ny = py - 1; ny <= py + 1; ny++)
                        for (var nx = px - 1; nx <= px + 1; nx++) Take(nx, ny);
                }
                spots.Add(new InkSpot(bounds, [.. points]));
            }
        return spots;

        bool Take(int x, int y)
        {
            if (x < box.Left || y < box.Top || x >= box.Right || y >= box.Bottom || !ink[x, y]) return false;
            ref var isSeen = ref seen[(y - box.Top) * box.Width + x - box.Left];
            if (isSeen) return false;
            isSeen = true;
            open.Push(y * ink.Width + x);
            return true;
        }
    }
}
