namespace GovArchive.Pictures.Strips;

/// <summary>A part of a page in four shades: its paper white, its print black, and what is between, as a stamp, grey.</summary>
internal static class FourShades
{
    // Shares of a part's points that are darker than its paper, and darker than its print, in a hundred.
    private const int Paper = 80;
    private const int Print = 2;

    // A part without print is not to look as if it had some.
    private const int LeastContrast = 60;

    // Where black, the darker and the lighter grey end, in a hundred of the way from print to paper.
    private static readonly int[] Ends = [28, 52, 78];

    public static GrayPicture Of(GrayPicture part)
    {
        var counts = new int[256];
        foreach (var shade in part.Shades) counts[shade]++;
        var paper = Below(counts, part.Shades.Length * (long)Paper / 100);
        var print = Math.Max(0, Math.Min(Below(counts, part.Shades.Length * (long)Print / 100), paper - LeastContrast));
        var shown = new byte[counts.Length];
        for (var shade = 0; shade < shown.Length; shade++)
        {
            var way = (shade - print) * 100 / Math.Max(1, paper - print);
            shown[shade] = (byte)(Ends.Count(end => way >= end) * 85);
        }
        return part with { Shades = Array.ConvertAll(part.Shades, shade => shown[shade]) };
    }

    private static int Below(int[] counts, long wanted)
    {
        var (shade, seen) = (0, (long)counts[0]);
        while (seen <= wanted && shade < 255) seen += counts[++shade];
        return shade;
    }
}
