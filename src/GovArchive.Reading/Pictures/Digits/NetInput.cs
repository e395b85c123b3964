namespace GovArchive.Pictures.Digits;

/// <summary>What the net sees of a line: 32 rows, letters about 26 of them high, 0 paper to 255 ink.</summary>
/// <param name="Width">In columns, 17 to 512.</param>
/// <param name="Ink">Row by row, 32 × <paramref name="Width"/>.</param>
internal sealed record NetInput(int Width, byte[] Ink)
{
    public const int Rows = 32;
    private const int LetterRows = 26;
    private const int SideColumns = 8;
    private const int MostColumns = 512;

    /// <summary>Places are counted in this part of a point.</summary>
    private const int Unit = 4096;

    /// <summary>The line in the size and the contrast of the net; null where it is too long for any number.</summary>
    public static NetInput? Of(LinePrint line)
    {
        var step = (long)Unit * line.Reach / LetterRows;
        var width = Math.Max(1, (int)((long)line.Box.Width * LetterRows / line.Reach)) + 2 * SideColumns;
        if (width > MostColumns)
            return null;
        var columns = Weights.Of(width, step, (line.Box.Left + line.Box.Right) * (long)Unit / 2);
        var rows = Weights.Of(Rows, step, (line.Box.Top + line.Box.Bottom) * (long)Unit / 2);
        return new NetInput(width, Sampled(line, columns, rows));
    }

    private static byte[] Sampled(LinePrint line, Weights[] columns, Weights[] rows)
    {
        var picture = line.Picture;
        var first = rows.Min(each => each.First);
        var last = rows.Max(each => each.First + each.Parts.Length);
        var narrow = new int[(last - first) * columns.Length];
        for (var y = first; y < last; y++)
        {
            for (var x = 0; x < columns.Length; x++)
                narrow[(y - first) * columns.Length + x] = columns[x].Sum(at => Shade(picture, at, y, line.Levels.Paper) * 16);
        }
        var contrast = Math.Max(16, line.Levels.Paper - line.Levels.Ink) * 16;
        var ink = new byte[rows.Length * columns.Length];
        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < columns.Length; x++)
            {
                var shade = rows[y].Sum(at => narrow[(at - first) * columns.Length + x]);
                ink[y * columns.Length + x] = (byte)Math.Clamp((line.Levels.Paper * 16 - shade) * 255 / contrast, 0, 255);
            }
        }
        return ink;
    }

    private static int Shade(GrayPicture picture, int x, int y, int paper) =>
        (uint)x < (uint)picture.Width && (uint)y < (uint)picture.Height ? picture[x, y] : paper;

    /// <summary>The points that make one column or row, and how much of each; the parts add up to <see cref="Unit"/> about.</summary>
    private sealed record Weights(int First, int[] Parts, int Total)
    {
        /// <param name="count">How many columns or rows.</param>
        /// <param name="step">From one to the next.</param>
        /// <param name="center">Of them all, in <see cref="Unit"/> parts of a point.</param>
        public static Weights[] Of(int count, long step, long center)
        {
            var reach = Math.Max(Unit, step);
            var all = new Weights[count];
            for (var at = 0; at < count; at++)
            {
                // The middle of a point is half a point after its begin.
                var middle = center + (2 * at + 1 - count) * step / 2 - Unit / 2;
                var first = (int)((middle - reach) >> 12) + 1;
                var last = (int)((middle + reach) >> 12);
                var parts = new int[last - first + 1];
                for (var each = first; each <= last; each++)
                    parts[each - first] = (int)Math.Max(0, reach - Math.Abs(each * (long)Unit - middle));
                all[at] = new Weights(first, parts, Math.Max(1, parts.Sum()));
            }
            return all;
        }

        public int Sum(Func<int, int> value)
        {
            var sum = 0L;
            for (var at = 0; at < Parts.Length; at++)
                sum += (long)Parts[at] * value(First + at);
            return (int)(sum / Total);
        }
    }
}
