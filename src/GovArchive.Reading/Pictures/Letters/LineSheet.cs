using System.Collections.Immutable;

namespace GovArchive.Pictures.Letters;

/// <summary>
/// Lines of print from anywhere set one below the other, so that the words of one reading can be told apart by their height, and one run of
/// the program reads all of them.
/// </summary>
internal sealed class LineSheet
{
    // Points: type of this height is read best; between two lines there is as much paper.
    private const int Height = 44;
    private const int Margin = 24;

    // Lines of one sheet: it is no higher than the program takes.
    private const int Most = 180;

    private readonly List<GrayPicture> _lines = [];

    /// <summary>Takes a line of print with a small margin; its number, from 0.</summary>
    public int Add(GrayPicture line)
    {
        _lines.Add(line.Scaled(Math.Clamp(line.Width * Height / line.Height, 1, 3000), Height));
        return _lines.Count - 1;
    }

    /// <summary>
    /// What each line says, its words from the left without what is between them; "" where nothing is read; null where the program fails.
    /// </summary>
    /// <param name="letters">The only characters that may be answered; "" for all.</param>
    /// <param name="legibility">Takes how sure the program is; null where nobody asks.</param>
    public ImmutableArray<string>? Read(Tesseract tesseract, string language, string letters = "", Legibility? legibility = null)
    {
        var texts = ImmutableArray.CreateBuilder<string>(_lines.Count);
        for (var first = 0; first < _lines.Count; first += Most)
        {
            var lines = _lines.Slice(first, Math.Min(Most, _lines.Count - first));
            if (tesseract.Read(Sheet(lines), language, layout: 6, letters) is not { } words) return null;
            legibility?.Add(words);
            var byLine = words.ToLookup(word => word.Middle / (Height + 2 * Margin));
            texts.AddRange(lines.Select((_, i) => string.Concat(byLine[i].OrderBy(word => word.Left).Select(word => word.Text))));
        }
        return texts.ToImmutable();
    }

    private static GrayPicture Sheet(List<GrayPicture> lines)
    {
        var (width, pitch) = (lines.Max(line => line.Width) + 2 * Margin, Height + 2 * Margin);
        var shades = new byte[width * pitch * lines.Count];
        Array.Fill(shades, byte.MaxValue);
        foreach (var (i, line) in lines.Index())
            for (var y = 0; y < Height; y++)
                line.Shades.AsSpan(y * line.Width, line.Width).CopyTo(shades.AsSpan((i * pitch + Margin + y) * width + Margin));
        return new GrayPicture(width, pitch * lines.Count, shades);
    }
}
