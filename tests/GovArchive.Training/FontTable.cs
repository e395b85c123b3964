using SkiaSharp;

namespace GovArchive.Training;

/// <summary>The fonts of <c>fonts.tsv</c> that are installed, by set: those to train with, and those that training never sees.</summary>
/// <param name="Any">Fonts with digits.</param>
/// <param name="Han">Those among them with all Han characters of the alphabet.</param>
internal sealed record FontTable(IReadOnlyList<SKTypeface> Any, IReadOnlyList<SKTypeface> Han)
{
    /// <param name="set">"train" or "held".</param>
    public static FontTable Of(string set)
    {
        var faces = new List<SKTypeface>();
        foreach (var line in File.ReadLines(Path.Combine(Places.Project, "fonts.tsv")).Skip(1))
        {
            var cells = line.Split('\t');
            if (cells[0] != set)
                continue;
            if (File.Exists(cells[1]) && SKTypeface.FromFile(cells[1], int.Parse(cells[2])) is { } face && Has(face, "0123456789.,-/"))
                faces.Add(face);
            else
                Console.Error.WriteLine($"not used: {line}");
        }
        return new FontTable(faces, [.. faces.Where(face => Has(face, "万元无件"))]);
    }

    private static bool Has(SKTypeface face, string characters)
    {
        using var font = new SKFont(face, 20);
        return font.ContainsGlyphs(characters);
    }
}
