namespace GovArchive.Charts.Drawing;

/// <summary>A drawing as a file of its own.</summary>
public static class ChartFile
{
    private const string Before = "</desc>";

    /// <summary>The drawing of a page with its own colours in it, ending in a line feed.</summary>
    public static string Of(string drawing) =>
        drawing.IndexOf(Before, StringComparison.Ordinal) is var at and >= 0
            ? drawing.Insert(at + Before.Length, $"<style>{Ink.Sheet}</style>") + "\n" : drawing + "\n";
}
