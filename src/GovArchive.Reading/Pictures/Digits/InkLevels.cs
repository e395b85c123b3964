namespace GovArchive.Pictures.Digits;

/// <summary>How light the paper of a crop is and how dark its ink.</summary>
/// <param name="Paper">The shade of most of the crop, 0 to 255.</param>
/// <param name="Ink">The shade of the darkest part of the ink, below <paramref name="Paper"/>; the same as it where there is none.</param>
/// <param name="Edge">A shade below this is ink.</param>
/// <param name="Trace">Something is there, but too faint to be told from noise.</param>
internal sealed record InkLevels(int Paper, int Ink, int Edge, bool Trace)
{
    private const int FaintestInk = 24;
    private const int FaintestTrace = 12;

    /// <summary>No noise of an empty cell is darker.</summary>
    private const int StrongestTrace = 60;

    public bool HasInk => Ink < Paper;

    /// <param name="smooth">The crop without its finest noise.</param>
    public static InkLevels Of(GrayPicture smooth)
    {
        var counts = new int[256];
        foreach (var shade in smooth.Shades)
            counts[shade]++;
        var darkest = Array.FindIndex(counts, each => each > 0);
        var paper = Frequent(counts, (darkest + Array.FindLastIndex(counts, each => each > 0) + 1) / 2);

        // Ink only darkens, so the noise of the paper is measured on what is lighter than it.
        var lighter = new int[256];
        var count = 0;
        for (var shade = paper; shade < 256; shade++)
            count += lighter[shade - paper] = counts[shade];
        var spread = Math.Max(1, Quantile(lighter, 0, count, 50) * 3 / 2);

        var faint = Math.Max(FaintestInk, 6 * spread);
        var candidates = 0;
        for (var shade = 0; shade < paper - faint; shade++)
            candidates += counts[shade];
        if (candidates == 0)
        {
            return new InkLevels(paper, paper, 0, paper - darkest > Math.Clamp(5 * spread, FaintestTrace, StrongestTrace));
        }
        var ink = Quantile(counts, 0, candidates, 15);
        var contrast = paper - ink;
        return new InkLevels(paper, ink, paper - Math.Clamp(faint, contrast * 35 / 100, contrast / 2), false);
    }

    /// <summary>The mean of the seventeen neighbouring shades that most points have, their middle one not below a shade.</summary>
    private static int Frequent(int[] counts, int from)
    {
        const int Around = 8;
        var (paper, most) = (from, -1);
        for (var middle = from; middle < counts.Length; middle++)
        {
            var (points, sum) = (0, 0L);
            for (var shade = Math.Max(0, middle - Around); shade <= Math.Min(counts.Length - 1, middle + Around); shade++)
            {
                points += counts[shade];
                sum += (long)counts[shade] * shade;
            }
            if (points > most)
                (paper, most) = (points == 0 ? middle : (int)((sum + points / 2) / points), points);
        }
        return paper;
    }

    /// <summary>The shade below which a share of the counted ones lies.</summary>
    private static int Quantile(int[] counts, int from, int total, int percent)
    {
        var (shade, left) = (from, (long)total * percent / 100);
        while (shade < counts.Length - 1 && left >= counts[shade])
            left -= counts[shade++];
        return shade;
    }

    /// <summary>A picture whose points are a mean of themselves and their neighbours, with the weights 1 2 1 in both directions.</summary>
    public static GrayPicture Smooth(GrayPicture picture)
    {
        var (width, height) = (picture.Width, picture.Height);
        var sums = new int[width * height];
        for (var y = 0; y < height; y++)
        {
            var (above, row, below) = (Math.Max(0, y - 1) * width, y * width, Math.Min(height - 1, y + 1) * width);
            for (var x = 0; x < width; x++)
                sums[row + x] = picture.Shades[above + x] + 2 * picture.Shades[row + x] + picture.Shades[below + x];
        }
        var shades = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var row = y * width;
            for (var x = 0; x < width; x++)
            {
                var sides = sums[row + Math.Max(0, x - 1)] + sums[row + Math.Min(width - 1, x + 1)];
                shades[row + x] = (byte)((sides + 2 * sums[row + x] + 8) / 16);
            }
        }
        return new GrayPicture(width, height, shades);
    }
}
