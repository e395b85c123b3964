namespace GovArchive.Charts.Drawing;

/// <summary>
/// The outcome groups' fills: a colour each, dark and light in turn, with lines or dots from the second on, so that they differ in black
/// and white. A page has them once.
/// </summary>
public static class Textures
{
    // Paths in a square of six pixels; the fourth is dots.
    private static readonly string[] Paths =
        ["<path class=\"x x2\" d=\"M-1 7 7-1M-1 1 1-1M5 7 7 5\"/>", "<path class=\"x x3\" d=\"M-1-1 7 7M-1 5 1 7M5-1 7 1\"/>",
            "<circle class=\"x4\" cx=\"3\" cy=\"3\" r=\"1.2\"/>", "<path class=\"x x5\" d=\"M0 3H6\"/>",
            "<path class=\"x x6\" d=\"M3 0V6\"/>"];

    /// <summary>Patterns p2 to p6, in an element that takes no room.</summary>
    public static readonly string OnPage =
        $"<svg class=\"textures\" width=\"0\" height=\"0\" aria-hidden=\"true\">{Patterns}</svg>";

    internal static string Patterns => "<defs>" + string.Concat(Paths.Select((path, i) =>
        $"<pattern id=\"p{Svg.Coordinate(i + 2)}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
        + $"<path class=\"o{Svg.Coordinate(i + 2)}\" d=\"M0 0H6V6H0z\"/>{path}</pattern>")) + "</defs>";

    /// <summary>Whether markup is filled with one of them.</summary>
    internal static bool AreIn(string markup) => markup.Contains("url(#p", StringComparison.Ordinal);
}
